//! Compiles anew when the sample site changes, which is embedded for `init`.

fn main() {
    for path in ["content", "themes", "static", "site.toml"] {
        println!("cargo::rerun-if-changed={path}");
    }
}
