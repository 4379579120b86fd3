//! Where each field of an article was written: in its own file, in the file that it
//! is a translation of, or among the defaults of its section.

use super::{Manuscript, Section, SectionId, Site};
use crate::base::diag::Span;
use crate::base::node::Field;
use crate::base::path::RelPath;
use crate::parse::{Doc, Role};

/// Where a field was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'s> {
    /// What the file is to the article.
    pub source: Source,
    /// The file.
    pub file: &'s RelPath,
    /// The name of the field there.
    pub span: Span,
}

/// What a file that gives an article a field is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The article's own.
    Own,
    /// The version that it takes over from.
    Original,
    /// The text of a section, which has defaults.
    Section,
}

impl Site {
    /// The files of the work that `doc` is a version of, the default language's first.
    pub fn docs_of(&self, doc: &Doc) -> Vec<&Doc> {
        let same = |other: &&Doc| {
            other.naming.role != Role::Section
                && other.naming.folder == doc.naming.folder
                && other.naming.name == doc.naming.name
        };
        let mut docs: Vec<&Doc> = self.files.docs().filter(same).collect();
        docs.sort_by_key(|doc| (&doc.naming.lang, &doc.path));
        docs
    }

    /// The file at `path`, if it is a text that could be read: an article's or a
    /// section's.
    pub fn doc(&self, path: &RelPath) -> Option<&Doc> {
        self.files.docs().find(|doc| doc.path == *path)
    }

    /// Where the field `name` of `text`, an article of `section`, was written; `None`
    /// where it was written nowhere.
    pub fn origin<'s>(
        &'s self,
        text: &'s Manuscript,
        section: SectionId,
        name: &str,
    ) -> Option<Origin<'s>> {
        if let Some(span) = written(&text.doc.front, name) {
            return Some(Origin { source: Source::Own, file: &text.doc.path, span });
        }
        if text.doc.naming.lang.is_some()
            && let Some(original) = self.docs_of(&text.doc).first()
            && let Some(span) = written(&original.front, name)
        {
            return Some(Origin { source: Source::Original, file: &original.path, span });
        }
        let mut defaults = self.section(section).defaults.iter();
        defaults.find_map(|(file, fields)| {
            let span = written(fields, name)?;
            Some(Origin { source: Source::Section, file, span })
        })
    }

    /// Where the type of `text`, an article of `section`, was written; `None` where
    /// nothing says it.
    pub fn origin_of_type<'s>(
        &'s self,
        text: &'s Manuscript,
        section: SectionId,
    ) -> Option<Origin<'s>> {
        // Each version may say it for all.
        for doc in self.docs_of(&text.doc) {
            if let Some(span) = written(&doc.front, "type") {
                let own = doc.path == text.doc.path;
                let source = if own { Source::Own } else { Source::Original };
                return Some(Origin { source, file: &doc.path, span });
            }
        }
        let above = |id: &SectionId| self.section(*id).parent;
        let sections = std::iter::successors(Some(section), above);
        // The root's type is that of its lone pages, not of the sections.
        let speaks = |id: &SectionId| *id == section || self.section(*id).parent.is_some();
        sections.filter(speaks).find_map(|id| self.says_type(self.section(id)))
    }

    fn says_type<'s>(&self, section: &'s Section) -> Option<Origin<'s>> {
        let doc = &section.texts.get(&self.config.default_language)?.doc;
        let span = written(&doc.front, "type")?;
        Some(Origin { source: Source::Section, file: &doc.path, span })
    }
}

/// The place of the field `name`, unless it was left empty.
fn written(fields: &[Field], name: &str) -> Option<Span> {
    let field = fields.iter().find(|field| field.name == name)?;
    (!field.node.is_null()).then_some(field.name_span)
}
