//! `site.toml`; and its first lines as names of places and as dates.
#![no_main]

use std::sync::LazyLock;

use huibian::config::Config;
use huibian_fuzz::invariants;

/// Settings without zones: names of new ones are put in order first, which takes long.
static PLAIN: LazyLock<Config> = LazyLock::new(|| invariants::settings(""));

libfuzzer_sys::fuzz_target!(|text: &str| {
    let read = invariants::settings(text);
    let config = if text.contains("zones") { &read } else { &PLAIN };
    for line in text.lines().take(2) {
        let value = line.rsplit('=').next().unwrap_or_default().trim_matches([' ', '"']);
        invariants::region(value, config);
        invariants::date(value, config);
    }
});
