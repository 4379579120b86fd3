//! What an editor asks about: a file or an address, in whichever form it is written.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::base::path::RelPath;
use crate::pipeline::Turn;
use crate::plan::Found;

/// What is asked about.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A file of the site.
    File(RelPath),
    /// A folder of the site.
    Folder(String),
    /// The decoded path of an address of the site, at which something lies.
    Address(String),
    /// A file that is there and no part of the site.
    Outside(PathBuf),
    /// An address of another site.
    Foreign,
    /// Nothing that is there; the address that it would be, if it looks like one.
    Unknown(Option<String>),
}

/// Who asks: the site's folder, the folder that paths count from, and the one that the
/// site is built into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    pub root: &'a Path,
    pub here: &'a Path,
    pub turn: &'a Turn,
}

impl Desk<'_> {
    /// What `text` names.
    pub(super) fn target(&self, text: &str) -> Target {
        let text = text.trim();
        if let Some(path) = full_address(text) {
            return match self.is_own(text) {
                true => self.address(&path).unwrap_or(Target::Unknown(Some(path))),
                false => Target::Foreign,
            };
        }
        let plain = text.split(['?', '#']).next().unwrap_or_default();
        let decoded = percent_decode_str(plain).decode_utf8_lossy().into_owned();
        let as_file = [text, &decoded].into_iter().find_map(|text| self.file(text));
        if let Some(found) = as_file.or_else(|| self.address(&decoded)) {
            return found;
        }
        let disk = self.here.join(text);
        match disk.exists() && !text.is_empty() {
            true => Target::Outside(disk),
            false => Target::Unknown(decoded.starts_with('/').then_some(decoded)),
        }
    }

    /// Whether an address is one of this site: of its host, or of a preview.
    fn is_own(&self, address: &str) -> bool {
        let host = |address: &str| {
            let url = url::Url::parse(address).ok()?;
            url.host_str().map(str::to_owned)
        };
        let asked = host(address);
        let own = host(self.turn.plan.urls.base().absolute());
        let local = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"];
        asked == own || asked.is_some_and(|asked| local.contains(&asked.as_str()))
    }

    /// The file or folder that `text` names: from here, from the site's top, from
    /// `content`, as links in texts are, or in the output.
    fn file(&self, text: &str) -> Option<Target> {
        let text = text.replace('\\', "/");
        let from_here = self.within(&self.here.join(&text));
        let inner = text.trim_start_matches("./").trim_matches('/').to_owned();
        let in_content = format!("content/{inner}");
        let known = [from_here, Some(inner.clone()), Some(in_content)];
        let known: Vec<String> =
            known.into_iter().flatten().filter(|path| !path.is_empty()).collect();
        let sources = &self.turn.sources;
        for path in &known {
            let path = RelPath::new(path);
            if sources.get(&path).is_some() {
                return Some(Target::File(path));
            }
        }
        for path in &known {
            if sources.in_folder(path).next().is_some() {
                return Some(Target::Folder(path.clone()));
            }
        }
        let built = known.iter().find_map(|path| path.strip_prefix("public/"))?;
        let base = self.turn.plan.urls.base().path();
        self.address(&format!("{base}{}", built.trim_end_matches("index.html")))
    }

    /// The path of `disk` within the site.
    fn within(&self, disk: &Path) -> Option<String> {
        let whole = |path: &Path| {
            let mut whole = PathBuf::new();
            for part in path.components() {
                match part {
                    Component::CurDir => {}
                    Component::ParentDir => {
                        whole.pop();
                    }
                    part => whole.push(part),
                }
            }
            whole
        };
        let (disk, root) = (whole(disk), whole(&self.here.join(self.root)));
        let within = disk.strip_prefix(&root).ok()?;
        let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
        Some(parts.join("/"))
    }

    /// The address at `path`, with or without the site's own top and its slashes.
    fn address(&self, path: &str) -> Option<Target> {
        let plan = &self.turn.plan;
        let base = plan.urls.base().path();
        let rest = path.trim_start_matches('/');
        [path.to_owned(), format!("/{rest}"), format!("{base}{rest}")].into_iter().find_map(
            |path| match plan.find(&path) {
                Found::File(_) => Some(Target::Address(path)),
                Found::Elsewhere(address) => {
                    let decoded = percent_decode_str(address.as_str()).decode_utf8_lossy();
                    Some(Target::Address(decoded.into_owned()))
                }
                Found::Missing(_) => None,
            },
        )
    }
}

/// The decoded path of a full address.
fn full_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some(percent_decode_str(url.path()).decode_utf8_lossy().into_owned())
}
