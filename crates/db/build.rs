//! The macro that embeds the migrations cannot tell the compiler about files that are new, so this does. Without it a
//! programme built again after an update would lack the newest tables.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
