//! Files that an editor took for articles: a Word document, or a text whose name does
//! not end in `.md`. They make no page, and nothing else would say so.

use std::collections::BTreeSet;

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::path::RelPath;
use crate::plan::Plan;

/// The endings of files that hold a text, and what such a file is in Chinese and English.
const TEXTS: [(&str, &str, &str); 8] = [
    ("txt", "纯文本文件", "a plain text"),
    ("doc", "旧版 Word 文件", "an old Word document"),
    ("docx", " Word 文件", "a Word document"),
    ("htm", "网页文件", "a web page"),
    ("html", "网页文件", "a web page"),
    ("odt", "文档", "a document"),
    ("rtf", " RTF 文件", "an RTF document"),
    ("wps", " WPS 文件", "a WPS document"),
];

/// A text that lies where articles lie, that nothing names, and that is no source kept
/// beside its article.
pub(super) fn check(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    let mut articles: Option<Articles> = None;
    for file in plan.site.media.keys() {
        let ending = file.extension();
        let Some((_, zh, en)) = TEXTS.iter().find(|(known, ..)| *known == ending) else {
            continue;
        };
        let articles = articles.get_or_insert_with(|| Articles::of(plan));
        if !plan.publishes(file) && !articles.have(file) {
            diags.add(file, say::no_article(zh, en, ending == "txt"));
        }
    }
    diags
}

/// What articles there are, by where a file would lie that belongs to one.
struct Articles {
    bundles: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Articles {
    fn of(plan: &Plan) -> Self {
        let (mut bundles, mut names) = (BTreeSet::new(), BTreeSet::new());
        let is_text = |file: &&RelPath| matches!(file.extension().as_str(), "md" | "markdown");
        for file in plan.site.known_files().filter(is_text) {
            match file.name().split('.').next() {
                Some("index") => drop(bundles.insert(format!("{}/", file.folder()))),
                Some(stem) => drop(names.insert(format!("{}/{stem}", file.folder()))),
                None => {}
            }
        }
        Self { bundles, names }
    }

    /// Whether `file` lies in an article's folder, or beside one of its name.
    fn have(&self, file: &RelPath) -> bool {
        let stem = file.name().split('.').next().unwrap_or_default();
        let mut folders = file.as_str().match_indices('/').map(|(at, _)| &file.as_str()[..=at]);
        folders.any(|folder| self.bundles.contains(folder))
            || self.names.contains(&format!("{}/{stem}", file.folder()))
    }
}
