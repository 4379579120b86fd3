//! Where a new file lies: its section, its name, and whether the place is free.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use crate::base::path::{Address, RelPath};
use crate::base::text::pinyin::SLUG_BYTES;
use crate::cli::Stop;
use crate::cli::say::new as words;
use crate::kind::{Schema, Type};
use crate::model::{Section, SectionId};
use crate::pipeline::Turn;
use crate::plan::What;

/// Where issues are kept on a site that has none yet, as the guide has it.
const ISSUES: &str = "issues";
/// How many numbers are tried for a name that is taken.
const TRIES: usize = 99;

/// A section, as far as a new file is concerned.
#[derive(Debug)]
pub(super) struct Home {
    /// Its folder within `content/`.
    pub folder: String,
    /// The type of its articles.
    pub kind: String,
}

/// What is in the way of a new file.
#[derive(Debug)]
pub(in crate::cli) enum Taken {
    /// A file.
    File(RelPath),
    /// A page at its address, and the file that it is made from.
    Address(Address, Option<RelPath>),
    /// A name that has a meaning of its own, to huibian or to Windows.
    Name(String),
}

/// The section for a new article of `kind`: the one that is `asked` for; else the one
/// that is made for its type; else the one that has most of its type.
pub(super) fn section(turn: &Turn, kind: &Type, asked: Option<&str>) -> Result<Home, Stop> {
    let site = &turn.plan.site;
    let mut sections: Vec<(SectionId, &Section)> = site.sections().collect();
    sections.sort_by_key(|(_, section)| {
        let depth = section.folder.split('/').filter(|part| !part.is_empty()).count();
        (depth, section.weight, &section.folder)
    });
    let lang = &site.config.default_language;
    let listed = || -> Vec<(&str, &str)> {
        let named = sections.iter().filter(|(_, section)| !section.folder.is_empty());
        named.map(|(_, section)| (section.folder.as_str(), section.title(lang, lang))).collect()
    };
    let found = match asked {
        Some(asked) => {
            let folder = asked.replace('\\', "/");
            let folder = folder.trim_start_matches("./").trim_matches('/');
            let folder = folder.strip_prefix("content/").unwrap_or(folder);
            let folder = if matches!(folder, "." | "content") { "" } else { folder };
            let is_asked = |section: &Section| {
                let titles = section.texts.values().map(|text| text.fields.text("title"));
                section.folder == folder || titles.into_iter().any(|title| title == asked)
            };
            let found = sections.iter().find(|(_, section)| is_asked(section));
            Some(found.ok_or_else(|| Stop::failed(words::unknown_section(asked, &listed())))?)
        }
        None => fitting(turn, kind, &sections),
    };
    match found {
        Some((_, section)) => {
            Ok(Home { folder: section.folder.clone(), kind: kind_of(section).to_owned() })
        }
        None if kind.schema == Schema::PublicationIssue => {
            Ok(Home { folder: ISSUES.to_owned(), kind: String::new() })
        }
        None => Err(Stop::failed(words::no_section(kind, &listed()))),
    }
}

/// The type of the articles of `section` that name none.
fn kind_of(section: &Section) -> &str {
    let fallback = if section.folder.is_empty() { "page" } else { "article" };
    section.default_type.as_deref().unwrap_or(fallback)
}

fn fitting<'s, 't>(
    turn: &Turn,
    kind: &Type,
    sections: &'s [(SectionId, &'t Section)],
) -> Option<&'s (SectionId, &'t Section)> {
    // Lone pages lie at the top.
    let at_the_top = |(_, section): &&(SectionId, &Section)| {
        kind.schema == Schema::WebPage && section.folder.is_empty() && kind_of(section) == kind.name
    };
    let made_for_it =
        |(_, section): &&(SectionId, &Section)| section.default_type.as_deref() == Some(&kind.name);
    let mut counts: BTreeMap<SectionId, usize> = BTreeMap::new();
    for article in turn.plan.site.articles().filter(|article| article.kind == kind.name) {
        *counts.entry(article.section).or_default() += 1;
    }
    // Of several with as many, the first.
    let most = || {
        sections
            .iter()
            .rev()
            .filter(|(id, _)| counts.contains_key(id))
            .max_by_key(|(id, _)| counts[id])
    };
    let only = || {
        let mut fits = sections
            .iter()
            .filter(|(_, section)| !section.folder.is_empty() && kind_of(section) == kind.name);
        fits.next().filter(|_| fits.next().is_none())
    };
    sections
        .iter()
        .find(at_the_top)
        .or_else(|| sections.iter().find(made_for_it))
        .or_else(most)
        .or_else(only)
}

/// The file of an article.
pub(super) fn file(folder: &str, name: &str, bundle: bool) -> RelPath {
    let above = if folder.is_empty() { "content".to_owned() } else { format!("content/{folder}") };
    RelPath::new(&match bundle {
        true => format!("{above}/{name}/index.md"),
        false => format!("{above}/{name}.md"),
    })
}

/// What is in the way of an article called `name` in `folder`.
pub(super) fn taken(turn: &Turn, root: &Path, folder: &str, name: &str) -> Option<Taken> {
    if is_special(name) {
        return Some(Taken::Name(name.to_owned()));
    }
    let site = &turn.plan.site;
    let there = |file: &RelPath| {
        turn.sources.get(file).is_some() || root.join(file.as_str()).symlink_metadata().is_ok()
    };
    for bundle in [false, true] {
        let own = file(folder, name, bundle);
        let stem = own.as_str().trim_end_matches(".md").to_owned();
        let langs = site.config.langs().map(|lang| format!("{stem}.{lang}.md"));
        let files = [format!("{stem}.md"), format!("{stem}.markdown")].into_iter().chain(langs);
        let found = files.map(|file| RelPath::new(&file)).find(there);
        if let Some(found) = found {
            return Some(Taken::File(found));
        }
    }
    let spot = turn.plan.urls.article(&site.config.default_language, folder, name);
    let what = turn.plan.pages.get(&spot.out)?;
    let file = match what {
        What::Article(id) => Some(site.article(*id).doc.path.clone()),
        _ => None,
    };
    Some(Taken::Address(spot.address, file))
}

/// Whether a file of this name would not be an article: `index`, and on Windows the
/// names of devices.
fn is_special(name: &str) -> bool {
    let numbered = |start: &str| {
        let rest = name.strip_prefix(start);
        rest.is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']))
    };
    matches!(name, "index" | "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// Names to take instead of `name`: with the day, with a number.
pub(super) fn other_names(name: &str, today: Date) -> Vec<String> {
    let day = today.strftime("%Y%m%d").to_string();
    let numbers = (2..=TRIES).map(|number| number.to_string());
    std::iter::once(day)
        .chain(numbers)
        .map(|ending| {
            // An address is cut where a word ends, and would lose the ending.
            let room = SLUG_BYTES - ending.len() - 1;
            let end = match name.len() > room {
                true => name[..=room].rfind('-').unwrap_or(room),
                false => name.len(),
            };
            format!("{}-{ending}", &name[..end])
        })
        .collect()
}

/// Refuses a file that would lie outside `content/`, behind a link.
pub(super) fn refuse_outside(root: &Path, file: &RelPath) -> Result<(), Stop> {
    let content = root.join("content");
    let path = root.join(file.as_str());
    let there = path.ancestors().skip(1).find(|folder| folder.exists());
    let real = |path: &Path| std::fs::canonicalize(path);
    match (real(&content), there.map(real)) {
        (Ok(content), Some(Ok(folder))) if !folder.starts_with(&content) => {
            Err(Stop::failed(words::outside(file.folder())))
        }
        _ => Ok(()),
    }
}

/// The file of the site that is called `written`, from here or from the site's folder.
pub(super) fn of_site(root: &Path, written: &str) -> Option<RelPath> {
    let root = std::fs::canonicalize(root).ok()?;
    let candidates = [std::path::absolute(written).ok(), Some(root.join(written))];
    candidates.into_iter().flatten().find_map(|path| {
        let path = std::fs::canonicalize(path).ok().filter(|path| path.is_file())?;
        let parts: Vec<_> =
            path.strip_prefix(&root).ok()?.iter().map(|part| part.to_string_lossy()).collect();
        Some(RelPath::new(&parts.join("/")))
    })
}
