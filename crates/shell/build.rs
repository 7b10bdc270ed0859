//! Release builds embed `web/dist` and `locales`: build again when they change. Debug builds read them from disk.
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("PROFILE").is_ok_and(|p| p == "release") {
        println!("cargo:rerun-if-changed=../../web/dist");
        println!("cargo:rerun-if-changed=../../locales");
    }
}
