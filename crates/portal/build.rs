//! The embedding macros cannot tell the compiler about files that are new, so this does.

fn main() {
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=locales");
}
