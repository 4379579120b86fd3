//! Front matter, as the text between the fences.
#![no_main]

use huibian_fuzz::invariants;

libfuzzer_sys::fuzz_target!(|text: &str| invariants::front_matter(text));
