//! locale.
