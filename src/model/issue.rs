//! Issues of periodicals: which articles belong to them, in which column and on
//! which pages. An issue may list its articles, or an article may name its issue.

mod naming;
mod pages;
mod sequence;

use std::collections::BTreeMap;

pub(super) use naming::IssueName;
pub use pages::Pages;

use super::files::Files;
use super::messages as say;
use super::{Article, ArticleId, WorkId};
use crate::base::diag::{Diags, Span};
use crate::base::path::RelPath;
use crate::config::Config;
use crate::kind::{Fields, Value};

/// An issue.
#[derive(Debug)]
pub struct Issue {
    /// The work that is the issue's own page.
    pub work: WorkId,
    /// The periodical, as an index into the settings; `None` where none is set.
    pub periodical: Option<usize>,
    /// The year.
    pub year: i64,
    /// The first and the last number: the same but for combined numbers.
    pub numbers: (i64, i64),
    /// The number counted from the periodical's first.
    pub whole: Option<i64>,
    /// The columns in order.
    pub columns: Vec<IssueColumn>,
}

impl Issue {
    /// The works that it holds, column by column.
    pub fn works(&self) -> impl Iterator<Item = WorkId> {
        self.columns.iter().flat_map(|column| &column.articles).map(|placed| placed.work)
    }
}

/// A column of an issue.
#[derive(Debug)]
pub struct IssueColumn {
    /// Its place among the columns; names by language are the page's.
    pub at: usize,
    /// Its name in the default language.
    pub name: String,
    /// Its first page, as written.
    pub page: String,
    /// Its articles by page.
    pub articles: Vec<Placed>,
}

/// An article in an issue.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The article.
    pub work: WorkId,
    /// Its pages in print.
    pub pages: Option<Pages>,
}

/// What the issue's own file says of an article.
struct Listing<'a> {
    column: usize,
    pages: Option<Pages>,
    span: Span,
    article: &'a Article,
}

/// What looking up files and works needs. Of a work the first version stands for
/// it: the default language's where it is there.
pub(super) struct Known<'a> {
    pub articles: &'a [Article],
    pub files: &'a Files,
    pub config: &'a Config,
    /// The issues.
    pub issues: &'a [&'a Article],
    /// The casebooks.
    pub books: &'a [&'a Article],
    /// What names an issue.
    pub named: &'a [&'a Article],
}

impl<'a> Known<'a> {
    pub(super) fn article(&self, id: ArticleId) -> &'a Article {
        &self.articles[id.0]
    }

    /// The first version of every work.
    pub(super) fn works(&self) -> impl Iterator<Item = &'a Article> {
        let mut last = None;
        self.articles.iter().filter(move |article| {
            let first = last != Some(article.work);
            last = Some(article.work);
            first
        })
    }
}

/// All issues, by periodical, year and number.
pub(super) fn collect(known: &Known<'_>, diags: &mut Diags) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut used: BTreeMap<WorkId, RelPath> = BTreeMap::new();
    for (article, named) in known.issues.iter().zip(naming::collect(known, diags)) {
        let periodical = find_periodical(article, known.config, diags);
        let year = number(&article.fields, "year").unwrap_or_default();
        let numbers = read_numbers(article, diags);
        check_class(article, diags);
        let columns = read_columns(article, &named, known, &mut used, diags);
        issues.push(Issue {
            work: article.work,
            periodical,
            year,
            numbers,
            whole: number(&article.fields, "whole_number"),
            columns,
        });
    }
    issues.sort_by_key(|issue| (issue.periodical, issue.year, issue.numbers, issue.work));
    sequence::check(&issues, known, diags);
    issues
}

fn number(fields: &Fields, name: &str) -> Option<i64> {
    match fields.get(name) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

fn find_periodical(article: &Article, config: &Config, diags: &mut Diags) -> Option<usize> {
    let written = article.fields.text("periodical");
    if written.is_empty() {
        return (!config.periodicals.is_empty()).then_some(0);
    }
    let found = config.periodicals.iter().position(|one| one.id == written);
    if found.is_none() {
        let known: Vec<&str> = config.periodicals.iter().map(|one| one.id.as_str()).collect();
        let span = article.fields.spanned("periodical").map_or(article.doc.front_span, |f| f.span);
        diags.add(&article.doc.path, say::unknown_periodical(written, &known).at(span));
    }
    found
}

/// The first and the last number: `4` is one, `9-10` are two.
fn read_numbers(article: &Article, diags: &mut Diags) -> (i64, i64) {
    let text = article.fields.text("number");
    let mut parts = text.split(['-', '–', '－', '、', '/']).map(|part| part.trim().parse::<i64>());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(only)), None, _) if only > 0 => (only, only),
        (Some(Ok(first)), Some(Ok(last)), None) if 0 < first && first < last => (first, last),
        _ => {
            if let Some(field) = article.fields.spanned("number") {
                diags.add(&article.doc.path, say::issue_number(text).at(field.span));
            }
            (0, 0)
        }
    }
}

/// Internal material must say for whom and how many it is (内部资料性出版物管理办法).
fn check_class(article: &Article, diags: &mut Diags) {
    let field = article.fields.spanned("publication_class");
    let Some(field) = field.filter(|_| article.fields.text("publication_class") == "internal")
    else {
        return;
    };
    for name in ["permit", "audience", "print_run"] {
        if article.fields.spanned(name).is_none() {
            diags.add(&article.doc.path, say::internal_needs(name).at(field.span));
        }
    }
}

fn read_columns(
    issue: &Article,
    named: &[&Article],
    known: &Known<'_>,
    used: &mut BTreeMap<WorkId, RelPath>,
    diags: &mut Diags,
) -> Vec<IssueColumn> {
    let path = &issue.doc.path;
    let rows = match issue.fields.get("columns") {
        Some(Value::Records(rows)) => rows.as_slice(),
        _ => &[],
    };
    let mut columns: Vec<IssueColumn> = Vec::new();
    let mut listings: BTreeMap<WorkId, Listing<'_>> = BTreeMap::new();
    for row in rows {
        let at = columns.len();
        columns.push(IssueColumn {
            at,
            name: row.text("name").to_owned(),
            page: row.text("page").to_owned(),
            articles: Vec::new(),
        });
        let Some(Value::Records(articles)) = row.get("articles") else { continue };
        for item in articles {
            let Some((article, span)) = find_article(issue, item, known, diags) else { continue };
            let pages = read_pages(item, path, diags);
            let listing = Listing { column: at, pages, span, article };
            if let Some(twice) = listings.get(&article.work) {
                diags.add(path, say::listed_twice(&article.doc.path, twice.span.line).at(span));
                continue;
            }
            listings.insert(article.work, listing);
        }
    }
    let mut placed: Vec<(usize, Placed, RelPath, Span)> = Vec::new();
    for (work, listing) in &listings {
        agree(issue, listing, &columns, diags);
        if let Some(other) = used.insert(*work, path.clone()) {
            diags.add(path, say::used_twice(&listing.article.doc.path, &other).at(listing.span));
        }
        let own = || own_pages(listing.article);
        let pages = listing.pages.or_else(own);
        let article = &listing.article.doc.path;
        placed.push((listing.column, Placed { work: *work, pages }, article.clone(), listing.span));
    }
    for article in named {
        if listings.contains_key(&article.work) {
            continue;
        }
        let span = article.fields.spanned("issue").map_or(article.doc.front_span, |f| f.span);
        if let Some(other) = used.insert(article.work, path.clone()) {
            diags.add(&article.doc.path, say::used_twice(&article.doc.path, &other).at(span));
        }
        let Some(column) = own_column(article, &mut columns, !rows.is_empty(), path, diags) else {
            continue;
        };
        let one = Placed { work: article.work, pages: own_pages(article) };
        placed.push((column, one, article.doc.path.clone(), span));
    }
    pages::check_overlaps(path, &placed, diags);
    // The map keeps works in their own order: within a column pages decide, then
    // the order in which the issue lists them.
    placed.sort_by_key(|(column, one, _, span)| {
        (*column, one.pages.map_or(u32::MAX, |pages| pages.first), *span, one.work)
    });
    for (column, one, _, _) in placed {
        columns[column].articles.push(one);
    }
    columns
}

fn find_article<'a>(
    issue: &Article,
    item: &Fields,
    known: &Known<'a>,
    diags: &mut Diags,
) -> Option<(&'a Article, Span)> {
    let field = item.spanned("ref")?;
    let text = item.text("ref");
    let path = &issue.doc.path;
    let target = path.resolve(text)?;
    match known.files.get(target.digest()) {
        Some(Some(id)) => Some((known.article(id), field.span)),
        Some(None) => {
            diags.add(path, say::member_held(text).at(field.span));
            None
        }
        None => {
            let near = near(&target, known);
            diags.add(path, say::member_missing(text, near.as_deref()).at(field.span));
            None
        }
    }
}

/// The file that `path` may have been meant to name, as an issue would write it.
fn near(path: &RelPath, known: &Known<'_>) -> Option<String> {
    let names: Vec<&str> = known.files.paths().map(RelPath::name).collect();
    let name = crate::base::node::nearest(path.name(), names)?;
    let found = known.files.paths().find(|file| file.name() == name)?;
    Some(format!("/{}", found.as_str().trim_start_matches("content/")))
}

fn read_pages(item: &Fields, path: &RelPath, diags: &mut Diags) -> Option<Pages> {
    let field = item.spanned("pages")?;
    let text = item.text("pages");
    let pages = Pages::read(text);
    if pages.is_none() {
        diags.add(path, say::pages_form(text).at(field.span));
    }
    pages
}

fn own_pages(article: &Article) -> Option<Pages> {
    Pages::read(article.fields.text("pages"))
}

/// The column that an article names; where the issue lists columns, one of them.
fn own_column(
    article: &Article,
    columns: &mut Vec<IssueColumn>,
    listed: bool,
    issue: &RelPath,
    diags: &mut Diags,
) -> Option<usize> {
    let name = article.fields.text("column");
    let path = &article.doc.path;
    if name.is_empty() {
        let span = article.fields.spanned("issue").map_or(article.doc.front_span, |f| f.span);
        diags.add(path, say::no_column(issue).at(span));
        return None;
    }
    if let Some(at) = columns.iter().position(|column| column.name == name) {
        return Some(at);
    }
    if listed {
        let known: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let span = article.fields.spanned("column").map_or(article.doc.front_span, |f| f.span);
        diags.add(path, say::unknown_column(name, issue, &known).at(span));
        return None;
    }
    let at = columns.len();
    columns.push(IssueColumn {
        at,
        name: name.to_owned(),
        page: String::new(),
        articles: Vec::new(),
    });
    Some(at)
}

/// Where both sides speak, they must say the same.
fn agree(issue: &Article, listing: &Listing<'_>, columns: &[IssueColumn], diags: &mut Diags) {
    let article = listing.article;
    let column = article.fields.text("column");
    let listed = &columns[listing.column].name;
    if !column.is_empty() && column != listed {
        let problem = say::columns_disagree(&article.doc.path, column, listed);
        diags.add(&issue.doc.path, problem.at(listing.span));
    }
    if let (Some(own), Some(listed)) = (own_pages(article), listing.pages)
        && own != listed
    {
        let problem = say::pages_disagree(&article.doc.path, &own.text(), &listed.text());
        diags.add(&issue.doc.path, problem.at(listing.span));
    }
}
