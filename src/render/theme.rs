//! A theme: its templates, words, shelves and static files, all read and checked
//! before the first page is made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value as Json;

use super::templates::Templates;
use super::{Artifact, messages as say, words};
use crate::base::diag::{Diag, Diags, Problem};
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::node::{Field, Node, nearest};
use crate::base::path::RelPath;
use crate::base::table::Table;
use crate::plan::view::TemplateView;
use crate::plan::{Asked, ShelfSpec};

/// The kinds of page that a template makes and that may have shelves.
pub(super) const KINDS: [&str; 13] = [
    "home",
    "section",
    "article",
    "tags",
    "tag",
    "regions",
    "region",
    "archive",
    "year",
    "map",
    "missing",
    "series",
    "series_index",
];

/// A theme, ready to make pages.
#[derive(Debug)]
pub struct Theme {
    /// The digest of all that the theme is made of.
    pub fingerprint: Digest,
    /// What it asks of the plan.
    pub asked: Asked,
    /// The files that it is made of: without those that others stand in the place of.
    pub files: BTreeSet<RelPath>,
    templates: Templates,
    assets: BTreeMap<String, Artifact>,
}

/// The files that themes are read from.
pub struct Files<'a> {
    /// Every file of `themes/` and its digest.
    pub digests: &'a BTreeMap<RelPath, Digest>,
    /// The bytes of a text file: template, words, style sheet, script.
    pub read: &'a dyn Fn(&RelPath) -> Option<Arc<[u8]>>,
}

/// A theme's files by use, those of the theme it stands on beneath its own.
#[derive(Default)]
struct Collected {
    templates: BTreeMap<String, (RelPath, String)>,
    words: BTreeMap<String, (RelPath, Json)>,
    statics: BTreeMap<String, (RelPath, Digest)>,
    shelves: BTreeMap<String, BTreeMap<String, ShelfSpec>>,
    digests: Vec<(RelPath, Digest)>,
}

impl Theme {
    /// Loads the theme in `themes/NAME/` for a site in `languages`. What cannot be
    /// used is refused with all its problems: then there is no theme.
    pub fn load(name: &str, files: &Files<'_>, languages: &[Lang]) -> (Option<Theme>, Diags) {
        let mut diags = Diags::default();
        let mut collected = Collected::default();
        collect(name, files, &mut Vec::new(), &mut collected, &mut diags);
        if diags.has_errors() {
            return (None, diags);
        }
        let words = words_for(languages, &collected, &mut diags);
        let assets: BTreeSet<String> = collected.statics.keys().cloned().collect();
        let shelf_names: BTreeMap<String, BTreeSet<String>> = collected
            .shelves
            .iter()
            .map(|(kind, shelves)| (kind.clone(), shelves.keys().cloned().collect()))
            .collect();
        let texts: BTreeMap<String, String> = collected
            .templates
            .iter()
            .map(|(name, (_, text))| (name.clone(), text.clone()))
            .collect();
        for (template, problem) in
            super::lint::check(&texts, &words, &shelf_names, &assets, &["fill"])
        {
            if let Some((path, _)) = collected.templates.get(&template) {
                diags.add(path, problem);
            }
        }
        let named = |folder: &str| -> BTreeSet<String> {
            let within =
                |name: &String| name.strip_prefix(folder)?.strip_suffix(".html").map(str::to_owned);
            collected.templates.keys().filter_map(within).collect()
        };
        let (type_templates, section_templates) = (named("types/"), named("sections/"));
        let used = collected.files();
        let templates = match Templates::new(collected.templates, words) {
            Ok(templates) if !diags.has_errors() => templates,
            Ok(_) => return (None, diags),
            Err(diag) => {
                // The check above says more, and where: the loader's word counts
                // only for what it alone has seen.
                if !diags.has_errors() {
                    diags.push(*diag);
                }
                return (None, diags);
            }
        };
        let theme = Theme {
            files: used,
            fingerprint: Digest::of(&(env!("CARGO_PKG_VERSION"), &collected.digests)),
            asked: Asked {
                shelves: collected.shelves,
                type_templates,
                section_templates,
                assets: collected
                    .statics
                    .iter()
                    .map(|(name, (_, digest))| (name.clone(), *digest))
                    .collect(),
            },
            templates,
            assets: collected
                .statics
                .into_iter()
                .map(|(name, (path, _))| (name, asset(path, files)))
                .collect(),
        };
        (Some(theme), diags)
    }

    /// The page of a view.
    pub(super) fn render(&self, view: &TemplateView) -> Result<String, Box<Diag>> {
        self.templates.render(view)
    }

    /// A static file of the theme.
    pub(super) fn asset(&self, name: &str) -> Artifact {
        self.assets.get(name).cloned().unwrap_or_else(|| Artifact::Bytes(Arc::from([])))
    }
}

impl Collected {
    /// The files that are in use. Settings and words of the themes beneath are
    /// completed, not replaced.
    fn files(&self) -> BTreeSet<RelPath> {
        let all = self.digests.iter().map(|(path, _)| path);
        let kept = all.filter(|path| path.extension() == "toml");
        let statics = self.statics.values().map(|(path, _)| path);
        let templates = self.templates.values().map(|(path, _)| path);
        templates.chain(statics).chain(kept).cloned().collect()
    }
}

fn asset(path: RelPath, files: &Files<'_>) -> Artifact {
    match (files.read)(&path) {
        Some(bytes) => Artifact::Bytes(bytes),
        None => Artifact::Copy(path),
    }
}

/// Collects the files of the theme `name`, those that it stands on first.
fn collect(
    name: &str,
    files: &Files<'_>,
    standing_on: &mut Vec<String>,
    collected: &mut Collected,
    diags: &mut Diags,
) {
    let root = format!("themes/{name}/");
    let own: Vec<(&RelPath, &Digest)> =
        files.digests.iter().filter(|(path, _)| path.as_str().starts_with(&root)).collect();
    let settings_path = RelPath::new(&format!("{root}theme.toml"));
    let text_of = |path: &RelPath| {
        (files.read)(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let Some(settings) = text_of(&settings_path) else {
        let known: BTreeSet<&str> =
            files.digests.keys().filter_map(|path| path.as_str().split('/').nth(1)).collect();
        let problem = say::no_theme(name, nearest(name, known));
        diags.add(&RelPath::new("site.toml"), problem);
        return;
    };
    if standing_on.iter().any(|other| other == name) {
        diags.add(&settings_path, say::extends_itself(name));
        return;
    }
    standing_on.push(name.to_owned());
    let (node, mut problems) = crate::base::toml::read(&settings);
    let (extends, shelves) = match &node {
        Some(node) => read_settings(node, &mut problems),
        None => (None, BTreeMap::new()),
    };
    problems.into_iter().for_each(|problem| diags.add(&settings_path, problem));
    let mut replaceable = None;
    if let Some(below) = extends {
        collect(&below, files, standing_on, collected, diags);
        replaceable = Some((below, collected.templates.clone()));
    }
    for (kind, own) in shelves {
        collected.shelves.entry(kind).or_default().extend(own);
    }
    for (path, digest) in own {
        collected.digests.push((path.clone(), *digest));
        let within = path.as_str().strip_prefix(&root).unwrap_or_default();
        if let Some(template) = within.strip_prefix("templates/") {
            if let Some(text) = text_of(path) {
                collected.templates.insert(template.to_owned(), (path.clone(), text));
            }
        } else if let Some(lang) =
            within.strip_prefix("i18n/").and_then(|file| file.strip_suffix(".toml"))
        {
            let (node, problems) = crate::base::toml::read(&text_of(path).unwrap_or_default());
            problems.into_iter().for_each(|problem| diags.add(path, problem));
            let mut table = node.as_ref().map_or(Json::Null, words::table);
            if let Some((_, below)) = collected.words.get(lang) {
                table = words::over(table, below);
            }
            collected.words.insert(lang.to_owned(), (path.clone(), table));
        } else if let Some(file) = within.strip_prefix("static/") {
            collected.statics.insert(file.to_owned(), (path.clone(), *digest));
        }
    }
    if let Some((below, templates)) = replaceable {
        keep_replaced(&below, templates, &mut collected.templates);
    }
}

/// Keeps within a theme's reach what it replaces and still names: `gazette/article.html`.
fn keep_replaced(
    below: &str,
    replaced: BTreeMap<String, (RelPath, String)>,
    templates: &mut BTreeMap<String, (RelPath, String)>,
) {
    for (name, found) in replaced {
        let kept = format!("{below}/{name}");
        if templates.values().any(|(_, text)| text.contains(&kept)) {
            templates.insert(kept, found);
        }
    }
}

type Shelves = BTreeMap<String, BTreeMap<String, ShelfSpec>>;

/// Reads `theme.toml`: the theme it stands on, and its shelves by kind of page.
fn read_settings(node: &Node, problems: &mut Vec<Problem>) -> (Option<String>, Shelves) {
    let mut table = Table::new(node, problems);
    let extends = table.text("extends");
    for name in ["name", "version"] {
        table.text(name);
    }
    table.words("description");
    let known: Vec<&str> =
        ["name", "version", "description", "extends"].into_iter().chain(KINDS).collect();
    table.finish(&known);
    let mut shelves = Shelves::new();
    for kind in KINDS {
        let fields = node.get(kind).and_then(Node::fields).unwrap_or_default();
        for field in fields {
            let spec = read_shelf(field, problems);
            shelves.entry(kind.to_owned()).or_default().insert(field.name.clone(), spec);
        }
    }
    (extends, shelves)
}

fn read_shelf(field: &Field, problems: &mut Vec<Problem>) -> ShelfSpec {
    let mut table = Table::new(&field.node, problems);
    let size = |number: Option<i64>, default| {
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or(default)
    };
    let spec = ShelfSpec {
        kind: table.text("type"),
        section: table.text("section"),
        take: size(table.number("take", 1, 1000), 10),
        skip: size(table.number("skip", 0, 1000), 0),
        cover: table.truth("cover").unwrap_or(false),
    };
    table.finish(&["type", "section", "take", "skip", "cover"]);
    spec
}

/// The words of each language of the site; a language without its own is given
/// those of the nearest, with a warning.
fn words_for(
    languages: &[Lang],
    collected: &Collected,
    diags: &mut Diags,
) -> BTreeMap<String, Json> {
    let mut words = BTreeMap::new();
    for lang in languages {
        let found = collected.words.get(lang.as_str()).or_else(|| {
            let file = RelPath::new("site.toml");
            diags.add(&file, say::no_words(lang.as_str()));
            let alike = |other: &&String| {
                Lang::new(other).is_some_and(|other| other.is_chinese() == lang.is_chinese())
            };
            let near = collected.words.keys().find(alike);
            near.and_then(|near| collected.words.get(near)).or(collected.words.values().next())
        });
        let table = found.map_or(Json::Null, |(_, table)| table.clone());
        words.insert(lang.to_string(), table);
    }
    words
}
