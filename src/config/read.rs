//! From the written settings to what they mean.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::compiled::{read_periodicals, read_series};
use super::messages as say;
use super::{BaseUrl, Config, Language, Organization};
use crate::base::diag::{Problem, Span};
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::node::{Node, NodeValue};
use crate::base::table::Table;
use crate::kind::{Types, read_types};
use crate::region::{Gazetteer, ZoneSpec};

const KEYS: [&str; 18] = [
    "title",
    "description",
    "base_url",
    "default_language",
    "timezone",
    "theme",
    "languages",
    "organization",
    "sections",
    "series",
    "periodicals",
    "book",
    "types",
    "zones",
    "profile",
    "markdown",
    "lists",
    "feeds",
];

/// Reads `site.toml`. Whatever is missing or wrong is given its default beside the
/// problem, so that the rest of the site can be read and checked too.
pub fn read(text: &str) -> (Config, Vec<Problem>) {
    let (root, mut problems) = crate::base::toml::read(text);
    let broken = root.is_none();
    let unread = problems.len();
    let root = root.unwrap_or(Node {
        span: Span::new(1, 1, 1),
        whole: false,
        value: NodeValue::Map(Vec::new()),
    });
    let mut table = Table::new(&root, &mut problems);

    let title = table.words("title");
    let description = table.words("description");
    let base_url = table.text("base_url");
    let default = table.text("default_language");
    let zone = table.text("timezone");
    let theme = table.text("theme").unwrap_or_else(|| "gazette".to_owned());
    let sections = table.list("sections");
    table.finish(&KEYS);

    if title.is_empty() && root.get("title").is_none() {
        problems.push(say::missing("title", "title = \"…\"").at(root.span));
    }
    let at = |name: &str| root.get(name).map_or(root.span, |node| node.span);
    let (languages, default_language) =
        read_languages(root.get("languages"), default, at("default_language"), &mut problems);
    let base_url = read_base_url(base_url, at("base_url"), &mut problems);
    let zone = read_zone(zone, at("timezone"), &mut problems);
    if theme.is_empty() || theme.starts_with('.') || theme.contains(['/', '\\']) {
        problems.push(say::theme_name(&theme).at(at("theme")));
    }
    let organization = read_organization(root.get("organization"), &mut problems);
    let mut types = Types::builtin();
    if let Some(node) = root.get("types") {
        read_types(node, &mut types, &mut problems);
    }
    let series = read_series(root.get("series"), &mut problems);
    let periodicals = read_periodicals(root.get("periodicals"), &mut problems);
    let gazetteer = read_zones(root.get("zones"), &mut problems);
    let book_fonts =
        sub(&root, "book", &["fonts"], &mut problems, |table| Some(table.list("fonts")));
    let gov = sub(&root, "profile", &["gov"], &mut problems, |t| t.truth("gov"));
    let raw_html = sub(&root, "markdown", &["raw_html"], &mut problems, |t| t.truth("raw_html"));
    let page_size =
        sub(&root, "lists", &["page_size"], &mut problems, |t| t.number("page_size", 1, 1000));
    let feed_size = sub(&root, "feeds", &["size"], &mut problems, |t| t.number("size", 1, 1000));

    if broken {
        problems.truncate(unread);
    }
    let config = Config {
        digest: Digest::of_bytes(text.as_bytes()),
        broken,
        title,
        description,
        base_url,
        default_language,
        languages,
        zone,
        theme,
        organization,
        sections,
        series,
        periodicals,
        book_fonts: book_fonts.unwrap_or_default(),
        types,
        gazetteer,
        gov: gov.unwrap_or(false),
        raw_html: raw_html.unwrap_or(false),
        page_size: size(page_size, 20),
        feed_size: size(feed_size, 20),
    };
    (config, problems)
}

fn size(written: Option<i64>, default: usize) -> usize {
    written.and_then(|number| usize::try_from(number).ok()).unwrap_or(default)
}

/// Reads one setting of the table `name`, whose only keys are `keys`.
fn sub<T>(
    root: &Node,
    name: &str,
    keys: &[&str],
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&mut Table<'_>) -> Option<T>,
) -> Option<T> {
    let mut table = Table::new(root.get(name)?, problems);
    let value = read(&mut table);
    table.finish(keys);
    value
}

fn read_languages(
    node: Option<&Node>,
    default: Option<String>,
    default_at: Span,
    problems: &mut Vec<Problem>,
) -> (Vec<Language>, Lang) {
    let chinese = Lang::new("zh-Hans").expect("the tag is well formed");
    let mut languages = Vec::new();
    let mut fields: Vec<_> = node.and_then(Node::fields).unwrap_or_default().iter().collect();
    fields.sort_by_key(|field| field.name_span);
    for field in fields {
        let Some(lang) = Lang::new(&field.name) else {
            problems.push(say::language(&field.name).at(field.name_span));
            continue;
        };
        let mut table = Table::new(&field.node, problems);
        let name = table.text("name").unwrap_or_else(|| lang.to_string());
        table.finish(&["name"]);
        languages.push(Language { lang, name });
    }
    let default = match default {
        Some(tag) => Lang::new(&tag).unwrap_or_else(|| {
            problems.push(say::language(&tag).at(default_at));
            chinese.clone()
        }),
        None => languages.first().map_or(chinese, |language| language.lang.clone()),
    };
    match languages.iter().position(|language| language.lang == default) {
        Some(at) => languages[..=at].rotate_right(1),
        None => {
            if !languages.is_empty() {
                problems.push(say::default_language(default.as_str()).at(default_at));
            }
            let name = if default.is_chinese() { "中文" } else { default.as_str() };
            languages.insert(0, Language { name: name.to_owned(), lang: default.clone() });
        }
    }
    (languages, default)
}

fn read_base_url(written: Option<String>, at: Span, problems: &mut Vec<Problem>) -> BaseUrl {
    let example =
        || BaseUrl::new("https://www.example.org/").expect("the example address is well formed");
    let Some(written) = written else {
        problems.push(say::missing("base_url", "base_url = \"https://www.example.org/\"").at(at));
        return example();
    };
    BaseUrl::new(&written).unwrap_or_else(|| {
        problems.push(say::base_url(&written).at(at));
        example()
    })
}

fn read_zone(written: Option<String>, at: Span, problems: &mut Vec<Problem>) -> TimeZone {
    let name = written.unwrap_or_else(|| "Asia/Shanghai".to_owned());
    // The compiled-in table, not the machine's: the same zone everywhere.
    let table = jiff::tz::TimeZoneDatabase::bundled();
    table.get(&name).unwrap_or_else(|_| {
        problems.push(say::zone(&name).at(at));
        table.get("Asia/Shanghai").unwrap_or(TimeZone::UTC)
    })
}

fn read_organization(node: Option<&Node>, problems: &mut Vec<Problem>) -> Organization {
    let Some(node) = node else { return Organization::default() };
    let mut table = Table::new(node, problems);
    let place = |name: &str| Some((name.to_owned(), node.get(name)?.span));
    let organization = Organization {
        name: table.words("name"),
        short_name: table.words("short_name"),
        url: table.text_or_empty("url"),
        logo: table.text_or_empty("logo"),
        address: table.words("address"),
        postcode: table.text_or_empty("postcode"),
        phone: table.text_or_empty("phone"),
        email: table.text_or_empty("email"),
        icp: table.text_or_empty("icp"),
        police_icp: table.text_or_empty("police_icp"),
        site_code: table.text_or_empty("site_code"),
        since: table.number("since", 1000, 9999),
        sponsors: table.words_list("sponsors"),
        support: table.words("support"),
        places: ["icp", "police_icp", "site_code"].into_iter().filter_map(place).collect(),
    };
    table.finish(&[
        "name",
        "short_name",
        "url",
        "logo",
        "address",
        "postcode",
        "phone",
        "email",
        "icp",
        "police_icp",
        "site_code",
        "since",
        "sponsors",
        "support",
    ]);
    organization
}

/// Reads `[[zones]]`: places of the site's own, which have no code.
fn read_zones(node: Option<&Node>, problems: &mut Vec<Problem>) -> Arc<Gazetteer> {
    let items = match node.map(|node| &node.value) {
        Some(NodeValue::List(items)) => items.as_slice(),
        _ => &[],
    };
    let chinese = Lang::new("zh-Hans").expect("the tag is well formed");
    let mut specs = Vec::new();
    for item in items {
        let mut table = Table::new(item, problems);
        let name = table.words("name");
        let english = Lang::new("en").and_then(|en| name.by_lang_only(&en).map(str::to_owned));
        specs.push(ZoneSpec {
            name: name.get(&chinese, &chinese).to_owned(),
            english: table.text("english").or(english),
            slug: table.text_or_empty("slug"),
            pinyin: table.text("pinyin"),
            within: table.list("within"),
        });
        table.finish(&["name", "english", "slug", "pinyin", "within"]);
    }
    match Gazetteer::with_zones(&specs) {
        Ok(gazetteer) => Arc::new(gazetteer),
        Err(errors) => {
            for error in errors {
                let spec = &specs[error.zone];
                let at = items[error.zone].span;
                problems.push(say::zone_of_places(spec, &error.problem).at(at));
            }
            Arc::new(Gazetteer::builtin().clone())
        }
    }
}
