//! The view of each page: one function a kind.

mod articles;
mod indices;

use super::head::{self, Head};
use super::site::own_page;
use super::url::Spot;
use super::view::{Link, LinkGroup, NavView, PageView, TemplateView};
use super::words::{self, About, Title};
use super::{Plan, View, What, article, card, feed, gov, shelves, sitemap};
use crate::base::lang::Lang;
use crate::base::path::Address;
use crate::kind::Value;
use crate::model::ArticleId;

/// The view of what lies at an output path.
pub fn view(plan: &Plan, what: &What) -> View {
    let sheet = match what {
        What::Home(lang) => home(plan, what, lang),
        What::Section(lang, id, number) => articles::section(plan, what, lang, *id, *number),
        What::Article(id) => articles::article_page(plan, what, *id),
        What::Tags(lang) => indices::tags(plan, what, lang),
        What::Tag(lang, id, number) => indices::tag(plan, what, lang, *id, *number),
        What::Regions(lang) => indices::regions(plan, what, lang),
        What::Region(lang, id, number) => indices::region(plan, what, lang, *id, *number),
        What::Archive(lang) => indices::archive_page(plan, what, lang),
        What::Year(lang, year) => indices::year_page(plan, what, lang, *year),
        What::SeriesIndex(lang) => indices::series_index(plan, what, lang),
        What::Series(lang, at) => indices::series(plan, what, lang, *at),
        What::Map(lang) => map(plan, what, lang),
        What::Missing(lang) => missing(plan, what, lang),
        What::Redirect(lang, to) => redirect(plan, what, lang, to),
        What::Feed(lang, scope, format) => {
            return View::Feed(feed::view(plan, lang, *scope, *format));
        }
        What::Sitemap => return View::Sitemap(sitemap::view(plan)),
        What::Robots => {
            return View::Robots { sitemap: plan.urls.absolute(&plan.urls.sitemap().address) };
        }
        What::Asset(name) => return View::Asset { name: name.clone() },
        What::Copy(file) => return View::Copy { file: file.clone() },
    };
    View::Template(Box::new(sheet))
}

impl Plan {
    /// Where `what` is in `lang`; the first page of a list. `None` where that
    /// language has no such page.
    pub(super) fn spot_in(&self, what: &What, lang: &Lang) -> Option<Spot> {
        let (site, urls) = (&self.site, &self.urls);
        let spot = match what {
            What::Home(_) => urls.home(lang),
            What::Section(_, id, _) => urls.section(lang, &site.section(*id).folder, 1),
            What::Article(id) => self.article_spot(site.version(site.article(*id).work, lang)?),
            What::Tags(_) => urls.tags(lang),
            What::Tag(_, id, _) => urls.tag(lang, &site.tags.get(*id).slug, 1),
            What::Regions(_) => urls.regions(lang),
            What::Region(_, id, _) => urls.region(lang, &site.config.gazetteer, *id, 1),
            What::Archive(_) => urls.archive(lang),
            What::Year(_, year) => urls.year(lang, *year),
            What::SeriesIndex(_) => urls.series_index(lang),
            What::Series(_, at) => urls.series(lang, &site.series[*at].slug),
            What::Map(_) => urls.map(lang),
            What::Missing(_) => urls.missing(lang),
            _ => return None,
        };
        Some(spot).filter(|spot| self.has(spot))
    }

    /// Where `what` is in each language that has it.
    pub(super) fn versions(&self, what: &What) -> Vec<(Lang, Spot)> {
        if matches!(what, What::Missing(_)) {
            return Vec::new();
        }
        self.site
            .config
            .langs()
            .filter_map(|lang| Some((lang.clone(), self.spot_in(what, lang)?)))
            .collect()
    }

    /// The address of a page that search engines may list, and whether it is the
    /// first of its list. `None` for redirects, feeds, files and the 404 page.
    pub(super) fn indexable(&self, what: &What) -> Option<(Address, bool)> {
        let (lang, number) = match what {
            What::Section(lang, _, number)
            | What::Tag(lang, _, number)
            | What::Region(lang, _, number) => (lang, *number),
            What::Home(lang)
            | What::Tags(lang)
            | What::Regions(lang)
            | What::Archive(lang)
            | What::Year(lang, _)
            | What::SeriesIndex(lang)
            | What::Series(lang, _)
            | What::Map(lang) => (lang, 1),
            What::Article(id) => (&self.site.article(*id).lang, 1),
            _ => return None,
        };
        Some((self.spot_of(what, lang, number)?.address, number == 1))
    }

    pub(super) fn spot_of(&self, what: &What, lang: &Lang, number: usize) -> Option<Spot> {
        let (site, urls) = (&self.site, &self.urls);
        match what {
            What::Section(_, id, _) => Some(urls.section(lang, &site.section(*id).folder, number)),
            What::Tag(_, id, _) => Some(urls.tag(lang, &site.tags.get(*id).slug, number)),
            What::Region(_, id, _) => Some(urls.region(lang, &site.config.gazetteer, *id, number)),
            _ => self.spot_in(what, lang),
        }
    }
}

/// A page as a template sees it, its shelves filled.
fn sheet(plan: &Plan, template: &str, page: PageView, nav: NavView) -> TemplateView {
    TemplateView {
        template: template.to_owned(),
        site: plan.site_view(&page.lang),
        shelf: shelves::shelves(plan, &page.kind, &page.lang),
        asset: plan.assets.clone(),
        page,
        nav,
        list: None,
    }
}

/// The head of a page that no editor wrote.
fn own_head<'a>(
    what: &'a What,
    kind: &'a str,
    title: Title,
    lang: &'a Lang,
    spot: Spot,
) -> Head<'a> {
    Head {
        what,
        kind,
        lang,
        title: words::title(title, lang).to_owned(),
        description: String::new(),
        trail: vec![own_page(title, lang, spot.clone())],
        spot,
        number: 1,
        feeds: None,
        picture: None,
    }
}

fn home(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let site = plan.site_view(lang);
    let spot = plan.urls.home(lang);
    let (_, root) = plan.site.sections().next().expect("the first section is the root");
    let text = root.texts.get(lang);
    let picture = text.and_then(|text| match text.fields.get("cover") {
        Some(Value::Picture(picture)) => card::picture_at(plan, &text.doc.path, picture),
        _ => None,
    });
    let title = text.map(|text| text.fields.text("title")).filter(|title| !title.is_empty());
    let mut head = own_head(what, "home", Title::Home, lang, spot);
    head.title = title.unwrap_or(&site.title).to_owned();
    head.description = text.map(|t| t.fields.text("description").to_owned()).unwrap_or_default();
    head.feeds = Some(site.feeds.clone());
    head.picture = picture;
    let (mut page, nav) = head::page(plan, head);
    if let Some(text) = text {
        page.body = article::body(plan, &text.doc.path, None, lang, &text.doc.body);
    }
    page.gov = gov::page(plan, &page, None);
    sheet(plan, "home", page, nav)
}

fn map(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let mut head = own_head(what, "map", Title::Map, lang, plan.urls.map(lang));
    head.description = words::about(About::Map, lang);
    let (mut page, mut nav) = head::page(plan, head);
    let edition = plan.site.edition(lang);
    let link = |id: &ArticleId| {
        let article = plan.site.article(*id);
        Link { title: article.title.clone(), url: plan.article_address(article) }
    };
    for (id, articles) in &edition.sections {
        let section = plan.site.section(*id);
        page.groups.push(LinkGroup {
            title: section.title(lang, &plan.site.config.default_language).to_owned(),
            url: Some(plan.urls.section(lang, &section.folder, 1).address),
            links: articles.iter().map(link).collect(),
        });
    }
    let indices = [
        (Title::Tags, plan.urls.tags(lang)),
        (Title::Regions, plan.urls.regions(lang)),
        (Title::Archive, plan.urls.archive(lang)),
        (Title::Series, plan.urls.series_index(lang)),
    ];
    page.groups.push(LinkGroup {
        title: words::title(Title::Pages, lang).to_owned(),
        url: None,
        links: indices
            .into_iter()
            .filter(|(_, spot)| plan.has(spot))
            .map(|(title, spot)| own_page(title, lang, spot))
            .chain(edition.pages.iter().map(link))
            .collect(),
    });
    page.gov = gov::page(plan, &page, None);
    nav.index = "map".to_owned();
    sheet(plan, "map", page, nav)
}

fn missing(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
    let head = own_head(what, "missing", Title::Missing, lang, plan.urls.missing(lang));
    let (page, nav) = head::page(plan, head);
    sheet(plan, "missing", page, nav)
}

fn redirect(plan: &Plan, what: &What, lang: &Lang, to: &Address) -> TemplateView {
    let mut head = own_head(what, "redirect", Title::Moved, lang, plan.urls.home(lang));
    head.spot.address = to.clone();
    let title = head.title.clone();
    let (mut page, nav) = head::page(plan, head);
    page.redirect = Some(Link { title, url: to.clone() });
    page.open_graph.clear();
    sheet(plan, "redirect", page, nav)
}
