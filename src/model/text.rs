//! What is said of text in general: its direction, and the values that messages take.

/// The base direction of a script (Unicode Annex 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Direction {
    /// As HTML's `dir` names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A value given to a message of the interface.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Finished text: a name, a formatted date.
    Text(String),
    /// A number, which the message formats with `NUMBER()` and selects on.
    Number(f64),
}
