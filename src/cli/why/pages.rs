//! What there is to say of what lies at an address, and of a section.

use super::answer::{Answer, Field, File, From, Page, PageKind, Redirect, Section, Version};
use super::article::{self, Found};
use super::files;
use crate::base::diag::MessageLang;
use crate::base::lang::Lang;
use crate::base::path::{OutPath, RelPath};
use crate::model::SectionId;
use crate::pipeline::Turn;
use crate::plan::{Plan, What};

/// What lies at `out`.
pub(super) fn answer(turn: &Turn, out: &OutPath, lang: MessageLang) -> Option<Answer> {
    let plan = &turn.plan;
    let what = plan.pages.get(out)?;
    let address = address(plan, out);
    Some(match what {
        What::Article(id) => {
            let found = Found::published(plan.site.article(*id));
            Answer::Article(Box::new(found.account(turn, lang)))
        }
        What::Copy(file) => Answer::File(files::copied(turn, file)),
        What::Asset(name) => match files::of_asset(turn, name) {
            Some(file) => Answer::Theme(files::theme(turn, &file)),
            None => Answer::File(File {
                file: RelPath::new(name),
                fixed: false,
                address: Some(address),
                users: Vec::new(),
                held_users: Vec::new(),
            }),
        },
        What::Redirect(_, to) => Answer::Redirect(Redirect {
            address,
            to: plan.urls.absolute(to),
            file: match plan.formerly_at(out) {
                Some(article) => Some(article.doc.path.clone()),
                None => Some(RelPath::new(TAGS)).filter(|file| turn.sources.get(file).is_some()),
            },
        }),
        what => Answer::Page(page(turn, what, address)),
    })
}

const TAGS: &str = "content/tags.toml";
const SETTINGS: &str = "site.toml";

/// The absolute address of the file `out`: a folder's page is found by its folder.
pub(super) fn address(plan: &Plan, out: &OutPath) -> String {
    let path = out.as_str();
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("{}{path}", plan.urls.base().absolute())
}

fn page(turn: &Turn, what: &What, address: String) -> Page {
    let plan = &turn.plan;
    let site = &plan.site;
    let size = site.config.page_size;
    let pages = |count: usize, number: usize| (number, count.div_ceil(size.max(1)).max(1));
    let (kind, lang, list) = match what {
        What::Home(lang) => (PageKind::Home, Some(lang), None),
        What::Section(lang, id, number) => {
            let count = site.edition(lang).section(*id).len();
            let at = if site.section(*id).holds_issues() { (1, 1) } else { pages(count, *number) };
            (PageKind::Section, Some(lang), Some((at, count)))
        }
        What::Tag(lang, id, number) => {
            let count = site.edition(lang).tagged(*id).len();
            (PageKind::Tag, Some(lang), Some((pages(count, *number), count)))
        }
        What::Region(lang, id, number) => {
            let count = site.edition(lang).placed(*id).len();
            (PageKind::Region, Some(lang), Some((pages(count, *number), count)))
        }
        What::Tags(lang) => (PageKind::Tags, Some(lang), None),
        What::Regions(lang) => (PageKind::Regions, Some(lang), None),
        What::Archive(lang) => (PageKind::Archive, Some(lang), None),
        What::Year(lang, _) => (PageKind::Year, Some(lang), None),
        What::SeriesIndex(lang) => (PageKind::SeriesIndex, Some(lang), None),
        What::Series(lang, _) => (PageKind::Series, Some(lang), None),
        What::Map(lang) => (PageKind::Map, Some(lang), None),
        What::Missing(lang) => (PageKind::Missing, Some(lang), None),
        What::Feed(lang, ..) => (PageKind::Feed, Some(lang), None),
        What::Robots => (PageKind::Robots, None, None),
        _ => (PageKind::Sitemap, None, None),
    };
    Page {
        address,
        kind,
        title: plan.title(what),
        language: lang.map(Lang::to_string),
        number: list.map(|(at, _)| at),
        count: list.map(|(_, count)| count),
        files: made_of(turn, what),
    }
}

/// The files that say something about a page, beside the articles that it lists.
fn made_of(turn: &Turn, what: &What) -> Vec<RelPath> {
    let site = &turn.plan.site;
    let text = |lang: &Lang, id: SectionId| {
        let text = site.section(id).texts.get(lang);
        text.map(|text| text.doc.path.clone()).into_iter().collect()
    };
    match what {
        What::Home(lang) => match site.sections().next() {
            Some((root, _)) => text(lang, root),
            None => Vec::new(),
        },
        What::Section(lang, id, _) => text(lang, *id),
        What::Tags(_) | What::Tag(..) => vec![RelPath::new(TAGS)],
        What::Series(_, at) if site.series[*at].plan.is_some() => vec![RelPath::new(SETTINGS)],
        What::Robots => vec![RelPath::new(SETTINGS)],
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|file| turn.sources.get(file).is_some())
    .collect()
}

/// The section whose text is `file`, or whose folder is `folder`.
pub(super) fn section(
    turn: &Turn,
    id: SectionId,
    file: Option<&RelPath>,
    lang: MessageLang,
) -> Section {
    let plan = &turn.plan;
    let site = &plan.site;
    let default = &site.config.default_language;
    let section = site.section(id);
    let of_file = file.and_then(|file| {
        section.texts.iter().find(|(_, text)| text.doc.path == *file).map(|(lang, _)| lang)
    });
    let own = of_file.unwrap_or(default);
    let place = |lang: &Lang| {
        let spot = match section.folder.is_empty() {
            true => plan.urls.home(lang),
            false => plan.urls.section(lang, &section.folder, 1),
        };
        plan.pages.contains_key(&spot.out).then(|| plan.urls.absolute(&spot.address))
    };
    let defaults = section.defaults.iter().flat_map(|(file, fields)| {
        fields.iter().map(|field| Field {
            name: field.name.clone(),
            value: field.node.scalar().unwrap_or_default(),
            from: From::Section,
            place: Some(super::answer::Place { file: file.clone(), line: field.name_span.line }),
        })
    });
    let first = section.texts.get(own).map(|text| text.doc.path.clone());
    let file = file.cloned().or(first);
    let versions = section.texts.iter().filter(|(_, text)| Some(&text.doc.path) != file.as_ref());
    Section {
        folder: format!("content/{}", section.folder).trim_end_matches('/').to_owned(),
        title: section.title(own, default).to_owned(),
        address: place(own),
        articles: match section.folder.is_empty() {
            true => site.edition(own).articles.len(),
            false => site.edition(own).section(id).len(),
        },
        default_type: section.default_type.clone(),
        defaults: defaults.collect(),
        versions: versions
            .map(|(lang, text)| Version {
                language: lang.to_string(),
                file: text.doc.path.clone(),
                address: place(lang).unwrap_or_default(),
                published: place(lang).is_some(),
            })
            .collect(),
        errors: match &file {
            Some(file) => article::errors(turn, file, lang),
            None => article::errors(turn, &RelPath::new(""), lang),
        },
        file,
    }
}
