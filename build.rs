//! Rebuilds the binary when the default theme, which it embeds, changes.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
