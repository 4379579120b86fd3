//! The template engine: Tera, and its errors with their place in the template.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value as Json;
use tera::{Context, ErrorKind, Tera, Value};

use super::{messages as say, words};
use crate::base::diag::{Diag, Span};
use crate::base::digest::{Digest, Piece};
use crate::base::path::RelPath;
use crate::plan::view::TemplateView;

/// How many shared parts are kept: more than any site's languages make.
const SHARED: usize = 64;

/// The templates of a theme, ready to be filled.
pub(super) struct Templates {
    tera: Tera,
    /// Where each template lies, and its text.
    files: BTreeMap<String, (RelPath, String)>,
    /// The words of each language.
    words: BTreeMap<String, Value>,
    /// Parts that many views share, made into template values once.
    shared: Mutex<BTreeMap<Digest, Value>>,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Templates({} files)", self.files.len())
    }
}

impl Templates {
    /// Reads all templates. The first that cannot be read is the error.
    pub(super) fn new(
        files: BTreeMap<String, (RelPath, String)>,
        words: BTreeMap<String, Json>,
    ) -> Result<Self, Box<Diag>> {
        let mut tera = Tera::default();
        tera.register_filter(
            "fill",
            |word: Value, arguments: tera::Kwargs, state: &tera::State<'_>| {
                words::fill(&word, arguments, state)
            },
        );
        let texts: Vec<(&str, &str)> =
            files.iter().map(|(name, (_, text))| (name.as_str(), text.as_str())).collect();
        let loaded = tera.add_raw_templates(texts);
        let words = words
            .into_iter()
            .map(|(lang, table)| (lang, Value::from_serializable(&table)))
            .collect();
        let templates = Self { tera, files, words, shared: Mutex::default() };
        match loaded {
            Ok(()) => Ok(templates),
            Err(error) => Err(Box::new(templates.load_error(&error))),
        }
    }

    /// The page of a view.
    pub(super) fn render(&self, view: &TemplateView) -> Result<String, Box<Diag>> {
        let name = format!("{}.html", view.template);
        if !self.files.contains_key(&name) {
            let theme = RelPath::new("site.toml");
            return Err(Box::new(say::no_template(&view.template).in_file(&theme)));
        }
        let mut context = Context::new();
        context.insert_value("site", self.shared(&view.site));
        context.insert_value("asset", self.shared(&view.asset));
        context.insert_value("page", Value::from_serializable(&view.page));
        context.insert_value("nav", Value::from_serializable(&view.nav));
        context.insert_value("list", Value::from_serializable(&view.list));
        context.insert_value("shelf", Value::from_serializable(&view.shelf));
        if let Some(words) = self.words.get(view.page.lang.as_str()) {
            context.insert_value("words", words.clone());
        }
        self.tera
            .render(&name, &context)
            .map_err(|error| Box::new(self.page_error(&name, view.page.url.as_str(), &error)))
    }

    /// A part as a template value: made once for all views that share it.
    fn shared<T: Serialize>(&self, piece: &Piece<T>) -> Value {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        // A site has a few at a time; those of earlier turns are of no more use.
        if shared.len() > SHARED {
            shared.clear();
        }
        shared.entry(piece.digest()).or_insert_with(|| Value::from_serializable(&**piece)).clone()
    }

    fn load_error(&self, error: &tera::Error) -> Diag {
        let (file, span, message) = self.place(error);
        let problem = say::template_error(&message);
        let problem = match span {
            Some(span) => problem.at(span),
            None => problem,
        };
        problem.in_file(&file.unwrap_or_else(|| RelPath::new("site.toml")))
    }

    fn page_error(&self, template: &str, page: &str, error: &tera::Error) -> Diag {
        let (file, span, message) = self.place(error);
        let problem = say::page_error(page, &message);
        let problem = match span {
            Some(span) => problem.at(span),
            None => problem,
        };
        let own = self.files.get(template).map(|(path, _)| path.clone());
        problem.in_file(&file.or(own).unwrap_or_else(|| RelPath::new("site.toml")))
    }

    /// Where an error of the engine lies, as far as it says, and its first line.
    fn place(&self, error: &tera::Error) -> (Option<RelPath>, Option<Span>, String) {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let found = self.files.get(report.filename());
                let span = found.map(|(_, text)| Span::of_range(text, report.span().range.clone()));
                (found.map(|(path, _)| path.clone()), span, report.message().to_owned())
            }
            _ => {
                let text = error.to_string();
                (None, None, text.lines().next().unwrap_or_default().to_owned())
            }
        }
    }
}
