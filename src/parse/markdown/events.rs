//! What the parser says of a text: CommonMark and the extensions that are on.

use pulldown_cmark::{Event, Options};

use super::source::{Place, Source};

/// An event and where it stands in the author's text.
pub type Located<'a> = (Event<'a>, Place);

/// The extensions of CommonMark that are read.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST);

/// The events of `text`, each with its place in it.
pub fn located(text: &str) -> Vec<Located<'static>> {
    let source = Source::new(text);
    source.events().into_iter().map(|(event, place)| (event.into_static(), place)).collect()
}

/// The events of `text`, which must outlive its preparation: for comparison with
/// other readers of CommonMark.
pub fn events(text: &str) -> Vec<Event<'static>> {
    located(text).into_iter().map(|(event, _)| event).collect()
}
