//! The bytes of an article's file: encoding, fences, fields, text, and what mends them.
#![no_main]

use huibian_fuzz::invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::whole_file(bytes));
