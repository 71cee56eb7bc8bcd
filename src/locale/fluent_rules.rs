//! Makes ordinary Fluent follow ICU4X.
//!
//! fluent-bundle selects plurals by the rules of an old CLDR and, for a language that it does not
//! know, by English ones; and it prints a bare number in ASCII digits. So on load, in the tree:
//!
//! * a selector `$n` whose variants are plural categories or numbers becomes
//!   `PLURAL($n, exact: "0 1")`, where `exact` names the numbers, so that these still match;
//! * a bare `{ $n }` becomes `{ NUMBER($n) }`, which passes texts through.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, NamedArgument, Pattern,
    PatternElement, Resource, Variant, VariantKey,
};

/// The plural categories of CLDR (UTS 35, part 3).
const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

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
            Expression::Inline(inline) => {
                if let InlineExpression::VariableReference { .. } = inline {
                    let variable = std::mem::replace(inline, number_literal());
                    *inline = call("NUMBER", variable, None);
                }
            }
            Expression::Select { selector, variants } => {
                variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
                if matches!(selector, InlineExpression::VariableReference { .. })
                    && let Some(exact) = numeric(variants)
                {
                    let variable = std::mem::replace(selector, number_literal());
                    *selector = call("PLURAL", variable, Some(exact));
                }
            }
        }
    }
}

/// The numbers among the keys, if every key is a number or a plural category.
fn numeric(variants: &[Variant<String>]) -> Option<String> {
    let mut exact = Vec::new();
    for variant in variants {
        match &variant.key {
            VariantKey::NumberLiteral { value } => exact.push(value.clone()),
            VariantKey::Identifier { name } if CATEGORIES.contains(&name.as_str()) => {}
            VariantKey::Identifier { .. } => return None,
        }
    }
    Some(exact.join(" "))
}

fn call(
    name: &str,
    variable: InlineExpression<String>,
    exact: Option<String>,
) -> InlineExpression<String> {
    let named = exact.map(|value| NamedArgument {
        name: Identifier { name: "exact".to_owned() },
        value: InlineExpression::StringLiteral { value },
    });
    InlineExpression::FunctionReference {
        id: Identifier { name: name.to_owned() },
        arguments: CallArguments { positional: vec![variable], named: named.into_iter().collect() },
    }
}

/// What stands for a moment where something is taken out.
fn number_literal() -> InlineExpression<String> {
    InlineExpression::NumberLiteral { value: "0".to_owned() }
}
