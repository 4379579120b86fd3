//! The scripts that run in browsers, carried within the program.

use include_dir::{Dir, include_dir};

static SCRIPTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/preview/client");

/// The script `name`.
pub(super) fn script(name: &str) -> Option<&'static [u8]> {
    SCRIPTS.get_file(name).map(include_dir::File::contents)
}
