//! Sites as strings, built in memory: what goes in and what comes out stand side
//! by side in a test.
//!
//! ```text
//! //- content/news/a.md
//! ---
//! title: 甲
//! ---
//! 正文
//! ```
//!
//! Unless the text names its own, a site has the settings of [`SETTINGS`] and the
//! theme in `support/plain`, whose templates write what a test wants to see and
//! nothing else.

mod disk;

pub use disk::{files, new_files, on_disk};

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use huibian::output::{Content, Tree};
use huibian::pipeline::{Options, Pipeline, Turn};
use huibian::source::Sources;

/// Runs the program in `folder`, in Chinese.
pub fn huibian(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huibian"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "zh_CN.UTF-8")
        .env_remove("COLUMNS")
        .output()
        .expect("the program starts")
}

/// What the program printed.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program prints text")
}

/// The settings of a site that names none.
pub const SETTINGS: &str = r#"title = { zh-Hans = "测试站", en = "Test site" }
base_url = "https://example.org/"
theme = "plain"

[languages.zh-Hans]
name = "简体中文"
[languages.en]
name = "English"
"#;

/// The theme of tests.
const PLAIN: [(&str, &str); 18] = [
    ("theme.toml", include_str!("plain/theme.toml")),
    ("i18n/zh-Hans.toml", include_str!("plain/i18n/zh-Hans.toml")),
    ("i18n/en.toml", include_str!("plain/i18n/en.toml")),
    ("templates/base.html", include_str!("plain/templates/base.html")),
    ("templates/home.html", include_str!("plain/templates/home.html")),
    ("templates/section.html", include_str!("plain/templates/section.html")),
    ("templates/article.html", include_str!("plain/templates/article.html")),
    ("templates/tags.html", include_str!("plain/templates/tags.html")),
    ("templates/tag.html", include_str!("plain/templates/tag.html")),
    ("templates/regions.html", include_str!("plain/templates/regions.html")),
    ("templates/region.html", include_str!("plain/templates/region.html")),
    ("templates/archive.html", include_str!("plain/templates/archive.html")),
    ("templates/year.html", include_str!("plain/templates/year.html")),
    ("templates/series.html", include_str!("plain/templates/series.html")),
    ("templates/series_index.html", include_str!("plain/templates/series_index.html")),
    ("templates/map.html", include_str!("plain/templates/map.html")),
    ("templates/missing.html", include_str!("plain/templates/missing.html")),
    ("templates/redirect.html", include_str!("plain/templates/redirect.html")),
];

/// A site as files in memory.
#[derive(Clone)]
pub struct Fixture {
    /// The files by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The options of its build; the moment is 2026-01-01 12:00 in Shanghai.
    pub options: Options,
}

/// What came of it.
pub struct Built {
    /// Every file of the output that is text, by path.
    pub files: BTreeMap<String, String>,
    /// Everything that was said: a line each, `error HB1101 content/a.md:3:1 …`.
    pub said: Vec<String>,
    /// The turn behind it.
    pub turn: Turn,
}

impl Fixture {
    /// Takes a site apart at its `//- path` lines.
    pub fn new(text: &str) -> Self {
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut current: Option<String> = None;
        for line in text.split_inclusive('\n') {
            match line.strip_prefix("//- ") {
                Some(path) => {
                    let path = path.trim().to_owned();
                    files.insert(path.clone(), Vec::new());
                    current = Some(path);
                }
                None => {
                    if let Some(file) = current.as_ref().and_then(|path| files.get_mut(path)) {
                        file.extend_from_slice(line.as_bytes());
                    }
                }
            }
        }
        files.entry("site.toml".to_owned()).or_insert_with(|| SETTINGS.as_bytes().to_vec());
        for (path, text) in PLAIN {
            let path = format!("themes/plain/{path}");
            files.entry(path).or_insert_with(|| text.as_bytes().to_vec());
        }
        let now = "2026-01-01T12:00:00+08:00".parse().expect("a moment");
        let options = Options { now, drafts: false, future: false, base_url: None };
        Self { files, options }
    }

    /// Adds lines to the settings.
    pub fn settings(mut self, more: &str) -> Self {
        let settings = self.files.get_mut("site.toml").expect("every fixture has settings");
        settings.extend_from_slice(more.as_bytes());
        self
    }

    /// The files in a folder of their own.
    pub fn on_disk(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, bytes) in &self.files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("within the folder")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
        folder
    }

    /// The files as the generator reads them.
    pub fn sources(&self) -> Arc<Sources> {
        let files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone()));
        Arc::new(Sources::from_memory(files))
    }

    /// Builds it cold.
    pub fn build(&self) -> Built {
        self.build_with(&Pipeline::default())
    }

    /// What `check` says of it: everything of a build, and what a review finds.
    pub fn review(&self) -> Vec<String> {
        let pipeline = Pipeline::default();
        let options = Options { drafts: true, future: true, ..self.options.clone() };
        let turn = pipeline.turn(self.sources(), &options);
        pipeline.review(&turn).iter().map(line).collect()
    }

    /// Builds it with the memories of `pipeline`.
    pub fn build_with(&self, pipeline: &Pipeline) -> Built {
        let turn = pipeline.turn(self.sources(), &self.options);
        let mut said: Vec<String> = turn.diags.iter().map(line).collect();
        let tree = pipeline.tree(&turn, &|| ()).unwrap_or_else(|diags| {
            said.extend(diags.iter().map(line));
            Tree::default()
        });
        Built { files: texts(&tree), said, turn }
    }
}

fn line(diag: &huibian::base::diag::Diag) -> String {
    let level = format!("{:?}", diag.level).to_lowercase();
    let place = diag.span.map(|span| format!(":{}:{}", span.line, span.column));
    let hint = diag.hint.as_ref().map(|hint| format!(" → {}", hint.zh));
    format!(
        "{level} {} {}{} {}{}",
        diag.code,
        diag.file,
        place.unwrap_or_default(),
        diag.message.zh,
        hint.unwrap_or_default()
    )
}

/// The files of a tree as text; a copy from disk is shown by its digest.
pub fn texts(tree: &Tree) -> BTreeMap<String, String> {
    tree.iter()
        .map(|(path, content)| {
            let text = match content {
                Content::Bytes(bytes, _) => String::from_utf8_lossy(bytes).into_owned(),
                Content::Copy { digest, .. } => format!("copy {digest}"),
            };
            (path.to_string(), text)
        })
        .collect()
}

impl Built {
    /// The file at `path`; the test fails with the list of files if it is not there.
    pub fn file(&self, path: &str) -> &str {
        self.files.get(path).unwrap_or_else(|| {
            let there: Vec<&str> = self.files.keys().map(String::as_str).collect();
            panic!("no {path} among\n{}\nsaid:\n{}", there.join("\n"), self.said.join("\n"))
        })
    }

    /// The page at an address such as `/news/a/`, its lines trimmed and blank ones
    /// left out.
    pub fn page(&self, address: &str) -> String {
        let text = self.file(&format!("{}index.html", address.trim_start_matches('/')));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Whether something lies at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Fails the test if anything was said.
    pub fn quiet(self) -> Self {
        assert!(self.said.is_empty(), "said:\n{}", self.said.join("\n"));
        self
    }

    /// What was said, a line each.
    pub fn said(&self) -> String {
        self.said.join("\n")
    }
}
