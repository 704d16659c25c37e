//! The embedding macro cannot tell the compiler about files of the pack that are new, so this does.

fn main() {
    println!("cargo::rerun-if-changed=../../packs/ctpat");
}
