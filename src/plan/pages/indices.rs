//! Indices: tags, regions, years, series.

use super::{own_head, sheet};
use crate::base::lang::Lang;
use crate::base::text::initial;
use crate::model::{Listed, TagId};
use crate::plan::site::feeds;
use crate::plan::view::{Link, TagGroup, TagLink, TagView, TemplateView, Year};
use crate::plan::words::{self, About, Title};
use crate::plan::{Plan, What, archive, compiled, gov, head, lists, places, structured};
use crate::region::PlaceId;

pub(super) fn tags(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let mut head = own_head(what, "tags", Title::Tags, lang, plan.urls.tags(lang));
    let count = plan.site.edition(lang).tags.len();
    head.description = words::about(About::Tags { count }, lang);
    let (mut page, mut nav) = head::page(plan, head);
    let default = &plan.site.config.default_language;
    for (id, listed) in &plan.site.edition(lang).tags {
        let tag = plan.site.tags.get(*id);
        let name = tag.name.get(lang, default).to_owned();
        let letter = initial(&name).to_string();
        let url = plan.urls.tag(lang, &tag.slug, 1).address;
        let link = TagLink { name, url, count: listed.len() };
        match page.tag_groups.iter_mut().find(|group| group.initial == letter) {
            Some(group) => group.tags.push(link),
            None => page.tag_groups.push(TagGroup { initial: letter, tags: vec![link] }),
        }
    }
    page.gov = gov::page(plan, &page, None);
    nav.index = "tags".to_owned();
    sheet(plan, "tags", page, nav)
}

pub(super) fn tag(plan: &Plan, what: &What, lang: &Lang, id: TagId, number: usize) -> TemplateView {
    let tag = plan.site.tags.get(id);
    let name = tag.name.get(lang, &plan.site.config.default_language).to_owned();
    let at = |number| plan.urls.tag(lang, &tag.slug, number);
    let mut head = own_head(what, "tag", Title::Tags, lang, plan.urls.tags(lang));
    head.spot = at(number);
    head.number = number;
    head.feeds = Some(feeds(plan, &at(1), &name));
    head.trail.push(Link { title: name.clone(), url: at(1).address });
    head.title.clone_from(&name);
    let listed = plan.site.edition(lang).tagged(id);
    head.description = words::about(About::Tag { name: &name, count: listed.len() }, lang);
    let (mut page, mut nav) = head::page(plan, head);
    let synonyms = if lang.is_chinese() { tag.synonyms.clone() } else { Vec::new() };
    page.tag = Some(TagView { name, synonyms });
    page.gov = gov::page(plan, &page, None);
    nav.index = "tags".to_owned();
    let list = lists::view(plan, listed, number, plan.site.config.page_size, at);
    TemplateView { list: Some(list), ..sheet(plan, "tag", page, nav) }
}

pub(super) fn regions(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let mut head = own_head(what, "regions", Title::Regions, lang, plan.urls.regions(lang));
    let tree = places::tree(plan, lang);
    head.description = words::about(About::Regions { count: tree.len() }, lang);
    let (mut page, mut nav) = head::page(plan, head);
    page.tiles = places::tiles(plan, lang);
    page.places = tree;
    page.gov = gov::page(plan, &page, None);
    nav.index = "regions".to_owned();
    sheet(plan, "regions", page, nav)
}

pub(super) fn region(
    plan: &Plan,
    what: &What,
    lang: &Lang,
    id: PlaceId,
    number: usize,
) -> TemplateView {
    let at = |number| plan.urls.region(lang, &plan.site.config.gazetteer, id, number);
    let full_name = places::full_name(plan, id, lang);
    let mut head = own_head(what, "region", Title::Regions, lang, plan.urls.regions(lang));
    head.spot = at(number);
    head.number = number;
    head.feeds = Some(feeds(plan, &at(1), &full_name));
    head.trail.extend(places::trail(plan, id, lang));
    let listed = plan.site.edition(lang).placed(id);
    let about = About::Region { name: &full_name, count: listed.len() };
    head.description = words::about(about, lang);
    head.title = full_name;
    let (mut page, mut nav) = head::page(plan, head);
    let view = places::region(plan, id, lang);
    page.json_ld = structured::region(plan, &page, &view, &nav.breadcrumbs);
    page.region = Some(view);
    page.gov = gov::page(plan, &page, None);
    nav.index = "regions".to_owned();
    let list = lists::view(plan, listed, number, plan.site.config.page_size, at);
    TemplateView { list: Some(list), ..sheet(plan, "region", page, nav) }
}

pub(super) fn archive_page(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let mut head = own_head(what, "archive", Title::Archive, lang, plan.urls.archive(lang));
    let years: Vec<Year> = archive::years(&plan.site, plan.site.edition(lang))
        .into_iter()
        .map(|year| archive::year(plan, lang, year, false))
        .collect();
    let count = years.iter().map(|year| year.count).sum();
    head.description = words::about(About::Archive { count }, lang);
    let (mut page, mut nav) = head::page(plan, head);
    page.years = years;
    page.gov = gov::page(plan, &page, None);
    nav.index = "archive".to_owned();
    sheet(plan, "archive", page, nav)
}

pub(super) fn year_page(plan: &Plan, what: &What, lang: &Lang, year: i16) -> TemplateView {
    let view = archive::year(plan, lang, year, true);
    let mut head = own_head(what, "year", Title::Archive, lang, plan.urls.archive(lang));
    head.spot = plan.urls.year(lang, year);
    head.trail.push(Link { title: view.label.clone(), url: view.url.clone() });
    head.title.clone_from(&view.label);
    let about = About::Year { year: &view.label, count: view.count };
    head.description = words::about(about, lang);
    let (mut page, mut nav) = head::page(plan, head);
    page.years = vec![view];
    page.gov = gov::page(plan, &page, None);
    nav.index = "archive".to_owned();
    sheet(plan, "year", page, nav)
}

pub(super) fn series_index(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let mut head =
        own_head(what, "series_index", Title::Series, lang, plan.urls.series_index(lang));
    let list = compiled::series_list(plan, lang);
    head.description = words::about(About::SeriesIndex { count: list.len() }, lang);
    let (mut page, mut nav) = head::page(plan, head);
    page.series_list = list;
    page.gov = gov::page(plan, &page, None);
    nav.index = "series".to_owned();
    sheet(plan, "series_index", page, nav)
}

pub(super) fn series(plan: &Plan, what: &What, lang: &Lang, at: usize) -> TemplateView {
    let series = &plan.site.series[at];
    let view = compiled::series(plan, series, lang);
    let mut head = own_head(what, "series", Title::Series, lang, plan.urls.series_index(lang));
    head.spot = plan.urls.series(lang, &series.slug);
    head.trail.push(Link { title: view.name.clone(), url: head.spot.address.clone() });
    head.title.clone_from(&view.name);
    head.description = match compiled::series_description(plan, series, lang) {
        text if text.is_empty() => {
            let about = About::Section { title: &view.name, count: view.instalments };
            words::about(about, lang)
        }
        text => text,
    };
    let listed: Vec<Listed> = compiled::instalments(plan, series, lang)
        .into_iter()
        .map(|article| Listed { article: article.id, entry: None })
        .collect();
    let (mut page, mut nav) = head::page(plan, head);
    page.series = Some(view);
    page.gov = gov::page(plan, &page, None);
    nav.index = "series".to_owned();
    let list = lists::view(plan, &listed, 1, usize::MAX, |_| plan.urls.series(lang, &series.slug));
    TemplateView { list: Some(list), ..sheet(plan, "series", page, nav) }
}
