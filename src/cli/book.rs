//! `huibian book`: an issue or a casebook as EPUB or PDF.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::{MessageLang, Stop, build, say, site};
use crate::base::diag::Problem;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::model::Article;
use crate::output::write_whole;
use crate::pipeline::{Pipeline, Turn};
use crate::plan;
use crate::plan::book::BookView;
use crate::render::book::epub;

/// The file name that stands for none: the book goes where its page looks for it.
const BESIDE: &str = ".";

/// What `book` is called with.
#[derive(Debug)]
pub(super) struct Call {
    reference: String,
    epub: Option<PathBuf>,
    pdf: Option<PathBuf>,
    paper: String,
    language: Option<String>,
}

impl Call {
    /// Reads the arguments. Without either kind of file, an EPUB is made.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let file = |name: &str| matches.get_one::<PathBuf>(name).cloned();
        let (mut epub, pdf) = (file("epub"), file("pdf"));
        if epub.is_none() && pdf.is_none() {
            epub = Some(PathBuf::from(BESIDE));
        }
        Self {
            reference: text("ref").unwrap_or_default(),
            epub,
            pdf,
            paper: text("paper").unwrap_or_default(),
            language: text("language"),
        }
    }
}

/// Makes the books that `call` asks for of the site at `root`.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let sources = site::sources(root)?;
    let turn = Pipeline::default().turn(sources, &site::published());
    build::show(&turn, &turn.diags, lang);
    if turn.diags.has_errors() {
        say::note(say::stopped(lang));
        return Err(Stop::SiteErrors);
    }
    let article = find(&turn, call)?;
    let view = plan::book(&turn.plan, article)
        .ok_or_else(|| Stop::failed(say::no_book(&call.reference, &books(&turn))))?;
    let place = |file: &Path, ending: &str| match file == Path::new(BESIDE) {
        true => root.join(plan::book_file(&turn.plan, article, ending).as_str()),
        false => file.to_owned(),
    };
    if let Some(file) = &call.epub {
        let bytes = epub::write(&view, &|file| picture(&turn, file)).map_err(Stop::failed)?;
        save(&place(file, "epub"), &bytes, root, lang)?;
    }
    if let Some(file) = &call.pdf {
        let bytes = pdf(&view, &turn, root, &call.paper, lang).map_err(Stop::failed)?;
        save(&place(file, "pdf"), &bytes, root, lang)?;
    }
    Ok(())
}

/// The bytes of a picture of the site.
fn picture(turn: &Turn, file: &RelPath) -> Option<Arc<[u8]>> {
    turn.sources.bytes(file).ok()
}

#[cfg(feature = "pdf")]
fn pdf(
    view: &BookView,
    turn: &Turn,
    root: &Path,
    paper: &str,
    lang: MessageLang,
) -> Result<Vec<u8>, Problem> {
    use crate::render::book::pdf;
    let paper = if paper == "16k" { pdf::Paper::Kai16 } else { pdf::Paper::A4 };
    let wanted: Vec<PathBuf> =
        turn.plan.site.config.book_fonts.iter().map(|font| root.join(font)).collect();
    let fonts = super::fonts::find(&wanted)?;
    let printed = pdf::write(view, &|file| picture(turn, file), &fonts, paper)?;
    for problem in &printed.problems {
        say::failure(problem, lang);
    }
    Ok(printed.bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &BookView, _: &Turn, _: &Path, _: &str, _: MessageLang) -> Result<Vec<u8>, Problem> {
    Err(say::no_pdf())
}

/// The issue or casebook that the call names: by file, by address, or by name.
fn find<'t>(turn: &'t Turn, call: &Call) -> Result<&'t Article, Stop> {
    let site = &turn.plan.site;
    let default = &site.config.default_language;
    let lang = call.language.as_deref().and_then(Lang::new);
    let lang = lang.as_ref().unwrap_or(default);
    let reference = call.reference.trim().replace('\\', "/");
    let reference = reference.trim_start_matches("./");
    let named = site.articles().find(|article| {
        let file = article.doc.path.as_str();
        let address = turn.plan.article_address(article);
        let plain = reference.trim_matches('/');
        article.is_compiled()
            && (file == reference
                || file.trim_start_matches("content/") == reference
                || address.as_str().trim_matches('/') == plain
                || article.doc.naming.name == reference
                || article.slug == reference)
    });
    let named = named.ok_or_else(|| Stop::failed(say::no_book(&call.reference, &books(turn))))?;
    site.version(named.work, lang)
        .ok_or_else(|| Stop::failed(say::no_book_in(&call.reference, lang.as_str())))
}

/// The names of all issues and casebooks.
fn books(turn: &Turn) -> Vec<String> {
    let mut names: Vec<String> = turn
        .plan
        .site
        .articles()
        .filter(|article| article.is_compiled())
        .map(|article| article.slug.clone())
        .collect();
    names.sort();
    names.dedup();
    names
}

fn save(file: &Path, bytes: &[u8], root: &Path, lang: MessageLang) -> Result<(), Stop> {
    write_whole(file, bytes).map_err(|error| Stop::failed(say::cannot_write(file, &error)))?;
    let shown = file.strip_prefix(root).unwrap_or(file);
    say::result(&say::book_made(shown, bytes.len(), lang));
    Ok(())
}
