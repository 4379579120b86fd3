//! Markdown, as the text below the front matter.
#![no_main]

use huibian_fuzz::invariants;

libfuzzer_sys::fuzz_target!(|text: &str| invariants::markdown(text));
