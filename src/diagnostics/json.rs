//! For machines: one JSON object a line.
