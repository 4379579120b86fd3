//! Paths and addresses as types that cannot be mixed.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::digest::Digest;

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }
    };
}

text_type! {
    /// A file of the site: relative to its root, with `/` on every system.
    RelPath
}
text_type! {
    /// A file of the output: relative to its folder, with `/`; for example
    /// `cases/hefei-gaoxin/index.html`.
    OutPath
}
text_type! {
    /// Where a page is found: begins with `/`, percent-encoded, and includes the
    /// base path; for example `/kx/cases/hefei-gaoxin/`.
    Address
}

impl RelPath {
    /// Takes a path whose parts are joined by `/`; a leading `./` is dropped.
    pub fn new(path: &str) -> Self {
        Self(path.trim_start_matches("./").into())
    }

    /// The digest of its text.
    pub fn digest(&self) -> Digest {
        Digest::of_bytes(self.0.as_bytes())
    }

    /// The folder that holds it, `""` at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The letters after the last dot of the name, in lower case; `""` without one.
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => ending.to_ascii_lowercase(),
            _ => String::new(),
        }
    }

    /// The path that `reference` names when it stands in this file: relative to
    /// the file's folder, or to `content/` when it begins with `/`. `None` when
    /// it leads out of the site.
    pub fn resolve(&self, reference: &str) -> Option<RelPath> {
        let (start, rest) = match reference.strip_prefix('/') {
            Some(rest) => ("content", rest),
            None => (self.folder(), reference),
        };
        let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
        for part in rest.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                _ => parts.push(part),
            }
        }
        Some(RelPath(parts.join("/").into()))
    }
}

impl OutPath {
    /// Takes a path that plan has made or that a manifest has recorded.
    ///
    /// Returns `None` for one that would lead out of the folder or that some
    /// system could not hold: empty parts, `.`, `..`, backslashes, NUL.
    pub fn new(path: &str) -> Option<Self> {
        let fits = !path.is_empty()
            && !path.contains(['\\', '\0'])
            && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        fits.then(|| Self(path.into()))
    }

    /// The path as systems see it that hold `A` and `a` to be one.
    pub fn folded(&self) -> FoldedPath {
        let small = match self.0.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
            true => self.0.to_lowercase().into(),
            false => self.0.clone(),
        };
        let mut hasher = DefaultHasher::new();
        small.hash(&mut hasher);
        FoldedPath { hash: hasher.finish(), small }
    }
}

/// An output path in lower case, with its hash: the key of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedPath {
    hash: u64,
    small: Arc<str>,
}

impl Hash for FoldedPath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl Default for Address {
    /// The top of the host.
    fn default() -> Self {
        Self::new("/")
    }
}

impl Address {
    /// Takes an address that begins with `/` or, for another host, with a scheme.
    pub fn new(address: impl AsRef<str>) -> Self {
        Self(address.as_ref().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_relative_to_the_file() {
        let from = RelPath::new("content/cases/qingyang/index.md");
        let to = |reference| from.resolve(reference).map(|path| path.to_string());
        assert_eq!(to("走访.jpg").as_deref(), Some("content/cases/qingyang/走访.jpg"));
        assert_eq!(to("../hefei.md").as_deref(), Some("content/cases/hefei.md"));
        assert_eq!(to("/about.md").as_deref(), Some("content/about.md"));
        assert_eq!(to("../../../../x"), None);
    }

    #[test]
    fn output_paths_stay_in_their_folder() {
        assert!(OutPath::new("a/b.html").is_some());
        for bad in ["", "/a", "a//b", "../a", "a/./b", "a\\b", "a\0"] {
            assert!(OutPath::new(bad).is_none(), "{bad:?}");
        }
    }
}
