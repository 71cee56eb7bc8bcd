//! Makes ordinary Fluent follow ICU4X.
//!
//! fluent-bundle selects plurals by the rules of an old CLDR and, for a language that it does not
//! know, by English ones; and it prints a bare number in ASCII digits. So on load, in the tree:
//!
//! * a selector `$n`, `NUMBER($n)` or `PLURAL($n)` becomes `PLURAL($n, exact: "0 1")`, where `exact`
//!   names the numbers among the variants, so that these still match. Texts pass through it;
//! * a bare `{ $n }` becomes `{ NUMBER($n) }`, which passes texts through too.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, NamedArgument, Pattern,
    PatternElement, Resource, Variant, VariantKey,
};

/// Rewrites a whole resource.
pub(super) fn rewrite(resource: &mut Resource<String>) {
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                message.value.iter_mut().for_each(pattern);
                message.attributes.iter_mut().for_each(|attribute| pattern(&mut attribute.value));
            }
            Entry::Term(term) => {
                pattern(&mut term.value);
                term.attributes.iter_mut().for_each(|attribute| pattern(&mut attribute.value));
            }
            _ => {}
        }
    }
}

fn pattern(pattern_: &mut Pattern<String>) {
    for element in &mut pattern_.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => shown(inline),
            Expression::Select { selector, variants } => {
                variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
                selected(selector, variants);
            }
        }
    }
}

fn shown(inline: &mut InlineExpression<String>) {
    if let InlineExpression::VariableReference { .. } = inline {
        let variable = take(inline);
        let arguments = CallArguments { positional: vec![variable], named: Vec::new() };
        *inline = call("NUMBER", arguments);
    }
}

fn selected(selector: &mut InlineExpression<String>, variants: &[Variant<String>]) {
    let mut arguments = match take(selector) {
        InlineExpression::FunctionReference { arguments, .. } => arguments,
        variable @ InlineExpression::VariableReference { .. } => {
            CallArguments { positional: vec![variable], named: Vec::new() }
        }
        // An attribute of a term is a text.
        other => return *selector = other,
    };
    arguments.named.push(NamedArgument {
        name: Identifier { name: "exact".to_owned() },
        value: InlineExpression::StringLiteral { value: numbers(variants) },
    });
    *selector = call("PLURAL", arguments);
}

/// The numbers among the keys, with spaces between.
fn numbers(variants: &[Variant<String>]) -> String {
    let number = |variant: &Variant<String>| match &variant.key {
        VariantKey::NumberLiteral { value } => Some(value.clone()),
        VariantKey::Identifier { .. } => None,
    };
    variants.iter().filter_map(number).collect::<Vec<_>>().join(" ")
}

fn call(name: &str, arguments: CallArguments<String>) -> InlineExpression<String> {
    InlineExpression::FunctionReference { id: Identifier { name: name.to_owned() }, arguments }
}

/// Takes an expression out; what is left in its place is replaced at once.
fn take(inline: &mut InlineExpression<String>) -> InlineExpression<String> {
    std::mem::replace(inline, InlineExpression::NumberLiteral { value: String::new() })
}
