//! Prose as an editor would read it before it goes out: its typography, and what
//! scanners and scrapers leave in a text.
//!
//! Given: a text as written. Gives: problems, with mends where there is no doubt. May
//! not know: other texts.
//!
//! A file is read once. `runs` and `fields` tell its prose from code and addresses,
//! `tokens` takes each run apart, and the rules look at tokens and their neighbours.
//! What only the whole file can tell is said at its end.

mod blanks;
mod dashes;
mod fields;
mod found;
mod garbled;
mod glosses;
mod hidden;
mod marks;
mod messages;
mod mixture;
mod pairs;
mod questions;
mod quotes;
mod runs;
mod scripts;
mod spam;
mod tokens;
mod typography;

use self::blanks::Blanks;
use self::found::Found;
use self::glosses::Glosses;
use self::mixture::Mixture;
use self::quotes::Quotes;
use self::runs::Run;
use self::spam::Spam;
use self::tokens::Tokens;
use super::reading::Reading;
use crate::base::diag::Problem;

/// What is wrong with the prose of a file.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let chinese = reading.lang.is_chinese();
    let simplified = !reading.lang.as_str().to_ascii_lowercase().starts_with("zh-hant");
    let mut found = Found::of(reading);
    let mut tokens = Tokens::of(reading.text());
    let (mut spam, mut quotes) = (Spam::default(), Quotes::default());
    let (mut blanks, mut glosses) = (Blanks::default(), Glosses::default());
    let mut mixture = Mixture::default();
    let mut take = |run: &Run| {
        tokens.read(run);
        spam.check(reading.text(), run, &mut found);
        garbled::check(&tokens, &mut found);
        if chinese && tokens.is_chinese() {
            // Which pairs stand round Chinese words decides about the marks beside them.
            quotes.check(&mut tokens, simplified, &mut found);
            let signs = tokens.signs;
            if signs.marks {
                marks::check(&tokens, &mut found);
            }
            if signs.strokes {
                dashes::check(&tokens, &mut found);
            }
            if signs.questions {
                questions::check(&tokens, &mut found);
            }
            if signs.wide || signs.blanks {
                typography::check(&tokens, &mut found);
            }
            if signs.blanks {
                blanks.check(&tokens, &mut found);
            }
            if signs.brackets {
                glosses.check(&tokens);
            }
            mixture.check(&tokens);
        }
    };
    fields::of_front(reading, &mut take);
    runs::of_body(reading, &mut take);
    hidden::check(reading, &mut found);
    quotes.end(&mut found);
    blanks.end(&mut found);
    glosses.end(&mut found);
    mixture.end(&mut found);
    found.into_problems()
}
