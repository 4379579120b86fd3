//! Compiles anew when what is embedded changes: the sample site, for `init`, and the
//! scripts of the preview.

fn main() {
    for path in ["content", "themes", "static", "site.toml", "src/preview/client"] {
        println!("cargo::rerun-if-changed={path}");
    }
}
