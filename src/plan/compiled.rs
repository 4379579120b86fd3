//! Series and issues as pages show them.

use super::card::moment;
use super::view::{
    CardGroup, ContentsColumn, ContentsItem, IssuePlace, IssueView, Link, PeriodicalView,
    SeriesLink, SeriesPlace, SeriesView,
};
use super::{Plan, words};
use crate::base::lang::{Lang, Text};
use crate::kind::Value;
use crate::model::{Article, Issue, IssueColumn, Listed, Placed, SectionId, Series, WorkId};

/// The instalments of a series that `lang` has, in order.
pub(super) fn instalments<'p>(plan: &'p Plan, series: &Series, lang: &Lang) -> Vec<&'p Article> {
    series.works.iter().filter_map(|work| plan.site.version(*work, lang)).collect()
}

pub(super) fn series_name(plan: &Plan, series: &Series, lang: &Lang) -> String {
    series.name.get(lang, &plan.site.config.default_language).to_owned()
}

pub(super) fn series_description(plan: &Plan, series: &Series, lang: &Lang) -> String {
    let default = &plan.site.config.default_language;
    let text = series.plan.as_ref().map(|series| series.description.get(lang, default));
    text.unwrap_or_default().to_owned()
}

/// A series' page.
pub(super) fn series(plan: &Plan, series: &Series, lang: &Lang) -> SeriesView {
    let articles = instalments(plan, series, lang);
    SeriesView {
        name: series_name(plan, series, lang),
        instalments: articles.len(),
        planned_instalments: planned(series).0,
        entries: articles.iter().map(|article| article.entries.len().max(1)).sum(),
        planned_entries: planned(series).1,
        closed: series.plan.as_ref().is_some_and(|plan| plan.closed),
    }
}

/// How many instalments and entries are planned; 0 where nothing is.
fn planned(series: &Series) -> (usize, usize) {
    let plan = series.plan.as_ref();
    let instalments = plan.and_then(|plan| plan.instalments);
    let entries = plan.and_then(|plan| plan.entries);
    (instalments.unwrap_or(0), entries.unwrap_or(0))
}

/// All series that `lang` has instalments of.
pub(super) fn series_list(plan: &Plan, lang: &Lang) -> Vec<SeriesLink> {
    plan.site
        .series
        .iter()
        .filter_map(|series| {
            let count = instalments(plan, series, lang).len();
            (count > 0).then(|| SeriesLink {
                name: series_name(plan, series, lang),
                url: plan.urls.series(lang, &series.slug).address,
                description: series_description(plan, series, lang),
                count,
            })
        })
        .collect()
}

/// An article's place in its series.
pub(super) fn series_place(plan: &Plan, article: &Article) -> Option<SeriesPlace> {
    let lang = &article.lang;
    let series = plan.site.series_of(article.work)?;
    let articles = instalments(plan, series, lang);
    let at = articles.iter().position(|other| other.work == article.work)?;
    let link = |article: &&Article| link(plan, article);
    let position = match article.fields.get("series") {
        Some(Value::Series(series)) => series.position,
        _ => None,
    };
    Some(SeriesPlace {
        name: series_name(plan, series, lang),
        url: plan.urls.series(lang, &series.slug).address,
        position: position.and_then(|position| usize::try_from(position).ok()).unwrap_or(0),
        instalments: articles.len(),
        planned_instalments: planned(series).0,
        previous: at.checked_sub(1).and_then(|at| articles.get(at)).map(link),
        next: articles.get(at + 1).map(link),
    })
}

fn link(plan: &Plan, article: &Article) -> Link {
    Link { title: article.title.clone(), url: plan.article_address(article) }
}

/// An issue's page.
pub(super) fn issue(plan: &Plan, article: &Article) -> Option<IssueView> {
    let lang = &article.lang;
    let issues = &plan.site.issues;
    let at = issues.iter().position(|issue| issue.work == article.work)?;
    let issue = &issues[at];
    let contents = contents(plan, issue, lang, None);
    let same = |other: &&Issue| other.periodical == issue.periodical;
    let neighbour =
        |other: &Issue| plan.site.best_version(other.work, lang).map(|article| link(plan, article));
    Some(IssueView {
        periodical: periodical(plan, issue, lang),
        label: label(issue, lang),
        whole: whole(issue, lang),
        class: article.fields.text("publication_class").to_owned(),
        permit: article.fields.text("permit").to_owned(),
        count: contents.iter().map(|column| column.items.len()).sum(),
        contents,
        previous: issues[..at].last().filter(same).and_then(neighbour),
        next: issues.get(at + 1).filter(same).and_then(neighbour),
    })
}

/// `2024年第4期`, `2024, No. 4`; combined numbers `第9-10期` (GB/T 3179).
pub(super) fn label(issue: &Issue, lang: &Lang) -> String {
    let (first, last) = issue.numbers;
    let numbers = if first == last { first.to_string() } else { format!("{first}-{last}") };
    match (lang.is_chinese(), first == last) {
        (true, _) => format!("{}年第{numbers}期", issue.year),
        (false, true) => format!("{}, No. {numbers}", issue.year),
        (false, false) => format!("{}, Nos. {numbers}", issue.year),
    }
}

/// `总第325期`, `Total No. 325`; `""` where no whole number was written.
pub(super) fn whole(issue: &Issue, lang: &Lang) -> String {
    match (issue.whole, lang.is_chinese()) {
        (None, _) => String::new(),
        (Some(number), true) => format!("总第{number}期"),
        (Some(number), false) => format!("Total No. {number}"),
    }
}

pub(super) fn periodical(plan: &Plan, issue: &Issue, lang: &Lang) -> PeriodicalView {
    let config = &plan.site.config;
    let text = |text: &Text| text.get(lang, &config.default_language).to_owned();
    let found = issue.periodical.and_then(|at| config.periodicals.get(at));
    let of = |field: fn(&crate::config::Periodical) -> &Text| {
        found.map(|one| text(field(one))).unwrap_or_default()
    };
    let plain = |field: fn(&crate::config::Periodical) -> &String| {
        found.map(|one| field(one).clone()).unwrap_or_default()
    };
    PeriodicalView {
        name: of(|one| &one.name),
        issn: plain(|one| &one.issn),
        cn: plain(|one| &one.cn),
        sponsor: of(|one| &one.sponsor),
        publisher: of(|one| &one.publisher),
        address: of(|one| &one.address),
        postcode: plain(|one| &one.postcode),
        phone: plain(|one| &one.phone),
        email: plain(|one| &one.email),
    }
}

/// The columns of an issue in `lang`; `current` is the work that the page shows.
fn contents(
    plan: &Plan,
    issue: &Issue,
    lang: &Lang,
    current: Option<WorkId>,
) -> Vec<ContentsColumn> {
    let page = plan.site.best_version(issue.work, lang);
    issue.columns.iter().map(|one| column(plan, one, page, lang, current)).collect()
}

fn column(
    plan: &Plan,
    column: &IssueColumn,
    page: Option<&Article>,
    lang: &Lang,
    current: Option<WorkId>,
) -> ContentsColumn {
    let first = column.articles.iter().find_map(|one| one.pages);
    ContentsColumn {
        id: format!("c{}", column.at + 1),
        name: column_name(column, page),
        page: match (column.page.is_empty(), first) {
            (true, Some(pages)) => pages.first.to_string(),
            _ => column.page.clone(),
        },
        items: column
            .articles
            .iter()
            .filter_map(|placed| item(plan, placed, lang, current))
            .collect(),
    }
}

/// The column's name as the issue's own file in the page's language gives it.
pub(super) fn column_name(column: &IssueColumn, page: Option<&Article>) -> String {
    let rows = match page.and_then(|page| page.fields.get("columns")) {
        Some(Value::Records(rows)) => rows.as_slice(),
        _ => &[],
    };
    let name = rows.get(column.at).map(|row| row.text("name")).unwrap_or_default();
    if name.is_empty() { column.name.clone() } else { name.to_owned() }
}

fn item(
    plan: &Plan,
    placed: &Placed,
    lang: &Lang,
    current: Option<WorkId>,
) -> Option<ContentsItem> {
    let article = plan.site.best_version(placed.work, lang)?;
    Some(ContentsItem {
        title: article.title.clone(),
        url: plan.article_address(article),
        lang: (article.lang != *lang).then(|| article.lang.clone()),
        kicker: article.fields.text("kicker").to_owned(),
        byline: byline(article),
        pages: placed.pages.map(|pages| pages.text()).unwrap_or_default(),
        current: current == Some(placed.work),
    })
}

/// Authors, else contributors, joined as the article's language does.
pub(super) fn byline(article: &Article) -> String {
    let lang = &article.lang;
    match article.fields.get("authors") {
        Some(Value::People(people)) if !people.is_empty() => {
            let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            words::join(&names, lang)
        }
        _ => words::join(article.fields.list("contributor"), lang),
    }
}

/// An article's place in the issue that holds it.
pub(super) fn issue_place(plan: &Plan, article: &Article) -> Option<IssuePlace> {
    let lang = &article.lang;
    let issue = plan.site.issue_of(article.work)?;
    let page = plan.site.best_version(issue.work, lang)?;
    let all: Vec<&Placed> = issue.columns.iter().flat_map(|column| &column.articles).collect();
    let at = all.iter().position(|placed| placed.work == article.work)?;
    let neighbour = |placed: &&Placed| {
        plan.site.best_version(placed.work, lang).map(|article| link(plan, article))
    };
    let own = issue
        .columns
        .iter()
        .find(|column| column.articles.iter().any(|placed| placed.work == article.work))?;
    Some(IssuePlace {
        title: issue_title(plan, issue, lang),
        url: plan.article_address(page),
        column: column(plan, own, Some(page), lang, Some(article.work)),
        pages: all[at].pages.map(|pages| pages.text()).unwrap_or_default(),
        previous: at.checked_sub(1).and_then(|at| all.get(at)).and_then(neighbour),
        next: all.get(at + 1).and_then(neighbour),
    })
}

/// `《企业科协》2024年第4期`; without a periodical the year and number alone.
pub(super) fn issue_title(plan: &Plan, issue: &Issue, lang: &Lang) -> String {
    let (name, label) = (periodical(plan, issue, lang).name, label(issue, lang));
    match (name.is_empty(), lang.is_chinese()) {
        (true, _) => label,
        (false, true) => format!("《{name}》{label}"),
        (false, false) => format!("{name}, {label}"),
    }
}

/// The covers of a section of issues, by year, newest first.
pub(super) fn covers(plan: &Plan, section: SectionId, lang: &Lang) -> Vec<CardGroup> {
    let ids = plan.site.edition(lang).section(section);
    let mut issues: Vec<(&Issue, Listed)> = plan
        .site
        .issues
        .iter()
        .filter_map(|issue| {
            let article = plan.site.version(issue.work, lang)?;
            let listed = Listed { article: article.id, entry: None };
            ids.contains(&article.id).then_some((issue, listed))
        })
        .collect();
    issues.reverse();
    let mut groups: Vec<CardGroup> = Vec::new();
    for (issue, listed) in issues {
        let title = i16::try_from(issue.year)
            .map_or_else(|_| issue.year.to_string(), |year| words::year(year, lang));
        let card = plan.card(listed);
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.cards.push(card),
            None => groups.push(CardGroup { title, cards: vec![card] }),
        }
    }
    groups
}

/// When the newest of some articles was published.
pub(super) fn newest(
    plan: &Plan,
    articles: &[&Article],
    lang: &Lang,
) -> Option<super::view::Moment> {
    let newest = articles.iter().filter_map(|article| article.date).max();
    newest.map(|when| moment(plan, when, lang))
}
