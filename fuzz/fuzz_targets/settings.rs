//! `site.toml`; and each of its lines as the name of a place and as a date.
#![no_main]

use huibian_fuzz::invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let config = invariants::settings(text);
    for line in text.lines().take(8) {
        let value = line.rsplit('=').next().unwrap_or_default().trim_matches([' ', '"']);
        invariants::region(value, &config);
        invariants::date(value, &config);
    }
});
