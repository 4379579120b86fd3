//! The page tags of 《政府网站发展指引》 (国办发〔2017〕47号, annex on page tags).
//!
//! Home and lists carry the groups of the site and the column, articles those and
//! the group of the content.

use super::Plan;
use super::view::{Meta, PageView};
use crate::base::lang::Lang;
use crate::model::{Article, SectionId};

fn meta(name: &str, content: impl Into<String>) -> Meta {
    Meta { name: name.to_owned(), content: content.into() }
}

/// The tags of a page of the site itself; `section` is the column it belongs to.
pub(super) fn page(plan: &Plan, page: &PageView, section: Option<SectionId>) -> Vec<Meta> {
    if !plan.site.config.gov || page.canonical.is_empty() {
        return Vec::new();
    }
    let mut tags = site(plan, &page.lang);
    match section {
        Some(id) => tags.extend(column(plan, id, &page.lang)),
        None => {
            let kind = if page.kind == "home" { "首页" } else { "概况信息" };
            tags.extend([
                meta("ColumnName", page.title.clone()),
                meta("ColumnDescription", page.description.clone()),
                meta("ColumnKeywords", page.title.clone()),
                meta("ColumnType", kind),
            ]);
        }
    }
    tags
}

fn site(plan: &Plan, lang: &Lang) -> Vec<Meta> {
    let site = plan.site_view(lang);
    let host = url::Url::parse(&site.base_url).ok();
    let host = host.as_ref().and_then(|url| url.host_str()).unwrap_or_default();
    vec![
        meta("SiteName", site.title.clone()),
        meta("SiteDomain", host),
        meta("SiteIDCode", site.organization.site_code.clone()),
    ]
}

fn column(plan: &Plan, id: SectionId, lang: &Lang) -> Vec<Meta> {
    let section = plan.site.section(id);
    let default = &plan.site.config.default_language;
    let title = section.title(lang, default);
    let text = |name: &str| {
        [lang, default]
            .into_iter()
            .filter_map(|lang| section.texts.get(lang))
            .map(|text| match text.fields.list(name) {
                [] => text.fields.text(name).to_owned(),
                list => list.join(","),
            })
            .find(|text| !text.is_empty())
    };
    vec![
        meta("ColumnName", title),
        meta("ColumnDescription", text("description").unwrap_or_else(|| title.to_owned())),
        meta("ColumnKeywords", text("keywords").unwrap_or_else(|| title.to_owned())),
        meta("ColumnType", text("column_type").unwrap_or_else(|| "工作动态".to_owned())),
    ]
}

/// The tags of an article's page.
pub(super) fn article(plan: &Plan, article: &Article, page: &PageView) -> Vec<Meta> {
    if !plan.site.config.gov {
        return Vec::new();
    }
    let mut tags = site(plan, &article.lang);
    tags.extend(column(plan, article.section, &article.lang));
    let Some(view) = &page.article else { return tags };
    tags.push(meta("ArticleTitle", view.title.clone()));
    if let Some(date) = article.date {
        tags.push(meta("PubDate", date.gov_text()));
    }
    let own = || plan.site_view(&article.lang).organization.name.clone();
    let source = if view.source.is_empty() { own() } else { view.source.clone() };
    tags.push(meta("ContentSource", source));
    let keywords: Vec<&str> = view.tags.iter().map(|tag| tag.title.as_str()).collect();
    let authors: Vec<&str> = match view.authors.is_empty() {
        true => view.editors.iter().map(String::as_str).collect(),
        false => view.authors.iter().map(|author| author.name.as_str()).collect(),
    };
    let image = view.cover.as_ref().map(|cover| plan.urls.absolute(&cover.url));
    let optional = [
        ("Keywords", keywords.join(",")),
        ("Author", authors.join(",")),
        ("Description", view.summary.clone()),
        ("Image", image.unwrap_or_default()),
        ("Url", page.canonical.clone()),
    ];
    tags.extend(
        optional
            .into_iter()
            .filter(|(_, content)| !content.is_empty())
            .map(|(name, content)| meta(name, content)),
    );
    tags
}
