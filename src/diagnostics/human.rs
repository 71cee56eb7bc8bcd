//! For people, in the manner of rustc.
