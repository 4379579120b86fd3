//! The file of a translation.

use std::path::Path;

use super::place;
use crate::base::lang::Lang;
use crate::base::lines::Lines;
use crate::base::path::RelPath;
use crate::cli::say::new as words;
use crate::cli::{MessageLang, Stop, build};
use crate::config::Config;
use crate::kind::scaffold::{self, Original};
use crate::model::Article;
use crate::parse::front::{self, Split};
use crate::parse::{Doc, Role};
use crate::pipeline::Turn;

/// Writes the file of the translation of `written` into the language `to`.
pub(super) fn write(
    root: &Path,
    turn: &Turn,
    written: &str,
    to: &str,
    lang: MessageLang,
) -> Result<RelPath, Stop> {
    let config = &turn.plan.site.config;
    let to = language(config, to)?;
    let article = original(root, turn, written, lang)?;
    let path = &article.doc.path;
    let stem = path.as_str().rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let file = RelPath::new(&format!("{stem}.{to}.md"));
    let other = turn.plan.site.version(article.work, to).map(|other| other.doc.path.clone());
    let there = root.join(file.as_str()).symlink_metadata().is_ok().then(|| file.clone());
    if let Some(there) = other.or(there) {
        return Err(Stop::failed(words::translated(&there)));
    }
    place::refuse_outside(root, &file)?;
    let split = turn.sources.bytes(path).ok().and_then(|bytes| front::split(&bytes).0);
    let kind = config.types.get(&article.kind);
    let (Some(split), Some(kind), Some(stamp)) = (split, kind, article.stamp(config)) else {
        return Err(Stop::failed(words::no_article(path.as_str())));
    };
    let original = Original {
        file: path.as_str(),
        fields: &article.fields,
        written: written_fields(&split, &article.doc),
        body: &split.text[split.body.clone()],
        stamp: stamp.to_string(),
    };
    super::put(root, &file, &scaffold::translation(kind, &original, lang))?;
    Ok(file)
}

/// The language that `written` names, by its tag or by its name.
fn language<'c>(config: &'c Config, written: &str) -> Result<&'c Lang, Stop> {
    let further = || config.languages.iter().filter(|one| one.lang != config.default_language);
    let named = further().find(|one| {
        one.lang.as_str().eq_ignore_ascii_case(written.trim()) || one.name == written.trim()
    });
    named.map(|one| &one.lang).ok_or_else(|| {
        let tags: Vec<&str> = further().map(|one| one.lang.as_str()).collect();
        Stop::failed(words::unknown_language(written, &tags))
    })
}

/// The article in the default language whose file is called `written`.
fn original<'t>(
    root: &Path,
    turn: &'t Turn,
    written: &str,
    lang: MessageLang,
) -> Result<&'t Article, Stop> {
    let site = &turn.plan.site;
    let file =
        place::of_site(root, written).ok_or_else(|| Stop::failed(words::no_file(written)))?;
    match site.article_of(&file) {
        Some(Some(article)) if article.doc.naming.lang.is_some() => {
            Err(Stop::failed(words::is_translation(&file)))
        }
        Some(Some(article)) if article.doc.front_broken => {
            build::show(turn, &turn.diags.of_file(&file), lang);
            Err(Stop::SiteErrors)
        }
        Some(Some(article)) if article.doc.naming.role != Role::Section => Ok(article),
        Some(None) => Err(Stop::failed(words::is_held(&file))),
        _ => Err(Stop::failed(words::no_article(file.as_str()))),
    }
}

/// The fields of the front matter, each with its lines as they are written, from the
/// margin; none where the fields do not stand below each other.
fn written_fields<'a>(split: &'a Split, doc: &'a Doc) -> Vec<(&'a str, Vec<&'a str>)> {
    let Some(front) = &split.front else { return Vec::new() };
    let lines = Lines::of(&split.text);
    let starts: Vec<usize> = doc.front.iter().map(|field| field.name_span.line as usize).collect();
    let indent = doc.front.first().map_or(0, |field| field.name_span.column as usize - 1);
    let below_each_other = starts.windows(2).all(|two| two[0] < two[1]);
    let on_margin = doc.front.iter().all(|field| field.name_span.column as usize == indent + 1);
    let blank = " ".repeat(indent);
    if !below_each_other
        || !on_margin
        || starts.first().is_some_and(|first| !lines.get(first - 1).starts_with(&blank))
    {
        return Vec::new();
    }
    let end = lines.number(front.end);
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([end]);
    doc.front
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(field, (start, end))| {
            let own = (start - 1..end).map(|number| {
                let line = lines.get(number);
                line.strip_prefix(blank.as_str()).unwrap_or(line)
            });
            let mut own: Vec<&str> = own.collect();
            // What stands above the next field is said of that.
            let is_note = |line: &&str| line.trim().is_empty() || line.starts_with('#');
            while own.len() > 1 && own.last().is_some_and(is_note) {
                own.pop();
            }
            (field.name.as_str(), own)
        })
        .collect()
}
