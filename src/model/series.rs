//! Series: articles that appear in instalments.

use std::collections::BTreeMap;

use super::messages as say;
use super::{Article, WorkId};
use crate::base::diag::{Diags, Span};
use crate::base::lang::Text;
use crate::base::path::RelPath;
use crate::base::text::pinyin;
use crate::config::{Config, SeriesPlan};
use crate::kind::{Fields, Value};

/// A series.
#[derive(Debug)]
pub struct Series {
    /// Its name, by language.
    pub name: Text,
    /// The last part of its address.
    pub slug: String,
    /// Its plan in the settings, if it has one.
    pub plan: Option<SeriesPlan>,
    /// Its instalments in order: by position, those without one after, by date.
    pub works: Vec<WorkId>,
}

/// An instalment, held back or not: a gap is none where a draft will fill it.
#[derive(Debug)]
pub(super) struct Instalment {
    pub name: String,
    pub position: Option<i64>,
    pub path: RelPath,
    pub span: Span,
    /// The work, if it is let in.
    pub work: Option<WorkId>,
}

/// What `fields`, written in `path`, say of a series.
pub(super) fn instalment(
    fields: &Fields,
    path: &RelPath,
    work: Option<WorkId>,
) -> Option<Instalment> {
    let found = fields.spanned("series")?;
    let Value::Series(series) = &found.value else { return None };
    Some(Instalment {
        name: series.name.clone(),
        position: series.position,
        path: path.clone(),
        span: found.span,
        work,
    })
}

/// All series: the planned ones, and those that articles name.
pub(super) fn collect(
    instalments: Vec<Instalment>,
    articles: &[Article],
    config: &Config,
    diags: &mut Diags,
) -> Vec<Series> {
    let mut all: Vec<Series> = config
        .series
        .iter()
        .map(|plan| {
            let default = &config.default_language;
            let slug = plan.slug.as_deref().unwrap_or(plan.name.get(default, default));
            Series {
                name: plan.name.clone(),
                slug: pinyin::slug(slug),
                plan: Some(plan.clone()),
                works: Vec::new(),
            }
        })
        .collect();
    let mut members: BTreeMap<usize, Vec<Instalment>> = BTreeMap::new();
    for instalment in instalments {
        let known = all.iter().position(|series| series.name.is_any(&instalment.name));
        let at = known.unwrap_or_else(|| {
            all.push(Series {
                name: Text::plain(&instalment.name),
                slug: pinyin::slug(&instalment.name),
                plan: None,
                works: Vec::new(),
            });
            all.len() - 1
        });
        members.entry(at).or_default().push(instalment);
    }
    let date = |work: WorkId| super::first_of(articles, work).and_then(|article| article.date);
    for (at, mut list) in members {
        list.sort_by_cached_key(|one| {
            let when = one.work.and_then(date).map(|when| when.datetime());
            (one.position.unwrap_or(i64::MAX), when, one.path.clone())
        });
        check_positions(&list, diags);
        all[at].works = list.iter().filter_map(|one| one.work).collect();
    }
    check_plans(&all, articles, config, diags);
    all
}

/// Doubles and gaps; both are errors.
fn check_positions(list: &[Instalment], diags: &mut Diags) {
    let mut before: Option<&Instalment> = None;
    for one in list {
        let Some(position) = one.position else { continue };
        let last = before.and_then(|before| before.position).unwrap_or(0);
        if position == last
            && let Some(other) = before
        {
            diags
                .add(&one.path, say::position_twice(&one.name, position, &other.path).at(one.span));
        } else if position != last + 1 {
            diags.add(&one.path, say::position_gap(&one.name, last + 1, position).at(one.span));
        }
        before = Some(one);
    }
}

/// A closed series that falls short of its plan is warned of.
fn check_plans(all: &[Series], articles: &[Article], config: &Config, diags: &mut Diags) {
    let default = &config.default_language;
    let settings = RelPath::new("site.toml");
    for series in all {
        let Some(plan) = series.plan.as_ref().filter(|plan| plan.closed) else { continue };
        let name = plan.name.get(default, default);
        let instalments = series.works.len();
        let entries: usize = series.works.iter().map(|work| count_entries(*work, articles)).sum();
        let short = |planned: Option<usize>, there: usize| planned.filter(|p| *p > there);
        if let Some(planned) = short(plan.instalments, instalments) {
            diags.add(&settings, say::series_short(name, instalments, planned).at(plan.span));
        }
        if let Some(planned) = short(plan.entries, entries) {
            diags.add(&settings, say::series_entries_short(name, entries, planned).at(plan.span));
        }
    }
}

/// How many entries a work holds; one without entries counts as one.
fn count_entries(work: WorkId, articles: &[Article]) -> usize {
    let found = super::first_of(articles, work);
    found.map_or(0, |article| article.entries.len().max(1))
}
