//! What a Markdown file's place and name say: its section, its name, its language.

use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::config::Config;

/// What a file's place and name say.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Naming {
    /// The folder within `content/`, without that of a bundle: `cases`, `""`.
    pub folder: String,
    /// The name of the file or bundle, without language and ending: `hefei-gaoxin`.
    pub name: String,
    /// The language the name gives; `None` for the default language.
    pub lang: Option<Lang>,
    /// An article or a section's own text.
    pub role: Role,
}

/// What a Markdown file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// An article in a file of its own.
    File,
    /// An article in a folder of its own, with its pictures: `index.md`.
    Bundle,
    /// The text and defaults of a section: `_index.md`.
    Section,
}

/// Reads the place and name of a Markdown file of `content/`.
pub(super) fn read(path: &RelPath, config: &Config) -> Option<Naming> {
    let within = path.as_str().strip_prefix("content/")?;
    let (folder, file) = within.rsplit_once('/').unwrap_or(("", within));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (name, lang) = match stem.rsplit_once('.') {
        Some((name, ending)) => match config.langs().find(|lang| lang.as_str() == ending) {
            Some(lang) => (name, Some(lang.clone())),
            None => (stem, None),
        },
        None => (stem, None),
    };
    let lang = lang.filter(|lang| *lang != config.default_language);
    let naming = |folder: &str, name: &str, role| {
        Some(Naming { folder: folder.to_owned(), name: name.to_owned(), lang: lang.clone(), role })
    };
    match name {
        "_index" => naming(folder, "", Role::Section),
        "index" if !folder.is_empty() => {
            let (above, bundle) = folder.rsplit_once('/').unwrap_or(("", folder));
            naming(above, bundle, Role::Bundle)
        }
        _ => naming(folder, name, Role::File),
    }
}
