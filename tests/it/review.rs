//! What `check` finds beyond a build: the close reading of each text.

mod files;
mod found;
mod government;
mod prose;
mod raw;
mod site;
mod stale;
mod structure;

use crate::support::Fixture;

#[test]
fn a_plain_site_has_nothing_to_review() {
    let site = Fixture::new("//- content/news/a.md\n---\ntitle: 甲\nsummary: 乙。\n---\n正文。\n");
    assert_eq!(site.review(), [""; 0]);
}
