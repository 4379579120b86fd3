//! What a feed holds: the newest of a list, each with its summary.

use super::url::FeedFormat;
use super::{Plan, Scope, What, places, words};
use crate::base::date::When;
use crate::base::lang::Lang;
use crate::model::{Article, ArticleId, Listed};

/// A feed, whichever its format.
#[derive(Clone, Debug, Hash)]
pub struct FeedView {
    /// The format.
    pub format: FeedFormat,
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub description: String,
    /// Its language.
    pub lang: Lang,
    /// The absolute address of the list that it follows.
    pub home: String,
    /// Its own absolute address.
    pub own: String,
    /// Who is behind it.
    pub author: String,
    /// The absolute address of the site's icon.
    pub icon: Option<String>,
    /// When any of it last changed, RFC 3339.
    pub updated: String,
    /// Its entries, newest first.
    pub entries: Vec<FeedEntry>,
}

/// One entry of a feed.
#[derive(Clone, Debug, Hash)]
pub struct FeedEntry {
    /// The absolute address; it is the entry's lasting id too.
    pub url: String,
    /// The title.
    pub title: String,
    /// The summary, plain text.
    pub summary: String,
    /// When it was published, RFC 3339.
    pub published: String,
    /// When it last changed, RFC 3339.
    pub updated: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
}

/// The feed of `scope`.
pub(super) fn view(plan: &Plan, lang: &Lang, scope: Scope, format: FeedFormat) -> FeedView {
    let site = plan.site_view(lang);
    let config = &plan.site.config;
    let (title, description, list) = match scope {
        Scope::Site => (String::new(), site.description.clone(), What::Home(lang.clone())),
        Scope::Section(id) => {
            let section = plan.site.section(id);
            let title = section.title(lang, &config.default_language).to_owned();
            let what = What::Section(lang.clone(), id, 1);
            (title, section.description(lang).to_owned(), what)
        }
        Scope::Tag(id) => {
            let name = plan.site.tags.get(id).name.get(lang, &config.default_language);
            (name.to_owned(), String::new(), What::Tag(lang.clone(), id, 1))
        }
        Scope::Region(id) => {
            let what = What::Region(lang.clone(), id, 1);
            (places::full_name(plan, id, lang), String::new(), what)
        }
    };
    let entries: Vec<FeedEntry> = newest(plan, lang, scope)
        .into_iter()
        .map(|(date, listed)| entry(plan, date, listed, plan.site.article(listed.article)))
        .collect();
    let spot = plan.spot_in(&list, lang).unwrap_or_else(|| plan.urls.home(lang));
    FeedView {
        format,
        title: words::head_title(&[&title, &site.title], lang),
        description,
        lang: lang.clone(),
        home: plan.urls.absolute(&spot.address),
        own: plan.urls.absolute(&plan.urls.feed(&spot, format).address),
        author: match site.organization.name.as_str() {
            "" => site.title.clone(),
            name => name.to_owned(),
        },
        icon: site.icon.as_ref().map(|icon| plan.urls.absolute(icon)),
        updated: entries
            .iter()
            .map(|entry| entry.updated.clone())
            .max()
            .unwrap_or_else(|| "1970-01-01T00:00:00Z".to_owned()),
        entries,
    }
}

/// What the feed of `scope` holds: the newest that have a date.
pub(super) fn newest(plan: &Plan, lang: &Lang, scope: Scope) -> Vec<(When, Listed)> {
    let edition = plan.site.edition(lang);
    let whole = |id: &ArticleId| Listed { article: *id, entry: None };
    let listed: Vec<Listed> = match scope {
        Scope::Site => edition.articles.iter().map(whole).collect(),
        Scope::Section(id) => edition.section(id).iter().map(whole).collect(),
        Scope::Tag(id) => edition.tagged(id).to_vec(),
        Scope::Region(id) => edition.placed(id).to_vec(),
    };
    let mut dated: Vec<(When, Listed)> = listed
        .into_iter()
        .filter_map(|listed| Some((plan.site.article(listed.article).date?, listed)))
        .collect();
    // The sort is stable, and the lists are newest first but for weights.
    dated.sort_by_key(|(date, _)| std::cmp::Reverse(date.datetime()));
    dated.truncate(plan.site.config.feed_size);
    dated
}

fn entry(plan: &Plan, date: When, listed: Listed, article: &Article) -> FeedEntry {
    let card = plan.card(listed);
    let zone = &plan.site.config.zone;
    let title = match &card.within {
        None => card.title.clone(),
        Some(article) => words::head_title(
            &[&card.title, &article.title],
            &plan.site.article(listed.article).lang,
        ),
    };
    FeedEntry {
        url: plan.urls.absolute(&card.url),
        title,
        summary: card.summary.clone(),
        published: date.rfc3339(zone),
        updated: article.updated().unwrap_or(date).rfc3339(zone),
        authors: match article.fields.get("authors") {
            Some(crate::kind::Value::People(people)) => {
                people.iter().map(|person| person.name.clone()).collect()
            }
            _ => Vec::new(),
        },
        tags: card.tags.iter().map(|tag| tag.title.clone()).collect(),
    }
}
