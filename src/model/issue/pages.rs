//! Pages in print: `42`, `42-43`.

use crate::base::diag::{Diags, Span};
use crate::base::path::RelPath;

use super::Placed;
use crate::model::messages as say;

/// The first and the last page of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pages {
    /// The first.
    pub first: u32,
    /// The last; not before the first.
    pub last: u32,
}

impl Pages {
    /// Reads `42` or `42-43`; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts =
            text.split(['-', '–', '—', '－', '~', '～']).map(|part| part.trim().parse());
        let first: u32 = parts.next()?.ok()?;
        let last = match parts.next() {
            Some(last) => last.ok()?,
            None => first,
        };
        (parts.next().is_none() && 0 < first && first <= last).then_some(Self { first, last })
    }

    /// `42` or `42-43`.
    pub fn text(&self) -> String {
        match self.first == self.last {
            true => self.first.to_string(),
            false => format!("{}-{}", self.first, self.last),
        }
    }

    /// Whether the two share more than one article may leave to the next: the page
    /// on which the one ends and the other begins, or a single page that both share.
    fn overlaps(&self, other: &Pages) -> bool {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        let single = self.first == self.last || other.first == other.last;
        let touch = self.last == other.first || other.last == self.first;
        first <= last && !touch && !(single && self == other)
    }
}

/// Reports articles of an issue whose pages overlap.
pub(super) fn check_overlaps(
    issue: &RelPath,
    placed: &[(usize, Placed, RelPath, Span)],
    diags: &mut Diags,
) {
    let mut with_pages: Vec<(Pages, &RelPath, Span)> =
        placed.iter().filter_map(|(_, one, path, span)| Some((one.pages?, path, *span))).collect();
    with_pages.sort_by_key(|(pages, path, _)| (*pages, (*path).clone()));
    for pair in with_pages.windows(2) {
        let [(a, one, _), (b, other, span)] = pair else { continue };
        if a.overlaps(b) {
            let problem = say::pages_overlap((one, &a.text()), (other, &b.text()));
            diags.add(issue, problem.at(*span));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;

    #[test]
    fn overlaps() {
        let pages = |text| Pages::read(text).expect("pages");
        for (a, b, clash) in [
            ("15-16", "17-18", false),
            ("15-16", "16-18", false),
            ("15-17", "16-18", true),
            ("15-18", "16-17", true),
            ("52", "52", false),
            ("15-16", "15-16", true),
            ("15-17", "16", true),
        ] {
            assert_eq!(pages(a).overlaps(&pages(b)), clash, "{a} {b}");
            assert_eq!(pages(b).overlaps(&pages(a)), clash, "{b} {a}");
        }
        for bad in ["", "0", "9-8", "a", "1-2-3"] {
            assert_eq!(Pages::read(bad), None, "{bad}");
        }
    }
}
