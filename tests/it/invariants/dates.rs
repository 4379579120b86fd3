//! Dates, whatever they are.

use huibian::base::date::{self, Spelling};
use huibian::config::Config;

/// What is read as a date is, written the usual way, read as the same once more.
pub fn date(text: &str, config: &Config) {
    let zone = &config.zone;
    date::read_month(text);
    if let Some((first, last)) = date::read_range(text, zone) {
        assert!(last.is_none_or(|last| first <= last), "{text:?} ends before it begins");
        date::range_text(first, last, true);
        date::range_text(first, last, false);
    }
    if let Some((when, _)) = date::read(text, zone) {
        let usual = when.usual();
        let again = date::read(&usual, zone);
        assert_eq!(again, Some((when, Spelling::Usual)), "{text:?} was written as {usual:?}");
        when.iso(zone);
        when.full_text(true);
        when.full_text(false);
    }
}
