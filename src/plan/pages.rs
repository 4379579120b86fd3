//! The view of each page: one function a kind.

use super::head::{self, Head};
use super::site::{feeds, own_page};
use super::structured;
use super::url::Spot;
use super::view::{
    Link, LinkGroup, NavView, PageView, TagGroup, TagLink, TagView, TemplateView, Year,
};
use super::words::{self, About, Title};
use super::{Plan, View, What, archive, article, card, feed, gov, lists, places, shelves, sitemap};
use crate::base::lang::Lang;
use crate::base::path::{Address, RelPath};
use crate::base::text::initial;
use crate::kind::Value;
use crate::model::{Article, ArticleId, Listed, SectionId, TagId};
use crate::region::PlaceId;

/// The view of what lies at an output path.
pub fn view(plan: &Plan, what: &What) -> View {
    let sheet = match what {
        What::Home(lang) => home(plan, what, lang),
        What::Section(lang, id, number) => section(plan, what, lang, *id, *number),
        What::Article(id) => article_page(plan, what, *id),
        What::Tags(lang) => tags(plan, what, lang),
        What::Tag(lang, id, number) => tag(plan, what, lang, *id, *number),
        What::Regions(lang) => regions(plan, what, lang),
        What::Region(lang, id, number) => region(plan, what, lang, *id, *number),
        What::Archive(lang) => archive_page(plan, what, lang),
        What::Year(lang, year) => year_page(plan, what, lang, *year),
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
            | What::Map(lang) => (lang, 1),
            What::Article(id) => (&self.site.article(*id).lang, 1),
            _ => return None,
        };
        Some((self.spot_of(what, lang, number)?.address, number == 1))
    }

    fn spot_of(&self, what: &What, lang: &Lang, number: usize) -> Option<Spot> {
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

fn section(plan: &Plan, what: &What, lang: &Lang, id: SectionId, number: usize) -> TemplateView {
    let section = plan.site.section(id);
    let default = &plan.site.config.default_language;
    let at = |number| plan.urls.section(lang, &section.folder, number);
    let title = section.title(lang, default).to_owned();
    let ids = plan.site.edition(lang).section(id);
    let about = About::Section { title: &title, count: ids.len() };
    let description = match section.description(lang) {
        "" => words::about(about, lang),
        own => own.to_owned(),
    };
    let (mut page, mut nav) = head::page(
        plan,
        Head {
            what,
            kind: "section",
            lang,
            description,
            spot: at(number),
            number,
            trail: section_trail(plan, id, lang),
            feeds: Some(feeds(plan, &at(1), &title)),
            picture: None,
            title,
        },
    );
    if let Some(text) = section.texts.get(lang).filter(|_| number == 1) {
        page.body = article::body(plan, &text.doc.path, None, lang, &text.doc.body);
    }
    page.gov = gov::page(plan, &page, Some(id));
    nav.section = top_section(plan, id);
    let listed: Vec<Listed> = ids.iter().map(|id| Listed { article: *id, entry: None }).collect();
    let list = lists::view(plan, &listed, number, at);
    TemplateView { list: Some(list), ..sheet(plan, "section", page, nav) }
}

/// From the top section down to this one.
fn section_trail(plan: &Plan, id: SectionId, lang: &Lang) -> Vec<Link> {
    let mut trail = Vec::new();
    let mut at = Some(id);
    while let Some(id) = at {
        let section = plan.site.section(id);
        if !section.folder.is_empty() {
            trail.push(Link {
                title: section.title(lang, &plan.site.config.default_language).to_owned(),
                url: plan.urls.section(lang, &section.folder, 1).address,
            });
        }
        at = section.parent;
    }
    trail.reverse();
    trail
}

/// The name of the top section that holds `id`, as the navigation knows it.
fn top_section(plan: &Plan, id: SectionId) -> String {
    let folder = &plan.site.section(id).folder;
    folder.split('/').next().unwrap_or_default().to_owned()
}

fn article_page(plan: &Plan, what: &What, id: ArticleId) -> TemplateView {
    let source = plan.site.article(id);
    let view = article::view(plan, source);
    let spot = plan.article_spot(source);
    let mut trail = section_trail(plan, source.section, &source.lang);
    trail.push(Link { title: source.title.clone(), url: spot.address.clone() });
    let (mut page, mut nav) = head::page(
        plan,
        Head {
            what,
            kind: "article",
            lang: &source.lang,
            title: source.title.clone(),
            description: source.summary.clone(),
            spot,
            number: 1,
            trail,
            feeds: None,
            picture: view.cover.clone(),
        },
    );
    page.json_ld = structured::article(plan, source, &page, &view, &nav.breadcrumbs);
    page.article = Some(view);
    page.gov = gov::article(plan, source, &page);
    nav.section = top_section(plan, source.section);
    (nav.previous, nav.next) = neighbours(plan, source);
    let named = format!("types/{}", source.kind);
    let own = plan.asked.type_templates.contains(&source.kind);
    sheet(plan, if own { &named } else { "article" }, page, nav)
}

/// The older and the newer article of the same section.
fn neighbours(plan: &Plan, article: &Article) -> (Option<Link>, Option<Link>) {
    let list = plan.site.edition(&article.lang).section(article.section);
    let Some(at) = list.iter().position(|id| *id == article.id) else { return (None, None) };
    let link = |id: &ArticleId| {
        let other = plan.site.article(*id);
        Link { title: other.title.clone(), url: plan.article_address(other) }
    };
    (list.get(at + 1).map(link), at.checked_sub(1).and_then(|at| list.get(at)).map(link))
}

fn tags(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
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

fn tag(plan: &Plan, what: &What, lang: &Lang, id: TagId, number: usize) -> TemplateView {
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
    let list = lists::view(plan, listed, number, at);
    TemplateView { list: Some(list), ..sheet(plan, "tag", page, nav) }
}

fn regions(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
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

fn region(plan: &Plan, what: &What, lang: &Lang, id: PlaceId, number: usize) -> TemplateView {
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
    let list = lists::view(plan, listed, number, at);
    TemplateView { list: Some(list), ..sheet(plan, "region", page, nav) }
}

fn archive_page(plan: &Plan, what: &What, lang: &Lang) -> TemplateView {
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

fn year_page(plan: &Plan, what: &What, lang: &Lang, year: i16) -> TemplateView {
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

/// The file behind a page, if an editor wrote it.
pub fn source_of<'p>(plan: &'p Plan, what: &What) -> Option<&'p RelPath> {
    match what {
        What::Article(id) => Some(&plan.site.article(*id).doc.path),
        _ => None,
    }
}
