//! The archive: what was published, by year and month.

use super::view::{Month, Year};
use super::{Plan, words};
use crate::base::date;
use crate::base::lang::Lang;
use crate::model::{Article, Edition, Listed, Site};

/// The years that have dated articles, newest first.
pub(super) fn years(site: &Site, edition: &Edition) -> Vec<i16> {
    // The articles are newest first.
    let mut years: Vec<i16> =
        edition.articles.iter().filter_map(|id| site.article(*id).year()).collect();
    years.dedup();
    years
}

/// `year` with its months, and with the months' articles if `cards`.
pub(super) fn year(plan: &Plan, lang: &Lang, year: i16, cards: bool) -> Year {
    let edition = plan.site.edition(lang);
    let address = plan.urls.year(lang, year).address;
    let mut articles: Vec<&Article> = edition
        .articles
        .iter()
        .map(|id| plan.site.article(*id))
        .filter(|article| article.year() == Some(year))
        .collect();
    let count = articles.len();
    let mut months: Vec<Month> = Vec::new();
    for article in articles.drain(..) {
        let Some(when) = article.date else { continue };
        let id = when.date.strftime("m%m").to_string();
        if months.last().is_none_or(|month| month.id != id) {
            months.push(Month {
                label: date::month_name(when.date, lang.is_chinese()),
                url: plan.urls.anchor(&address, &id),
                id,
                count: 0,
                cards: Vec::new(),
            });
        }
        if let Some(month) = months.last_mut() {
            month.count += 1;
            if cards {
                month.cards.push(plan.card(Listed { article: article.id, entry: None }));
            }
        }
    }
    Year { year: year.to_string(), label: words::year(year, lang), url: address, count, months }
}
