//! JSON-LD of the schema.org types that fit each page (DOMAIN: schema.org and hreflang).

use serde_json::{Map, Value as Json, json};

use super::Plan;
use super::view::{ArticleView, Link, PageView, RegionView};
use crate::base::lang::Lang;
use crate::kind::{Schema, Value};
use crate::model::Article;

/// Writes JSON so that no text in it can end the `<script>` that holds it.
fn write(graph: Vec<Json>) -> String {
    let graph: Vec<Json> = graph.into_iter().filter(|node| !node.is_null()).collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

/// A node without the properties that say nothing.
fn node(properties: Json) -> Json {
    let Json::Object(map) = properties else { return properties };
    let says = |value: &Json| match value {
        Json::Null => false,
        Json::String(text) => !text.is_empty(),
        Json::Array(items) => !items.is_empty(),
        Json::Object(inner) => inner.len() > 1,
        _ => true,
    };
    Json::Object(map.into_iter().filter(|(_, value)| says(value)).collect::<Map<_, _>>())
}

/// For a page of the site itself: home, lists, indices.
pub(super) fn page(plan: &Plan, page: &PageView, trail: &[Link]) -> String {
    match page.kind.as_str() {
        "missing" | "redirect" => String::new(),
        "home" => write(vec![website(plan, &page.lang), organization(plan, &page.lang)]),
        _ => write(vec![
            node(json!({
                "@type": "CollectionPage",
                "@id": page.canonical,
                "url": page.canonical,
                "name": page.title,
                "description": page.description,
                "inLanguage": page.lang.as_str(),
            })),
            breadcrumbs(plan, trail),
        ]),
    }
}

/// For a region's page: its list is about a place.
pub(super) fn region(plan: &Plan, page: &PageView, region: &RegionView, trail: &[Link]) -> String {
    let outer = trail.iter().rev().nth(1).filter(|_| trail.len() > 3);
    let place = node(json!({
        "@type": "AdministrativeArea",
        "name": region.name,
        "alternateName": region.local_name,
        "identifier": region.code,
        "containedInPlace": outer.map(|link| json!({ "@type": "Place", "name": link.title })),
    }));
    write(vec![
        node(json!({
            "@type": "CollectionPage",
            "@id": page.canonical,
            "url": page.canonical,
            "name": page.title,
            "inLanguage": page.lang.as_str(),
            "about": place,
        })),
        breadcrumbs(plan, trail),
    ])
}

/// For an article's page, by its type's schema.
pub(super) fn article(
    plan: &Plan,
    article: &Article,
    page: &PageView,
    view: &ArticleView,
    trail: &[Link],
) -> String {
    let zone = &plan.site.config.zone;
    let text = |name: &str| article.fields.text(name).to_owned();
    let people: Vec<Json> = view
        .authors
        .iter()
        .map(|author| {
            node(json!({
                "@type": "Person",
                "name": author.name,
                "affiliation": node(json!({ "@type": "Organization", "name": author.org })),
            }))
        })
        .collect();
    let places: Vec<Json> =
        view.regions.iter().map(|link| json!({ "@type": "Place", "name": link.title })).collect();
    let keywords: Vec<&str> = view.tags.iter().map(|tag| tag.title.as_str()).collect();
    let mut main = json!({
        "@type": kind(article.schema),
        "@id": page.canonical,
        "url": page.canonical,
        "mainEntityOfPage": page.canonical,
        "headline": view.title,
        "alternativeHeadline": view.subtitle,
        "description": view.summary,
        "inLanguage": page.lang.as_str(),
        "datePublished": article.date.map(|date| date.iso(zone)),
        "dateModified": article.updated().map(|date| date.iso(zone)),
        "image": view.cover.as_ref().map(|cover| plan.urls.absolute(&cover.url)),
        "author": people,
        "publisher": organization(plan, &page.lang),
        "sourceOrganization": node(json!({ "@type": "Organization", "name": view.source })),
        "contentLocation": places,
        "keywords": keywords,
        "articleSection": view.section.as_ref().map(|section| section.title.clone()),
    });
    match article.schema {
        Schema::ProfilePage => {
            main["mainEntity"] = person(article, view);
            main["name"] = json!(view.title);
            for property in
                ["headline", "alternativeHeadline", "articleSection", "sourceOrganization"]
            {
                main[property] = Json::Null;
            }
        }
        Schema::Report => {
            if let Some(Value::Month(month)) = article.fields.get("period") {
                main["temporalCoverage"] = json!(month.strftime("%Y-%m").to_string());
            }
            if let Some(Value::Number(number)) = article.fields.get("number") {
                main["reportNumber"] = json!(number.to_string());
            }
            main["spatialCoverage"] = main["contentLocation"].take();
        }
        Schema::WebPage => {
            main["name"] = json!(view.title);
            for property in ["headline", "alternativeHeadline", "articleSection"] {
                main[property] = Json::Null;
            }
        }
        Schema::PublicationIssue | Schema::Book => {
            main["name"] = json!(view.title);
            for property in ["headline", "alternativeHeadline", "articleSection"] {
                main[property] = Json::Null;
            }
            if let Some(issue) = &view.issue {
                main["issueNumber"] = json!(text("number"));
                main["isPartOf"] = node(json!({
                    "@type": "Periodical",
                    "name": issue.periodical.name,
                    "issn": issue.periodical.issn,
                }));
            }
        }
        Schema::Article | Schema::NewsArticle => {
            let subject = text("subject");
            if !subject.is_empty() {
                main["about"] = json!({ "@type": "Organization", "name": subject });
            }
            let place = text("place");
            if !place.is_empty() {
                main["dateline"] = json!(place);
            }
        }
    }
    write(vec![node(main), breadcrumbs(plan, trail)])
}

fn kind(schema: Schema) -> &'static str {
    match schema {
        Schema::Article => "Article",
        Schema::NewsArticle => "NewsArticle",
        Schema::ProfilePage => "ProfilePage",
        Schema::Report => "Report",
        Schema::PublicationIssue => "PublicationIssue",
        Schema::Book => "Book",
        Schema::WebPage => "WebPage",
    }
}

fn person(article: &Article, view: &ArticleView) -> Json {
    let text = |name: &str| match article.fields.at(&format!("person.{name}")) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let awards: Vec<String> = view
        .fields
        .get("honours")
        .map(|field| field.rows.iter().filter_map(|row| row.get("name").cloned()).collect())
        .unwrap_or_default();
    node(json!({
        "@type": "Person",
        "name": text("name"),
        "alternateName": text("name_en"),
        "jobTitle": text("job_title"),
        "worksFor": node(json!({ "@type": "Organization", "name": text("org") })),
        "birthDate": text("birth_year"),
        "award": awards,
    }))
}

fn website(plan: &Plan, lang: &Lang) -> Json {
    let site = plan.site_view(lang);
    node(json!({
        "@type": "WebSite",
        "@id": format!("{}#website", site.base_url),
        "url": plan.urls.absolute(&site.home),
        "name": site.title,
        "description": site.description,
        "inLanguage": lang.as_str(),
    }))
}

fn organization(plan: &Plan, lang: &Lang) -> Json {
    let site = plan.site_view(lang);
    let organization = &site.organization;
    if organization.name.is_empty() {
        return Json::Null;
    }
    node(json!({
        "@type": "Organization",
        "name": organization.name,
        "alternateName": organization.short_name,
        "url": organization.url,
        "logo": organization.logo.as_ref().map(|logo| plan.urls.absolute(logo)),
        "address": organization.address,
        "telephone": organization.phone,
        "email": organization.email,
    }))
}

fn breadcrumbs(plan: &Plan, trail: &[Link]) -> Json {
    if trail.is_empty() {
        return Json::Null;
    }
    let items: Vec<Json> = trail
        .iter()
        .enumerate()
        .map(|(at, link)| {
            json!({
                "@type": "ListItem",
                "position": at + 1,
                "name": link.title,
                "item": plan.urls.absolute(&link.url),
            })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}
