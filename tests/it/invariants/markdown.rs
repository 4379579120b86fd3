//! Markdown, whatever it is.

use std::collections::BTreeSet;

use huibian::parse::markdown::{self, Body, Chunk, Options, ReferenceKind};

use super::html;
use super::places::Places;

/// The HTML is well formed and harmless unless the site lets everything pass; ids are
/// unique; holes and references belong together; all places lie within the text.
pub fn markdown(text: &str) {
    for (event, place) in markdown::located(text) {
        assert!(text.get(place.clone()).is_some(), "{event:?} has no place {place:?}");
    }
    let places = Places::of(text);
    for raw_html in [false, true] {
        let (body, problems) = markdown::read(text, &Options { raw_html, ..Options::default() });
        places.hold_all(&problems);
        assert!(problems.is_sorted_by_key(|problem| problem.span), "out of order: {problems:#?}");
        body_holds(&body, &places);
        if !raw_html {
            html::holds(&body.fill(|_, reference| match reference.kind {
                ReferenceKind::Link => "x".to_owned(),
                ReferenceKind::Picture => " src=\"x\"".to_owned(),
            }));
        }
    }
}

fn body_holds(body: &Body, places: &Places) {
    assert!(body.ids.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", body.ids);
    let ids: BTreeSet<&str> = body.ids.iter().map(String::as_str).collect();
    let holes: Vec<usize> = body
        .chunks
        .iter()
        .filter_map(|chunk| match chunk {
            Chunk::Hole(index) => Some(*index),
            Chunk::Html(_) => None,
        })
        .collect();
    for index in &holes {
        assert!(*index < body.references.len(), "no reference for the hole {index}");
    }
    // A link that is left open is begun anew in each block, as browsers do.
    let is_picture = |index: &usize| body.references[*index].kind == ReferenceKind::Picture;
    let pictures: Vec<usize> = holes.iter().copied().filter(is_picture).collect();
    let each: BTreeSet<usize> = pictures.iter().copied().collect();
    assert_eq!(each.len(), pictures.len(), "a picture has two holes: {pictures:?}");
    for reference in &body.references {
        places.hold(reference.span, "a reference");
    }
    for heading in &body.headings {
        places.hold(heading.span, "a heading");
        assert!(ids.contains(heading.id.as_str()), "{heading:?}");
        assert!((2..=6).contains(&heading.level), "{heading:?}");
    }
    for entry in &body.entries {
        places.hold(entry.span, "an entry");
        assert!(ids.contains(entry.id.as_str()), "{entry:?}");
        for (_, span) in entry.regions.iter().chain(&entry.tags) {
            places.hold(*span, "a value of an entry");
        }
        assert!(entry.picture.as_ref().is_none_or(is_picture), "{entry:?}");
    }
}
