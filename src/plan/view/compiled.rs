//! What is compiled: series, journal issues, casebooks.

use serde::Serialize;

use super::{Card, Link, Moment};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::Address;

/// A series' page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct SeriesView {
    /// Its name.
    pub name: String,
    /// How many instalments there are in this language.
    pub instalments: usize,
    /// How many are planned; 0 where no plan was made.
    pub planned_instalments: usize,
    /// How many entries the instalments hold: cases, items. An instalment without
    /// entries counts as one.
    pub entries: usize,
    /// How many entries are planned; 0 where no plan was made.
    pub planned_entries: usize,
    /// Whether no more instalments will come.
    pub closed: bool,
}

/// A series in the index of series.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct SeriesLink {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: Address,
    /// A sentence or two about it; `""` where none was written.
    pub description: String,
    /// How many instalments there are in this language.
    pub count: usize,
}

/// An article's place in a series.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct SeriesPlace {
    /// The series' name.
    pub name: String,
    /// The series' page.
    pub url: Address,
    /// The instalment, from 1; 0 where none was written.
    pub position: usize,
    /// How many instalments there are.
    pub instalments: usize,
    /// How many are planned; 0 where no plan was made.
    pub planned_instalments: usize,
    /// The instalment before.
    pub previous: Option<Link>,
    /// The instalment after.
    pub next: Option<Link>,
}

/// A periodical.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PeriodicalView {
    /// Its name: 企业科协.
    pub name: String,
    /// ISSN; `""` where it has none.
    pub issn: String,
    /// CN number (国内统一连续出版物号); `""` where it has none.
    pub cn: String,
    /// The sponsor (主办).
    pub sponsor: String,
    /// Who compiles it (编印).
    pub publisher: String,
    /// Postal address.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// An issue's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct IssueView {
    /// The periodical.
    pub periodical: PeriodicalView,
    /// `2024年第4期`, `2024, No. 4`; combined numbers `第9-10期`.
    pub label: String,
    /// `总第325期`, `Total No. 325`; `""` where no whole number was written.
    pub whole: String,
    /// `internal`, `serial`, `web` or `""`.
    pub class: String,
    /// The number of the permit for internal material (准印证编号).
    pub permit: String,
    /// The columns in order, articles by page.
    pub contents: Vec<ContentsColumn>,
    /// How many articles it holds.
    pub count: usize,
    /// The issue before, of the same periodical.
    pub previous: Option<Link>,
    /// The issue after.
    pub next: Option<Link>,
}

/// A column of an issue with its articles.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct ContentsColumn {
    /// The anchor, without `#`: `c1`.
    pub id: String,
    /// Its name: 园区科协.
    pub name: String,
    /// Its first page; `""` where none was written.
    pub page: String,
    /// Its articles by page.
    pub items: Vec<ContentsItem>,
}

/// An article in a table of contents.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct ContentsItem {
    /// Its title.
    pub title: String,
    /// Its page on the site.
    pub url: Address,
    /// Its language, where that is not the page's: the article has no version in it.
    pub lang: Option<Lang>,
    /// Above the title.
    pub kicker: String,
    /// Authors, else contributors, joined as the language does.
    pub byline: String,
    /// Its pages in print: `15-16`; `""` where none were written.
    pub pages: String,
    /// Whether it is the page on which the contents stand.
    pub current: bool,
}

/// An article's place in an issue.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct IssuePlace {
    /// `《企业科协》2024年第4期`
    pub title: String,
    /// The issue's page.
    pub url: Address,
    /// The column.
    pub column: ContentsColumn,
    /// The pages in print.
    pub pages: String,
    /// The article before it in the issue.
    pub previous: Option<Link>,
    /// The article after it in the issue.
    pub next: Option<Link>,
}

/// A casebook's page: all of its texts, from cover to end.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct CompilationView {
    /// How many texts it holds.
    pub count: usize,
    /// Its groups; a single one without a title where it is not grouped.
    pub groups: Vec<CompilationGroup>,
    /// When its newest text was published.
    pub newest: Option<Moment>,
}

/// A group of a casebook.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct CompilationGroup {
    /// The anchor, without `#`: `g1`.
    pub id: String,
    /// The place, tag or year; `""` where it is not grouped.
    pub title: String,
    /// Its texts in order.
    pub members: Vec<Piece<CompilationMember>>,
}

/// A text of a casebook.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct CompilationMember {
    /// The anchor, without `#`: `m3`. The ids in its text begin with it: `m3-fn-1`.
    pub id: String,
    /// Above the title.
    pub kicker: String,
    /// Its title.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// Authors, else contributors.
    pub byline: String,
    /// Where the text comes from.
    pub source: String,
    /// When it was published.
    pub date: Option<Moment>,
    /// Its places, full names.
    pub regions: Vec<Link>,
    /// A sentence or two.
    pub summary: String,
    /// Its own page.
    pub url: Address,
    /// The text as HTML, its headings from level 4 down; write with `| safe`.
    pub body: String,
}

/// Cards under one heading.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct CardGroup {
    /// The heading: a year.
    pub title: String,
    /// The cards.
    pub cards: Vec<Piece<Card>>,
}
