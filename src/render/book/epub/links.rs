//! Where the ids of a book are found, now that it is many files.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;

use crate::render::book::html::Html;

/// A place in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The id in that file.
    pub id: String,
    /// Whether the id is that of the file's whole text.
    pub is_whole: bool,
}

/// The places by the ids that bodies use.
#[derive(Debug, Default)]
pub struct Links {
    places: HashMap<String, Place>,
    taken: HashSet<String>,
}

impl Links {
    /// Notes the ids of `file`, whose whole text has the id `own`. The first place
    /// that has an id keeps it.
    pub fn add(&mut self, file: &str, own: &str, pieces: &[Html]) {
        self.take(file, own, true);
        self.add_within(file, pieces);
    }

    fn add_within(&mut self, file: &str, pieces: &[Html]) {
        for piece in pieces {
            if let Some(id) = piece.attribute("id") {
                self.take(file, id, false);
            }
            if let Html::Element { children, .. } = piece {
                self.add_within(file, children);
            }
        }
    }

    fn take(&mut self, file: &str, id: &str, is_whole: bool) {
        if self.places.contains_key(id) {
            return;
        }
        let is_name = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
        let mut new = id.to_owned();
        let mut number = self.taken.len();
        while !is_name && (new == id || self.taken.contains(&new)) {
            number += 1;
            new = format!("id-{number}");
        }
        self.taken.insert(new.clone());
        let place = Place { file: file.to_owned(), id: new, is_whole };
        self.places.insert(id.to_owned(), place);
    }

    /// The id that stands for `id` in `file`; `None` if another place has it.
    pub fn id(&self, file: &str, id: &str) -> Option<&str> {
        let place = self.places.get(id).filter(|place| place.file == file)?;
        Some(&place.id)
    }

    /// The address, from `file`, of what `href` names: `#m5-fn-1` →
    /// `chapter-5.xhtml#m5-fn-1`. Addresses outside the book stay as they are.
    pub fn resolve(&self, file: &str, href: &str) -> Option<String> {
        let Some(id) = href.strip_prefix('#') else { return Some(href.to_owned()) };
        let decoded = percent_decode_str(id).decode_utf8_lossy();
        let place = self.places.get(id).or_else(|| self.places.get(&*decoded))?;
        Some(match (place.file == file, place.is_whole) {
            (true, _) => format!("#{}", place.id),
            (false, true) => place.file.clone(),
            (false, false) => format!("{}#{}", place.file, place.id),
        })
    }
}
