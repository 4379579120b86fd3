//! `site.toml`, and names of places, whatever they are.

use huibian::config::{self, Config};
use huibian::region::Unresolved;

use super::places::Places;

/// Whatever is written, there are settings to go on with, and all places lie within
/// the text.
pub fn settings(text: &str) -> Config {
    let (config, problems) = config::read(text);
    Places::of(text).hold_all(&problems);
    assert!(!config.broken || !problems.is_empty(), "broken, and nothing said");
    assert_eq!(config.langs().next(), Some(&config.default_language));
    assert!((1..=1000).contains(&config.page_size) && (1..=1000).contains(&config.feed_size));
    config
}

/// A text that names a place names one that can be named without doubt, and one that
/// does not is given places to choose from that can.
pub fn region(text: &str, config: &Config) {
    let gazetteer = &config.gazetteer;
    let offered = match gazetteer.resolve(text) {
        Ok(resolved) => vec![resolved.id],
        Err(Unresolved::Empty) => {
            assert!(!text.chars().any(char::is_alphanumeric), "{text:?} is not empty");
            Vec::new()
        }
        Err(Unresolved::Ambiguous(places)) => {
            assert!(places.len() > 1, "{text:?} is not ambiguous");
            places
        }
        Err(Unresolved::Unknown { nearest }) => nearest,
    };
    for id in offered.into_iter().take(5) {
        let reference = gazetteer.reference(id);
        let again = gazetteer.resolve(&reference).map(|resolved| resolved.id);
        assert_eq!(again, Ok(id), "{reference}");
    }
}
