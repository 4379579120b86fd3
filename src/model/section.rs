//! Sections: folders of `content/`, with their text and the defaults that cascade
//! to their articles.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::SectionId;
use super::messages as say;
use crate::base::diag::Diags;
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::node::Field;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::kind::{Fields, Reader, Value, read_fields, section_fields};
use crate::parse::{Doc, Role};

/// A section.
#[derive(Debug)]
pub struct Section {
    /// The folder within `content/`: `cases`, `news/2024`; `""` for the root.
    pub folder: String,
    /// Its own text, by language.
    pub texts: BTreeMap<Lang, SectionText>,
    /// Its place among the sections: smaller comes first.
    pub weight: i64,
    /// The type of its articles.
    pub default_type: Option<String>,
    /// Fields that its articles have unless they say otherwise, and where they stand.
    pub defaults: Vec<(RelPath, Vec<Field>)>,
    /// The section it lies in; `None` for the root.
    pub parent: Option<SectionId>,
}

/// A section's own text in one language.
#[derive(Debug)]
pub struct SectionText {
    /// Its fields.
    pub fields: Fields,
    /// Its file.
    pub doc: Arc<Doc>,
}

impl Section {
    /// A file of its own, if it has any.
    pub fn file(&self) -> Option<&RelPath> {
        self.texts.values().next().map(|text| &text.doc.path)
    }

    /// Whether `file` holds its text in some language.
    pub fn has_file(&self, file: &RelPath) -> bool {
        self.texts.values().any(|text| text.doc.path == *file)
    }

    /// Its title in `lang`, else in `fallback`, else the folder's name.
    pub fn title(&self, lang: &Lang, fallback: &Lang) -> &str {
        [lang, fallback]
            .into_iter()
            .filter_map(|lang| self.texts.get(lang))
            .map(|text| text.fields.text("title"))
            .find(|title| !title.is_empty())
            .unwrap_or_else(|| self.folder.rsplit('/').next().unwrap_or_default())
    }

    /// Whether it is one of issues, whose list is a shelf of covers.
    pub fn holds_issues(&self) -> bool {
        self.default_type.as_deref() == Some("issue")
    }

    /// The digest of all that its articles take from it.
    pub(super) fn inherited(&self) -> Digest {
        // A type that is not there is reported in the section's first text.
        let text = self.texts.values().next().map(|text| (&text.doc.path, text.doc.front_span));
        Digest::of(&(&self.folder, &self.default_type, &self.defaults, text))
    }

    /// Its description in `lang`; `""` where that language has none.
    pub fn description(&self, lang: &Lang) -> &str {
        self.texts.get(lang).map(|text| text.fields.text("description")).unwrap_or_default()
    }
}

/// Collects the sections: the root, every top folder, and every folder below that
/// has an `_index.md`. Sorted by folder, so that a parent comes before its children.
pub(super) fn collect(docs: &[Arc<Doc>], config: &Config, diags: &mut Diags) -> Vec<Section> {
    let mut folders: BTreeSet<&str> = BTreeSet::from([""]);
    let mut last = "";
    for doc in docs {
        let folder = doc.naming.folder.as_str();
        match doc.naming.role {
            Role::Section => {
                folders.insert(folder);
            }
            // The files come by path: most lie where the one before lay.
            Role::File | Role::Bundle if folder != last => {
                folders.insert(folder.split('/').next().unwrap_or_default());
                last = folder;
            }
            Role::File | Role::Bundle => {}
        }
    }
    let mut sections: Vec<Section> = Vec::new();
    for folder in folders {
        let parent = (!folder.is_empty()).then(|| find(&sections, parent_folder(folder)));
        sections.push(Section {
            folder: folder.to_owned(),
            texts: BTreeMap::new(),
            weight: i64::MAX,
            default_type: None,
            defaults: Vec::new(),
            parent,
        });
    }
    for doc in docs.iter().filter(|doc| doc.naming.role == Role::Section) {
        let id = find(&sections, &doc.naming.folder);
        read(&mut sections[id.0], doc, config, diags);
    }
    for at in 1..sections.len() {
        inherit(&mut sections, at);
    }
    for section in &mut sections {
        if let Some(place) = config.sections.iter().position(|name| *name == section.folder) {
            section.weight = i64::MIN.saturating_add(i64::try_from(place).unwrap_or(i64::MAX));
        }
    }
    sections
}

fn parent_folder(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(above, _)| above)
}

/// The section that holds what lies in `folder`: the nearest folder upward that is one.
pub(super) fn find(sections: &[Section], folder: &str) -> SectionId {
    let mut folder = folder;
    loop {
        if let Some(at) = sections.iter().position(|section| section.folder == folder) {
            return SectionId(at);
        }
        folder = parent_folder(folder);
    }
}

fn read(section: &mut Section, doc: &Arc<Doc>, config: &Config, diags: &mut Diags) {
    let (defaults, written): (Vec<Field>, Vec<Field>) =
        doc.front.iter().cloned().partition(|field| field.name == "defaults");
    let specs = section_fields();
    let specs: Vec<_> = specs.iter().collect();
    let mut reader = Reader::new(&config.zone);
    let fields = read_fields(&written, &specs, &mut reader);
    if !doc.front_broken {
        reader.demand(&fields, &specs, doc.front_span);
    }
    for problem in reader.problems {
        diags.add(&doc.path, problem);
    }
    let lang = doc.naming.lang.clone().unwrap_or_else(|| config.default_language.clone());
    if lang == config.default_language {
        if let Some(Value::Number(weight)) = fields.get("weight") {
            section.weight = *weight;
        }
        if let Some(Value::Text(name)) = fields.get("type") {
            section.default_type = Some(name.clone());
        }
        for field in defaults {
            match field.node.fields() {
                Some(fields) => section.defaults.push((doc.path.clone(), fields.to_vec())),
                None => diags.add(&doc.path, say::defaults_form().at(field.node.span)),
            }
        }
    }
    section.texts.insert(lang, SectionText { fields, doc: doc.clone() });
}

/// Takes from the section above what this one does not say itself.
fn inherit(sections: &mut [Section], at: usize) {
    let Some(SectionId(above)) = sections[at].parent else { return };
    let (default_type, defaults) =
        (sections[above].default_type.clone(), sections[above].defaults.clone());
    // The root's type is that of its lone pages, not of the sections.
    if above != 0 && sections[at].default_type.is_none() {
        sections[at].default_type = default_type;
    }
    sections[at].defaults.extend(defaults);
}
