//! Sections and articles.

use super::sheet;
use crate::base::lang::Lang;
use crate::model::{Article, ArticleId, Listed, SectionId};
use crate::plan::head::{self, Head};
use crate::plan::site::feeds;
use crate::plan::view::{Link, TemplateView};
use crate::plan::words::{self, About};
use crate::plan::{Plan, What, article, compiled, gov, lists, structured};

pub(super) fn section(
    plan: &Plan,
    what: &What,
    lang: &Lang,
    id: SectionId,
    number: usize,
) -> TemplateView {
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
    let mut template = "section".to_owned();
    if let Some(kind) = &section.default_type
        && plan.asked.section_templates.contains(kind)
    {
        template = format!("sections/{kind}");
    }
    let mut size = plan.site.config.page_size;
    if section.holds_issues() {
        size = usize::MAX;
        page.card_groups = compiled::covers(plan, id, lang);
    }
    let list = lists::view(plan, &listed, number, size, at);
    TemplateView { list: Some(list), ..sheet(plan, &template, page, nav) }
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

pub(super) fn article_page(plan: &Plan, what: &What, id: ArticleId) -> TemplateView {
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
