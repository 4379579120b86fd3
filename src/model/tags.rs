//! Tags: the agreed ones of the vocabulary and those that articles bring.

use std::collections::BTreeMap;

use super::TagId;
use super::messages as say;
use crate::base::diag::{Diags, Span};
use crate::base::digest::{Digest, DigestMap};
use crate::base::lang::{Lang, Text};
use crate::base::node::nearest;
use crate::base::path::RelPath;
use crate::base::text::pinyin;
use crate::config::Config;
use crate::kind::Reference;
use crate::parse::Vocabulary;

/// A tag.
#[derive(Debug)]
pub struct Tag {
    /// Its name, by language.
    pub name: Text,
    /// The last part of its address.
    pub slug: String,
    /// Other names, whose addresses lead to it.
    pub synonyms: Vec<String>,
    /// Where the vocabulary has it; `None` for one that an article brought.
    pub agreed: Option<Span>,
}

/// All tags of the site.
#[derive(Debug, Default)]
pub struct Tags {
    tags: Vec<Tag>,
    /// Every name and synonym, as written.
    words: BTreeMap<String, TagId>,
    /// The same by their digests.
    by_digest: DigestMap<TagId>,
    slugs: BTreeMap<String, TagId>,
    /// How many of the tags are agreed ones; they come first. `None` without a
    /// vocabulary.
    agreed: Option<usize>,
}

/// Tags as an article or an entry names them, each with its digest.
#[derive(Debug, Default)]
pub(super) struct Words {
    written: Vec<(Digest, Reference)>,
    /// Whether what is not agreed is to be reported here.
    report: bool,
}

impl Words {
    pub(super) fn new(written: Vec<Reference>, report: bool) -> Self {
        let digest = |one: Reference| (Digest::of_bytes(one.value.as_bytes()), one);
        Self { written: written.into_iter().map(digest).collect(), report }
    }
}

/// Where the vocabulary lies.
const FILE: &str = "content/tags.toml";

impl Tags {
    pub(super) fn new(vocabulary: Option<&Vocabulary>, config: &Config, diags: &mut Diags) -> Self {
        let mut tags = Self::default();
        let file = RelPath::new(FILE);
        for spec in vocabulary.map(|vocabulary| vocabulary.tags.as_slice()).unwrap_or_default() {
            let default = &config.default_language;
            let slug = spec.slug.clone();
            let slug = slug.unwrap_or_else(|| pinyin::slug(spec.name.get(default, default)));
            if let Some(other) = tags.slugs.get(&slug) {
                let other = tags.get(*other).name.get(default, default).to_owned();
                diags.add(&file, say::tag_slug_twice(&slug, &other).at(spec.span));
                continue;
            }
            let (name, synonyms) = (spec.name.clone(), spec.synonyms.clone());
            tags.add(Tag { name, slug, synonyms, agreed: Some(spec.span) });
        }
        tags.agreed = vocabulary.map(|_| tags.tags.len());
        tags
    }

    fn add(&mut self, tag: Tag) -> TagId {
        let id = TagId(self.tags.len());
        for word in tag.name.all().chain(tag.synonyms.iter().map(String::as_str)) {
            self.by_digest.entry(Digest::of_bytes(word.as_bytes())).or_insert(id);
            self.words.entry(word.to_owned()).or_insert(id);
        }
        self.slugs.insert(tag.slug.clone(), id);
        self.tags.push(tag);
        id
    }

    /// The tag `id`.
    pub fn get(&self, id: TagId) -> &Tag {
        &self.tags[id.0]
    }

    /// The tag that `word` names.
    pub fn named(&self, word: &str) -> Option<TagId> {
        self.by_digest.get(&Digest::of_bytes(word.as_bytes())).copied()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.tags.len()
    }

    /// All tags with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (TagId, &Tag)> {
        self.tags.iter().enumerate().map(|(at, tag)| (TagId(at), tag))
    }

    /// The tags that `words` name, each once, in the order written; `None` if there
    /// is no tag yet for one of them.
    pub(super) fn find(&self, words: &Words) -> Option<Vec<TagId>> {
        let mut found = Vec::with_capacity(words.written.len());
        for (digest, _) in &words.written {
            let id = *self.by_digest.get(digest)?;
            if !found.contains(&id) {
                found.push(id);
            }
        }
        Some(found)
    }

    /// The tags that `words` name, each once, in the order written. A word that is
    /// not agreed becomes a tag of its own and, where there is a vocabulary, a
    /// warning if it is to be reported.
    pub(super) fn look_up(
        &mut self,
        words: &Words,
        lang: &Lang,
        path: &RelPath,
        diags: &mut Diags,
    ) -> Vec<TagId> {
        let mut found = Vec::with_capacity(words.written.len());
        for (digest, reference) in &words.written {
            let id = match self.by_digest.get(digest) {
                Some(id) => *id,
                None => {
                    let word = reference.value.as_str();
                    if let Some(agreed) = self.agreed.filter(|_| words.report) {
                        let known = self.words.iter().filter(|(_, id)| id.0 < agreed);
                        let near = nearest(word, known.map(|(word, _)| word.as_str()));
                        diags.add(path, say::tag_not_agreed(word, near).at(reference.span));
                    }
                    let Some(id) = self.bring(word, lang, path, reference, diags) else {
                        continue;
                    };
                    id
                }
            };
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    fn bring(
        &mut self,
        word: &str,
        lang: &Lang,
        path: &RelPath,
        reference: &Reference,
        diags: &mut Diags,
    ) -> Option<TagId> {
        let slug = pinyin::slug(word);
        if slug.is_empty() {
            diags.add(path, say::tag_without_letters(word).at(reference.span));
            return None;
        }
        if let Some(other) = self.slugs.get(&slug).copied() {
            // Two spellings with one address are one tag: 科创 中国 and 科创中国.
            let name = self.get(other).name.get(lang, lang).to_owned();
            diags.add(path, say::tag_spelling(word, &name).at(reference.span));
            return Some(other);
        }
        let name = Text::plain(word);
        Some(self.add(Tag { name, slug, synonyms: Vec::new(), agreed: None }))
    }
}
