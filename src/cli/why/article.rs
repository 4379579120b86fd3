//! What there is to say of an article.

use super::answer::{Article, Error, Errors, Field, From, Place, Reason, ReasonKind, Version};
use super::value;
use crate::base::diag::{Level, MessageLang};
use crate::base::path::RelPath;
use crate::model::{self, Held, Manuscript, Origin, SectionId, Source, WorkId};
use crate::pipeline::Turn;

/// An article, published or held back.
pub(super) struct Found<'t> {
    pub text: &'t Manuscript,
    pub section: SectionId,
    pub work: WorkId,
    pub held: Option<&'t Held>,
    pub article: Option<&'t model::Article>,
}

impl<'t> Found<'t> {
    /// The article that `file` is.
    pub(super) fn new(turn: &'t Turn, file: &RelPath) -> Option<Self> {
        let site = &turn.plan.site;
        match site.article_of(file)? {
            Some(article) => Some(Self::published(article)),
            None => site.held_of(file).map(Self::held),
        }
    }

    pub(super) fn published(article: &'t model::Article) -> Self {
        let (section, work) = (article.section, article.work);
        Self { text: article, section, work, held: None, article: Some(article) }
    }

    pub(super) fn held(held: &'t Held) -> Self {
        let (section, work) = (held.section, held.work);
        Self { text: &held.text, section, work, held: Some(held), article: None }
    }

    /// What there is to say of it.
    pub(super) fn account(&self, turn: &Turn, lang: MessageLang) -> Article {
        let plan = &turn.plan;
        let errors = errors(turn, &self.text.doc.path, lang);
        let reasons = self.reasons(turn);
        let versions = self.versions(turn);
        let others = versions.iter().map(|version| version.language.as_str());
        let there: Vec<&str> = others.chain([self.text.lang.as_str()]).collect();
        let languages = plan.site.config.langs().map(|lang| lang.as_str());
        let without = languages.filter(|lang| !there.contains(lang)).map(str::to_owned).collect();
        let aliases = self.article.map(|article| plan.aliases(article)).unwrap_or_default();
        Article {
            file: self.text.doc.path.clone(),
            language: self.text.lang.to_string(),
            published: self.held.is_none() && errors.own.is_empty() && errors.elsewhere == 0,
            address: self.address(turn),
            reasons,
            errors,
            fields: self.fields(turn, lang),
            versions,
            without,
            aliases: aliases.iter().map(|spot| plan.urls.absolute(&spot.address)).collect(),
            listed: self.article.map(|article| plan.listings(article)).unwrap_or_default(),
        }
    }

    fn address(&self, turn: &Turn) -> String {
        let plan = &turn.plan;
        let address = match (self.article, self.held) {
            (Some(article), _) => plan.article_address(article),
            (None, Some(held)) => plan.address_of_held(held),
            (None, None) => return String::new(),
        };
        plan.urls.absolute(&address)
    }

    fn reasons(&self, turn: &Turn) -> Vec<Reason> {
        let site = &turn.plan.site;
        let reasons = self.held.map(|held| held.reasons(&site.config, site.now));
        let zone = site.config.zone.iana_name().map(str::to_owned);
        let reason = |reason: model::Reason| {
            let (kind, field, when) = match reason {
                model::Reason::Draft => (ReasonKind::Draft, "draft", None),
                model::Reason::Future(date) => (ReasonKind::Future, "date", Some(date)),
                model::Reason::Expired(date) => (ReasonKind::Expired, "expires", Some(date)),
                model::Reason::Internal => (ReasonKind::Internal, "visibility", None),
                model::Reason::InternalIssue => {
                    (ReasonKind::InternalIssue, "publication_class", None)
                }
            };
            let moment = when.map(|when| match (kind, when.time) {
                (ReasonKind::Expired, None) => when.date.to_string(),
                _ => when.gov_text(),
            });
            let zone = zone.clone().filter(|_| moment.is_some());
            let place = site.origin(self.text, self.section, field).map(place);
            Reason { kind, field, moment, zone, place }
        };
        reasons.into_iter().flatten().map(reason).collect()
    }

    /// Its fields: those of its file in their order, what it takes over, what is made.
    fn fields(&self, turn: &Turn, lang: MessageLang) -> Vec<Field> {
        let site = &turn.plan.site;
        let mut fields: Vec<Field> = Vec::new();
        for (name, found) in self.text.fields.iter().filter(|(name, _)| *name != "type") {
            let origin = site.origin(self.text, self.section, name);
            fields.push(Field {
                name: name.to_owned(),
                value: value::whole(&found.value, lang),
                from: origin.map_or(From::Default, |origin| from(origin.source)),
                place: origin.map(place),
            });
        }
        let origin = site.origin_of_type(self.text, self.section);
        fields.push(Field {
            name: "type".to_owned(),
            value: self.text.kind.clone(),
            from: origin.map_or(From::Default, |origin| from(origin.source)),
            place: origin.map(place),
        });
        if self.text.fields.get("slug").is_none() {
            fields.push(made("slug", self.text.slug.clone(), From::Name));
        }
        if !self.text.summary_given && !self.text.summary.is_empty() {
            fields.push(made("summary", self.text.summary.clone(), From::Text));
        }
        fields.sort_by_key(|field| {
            let own = field.from == From::Own;
            let line = field.place.as_ref().filter(|_| own).map_or(0, |place| place.line);
            (field.from as u8, line)
        });
        fields
    }

    fn versions(&self, turn: &Turn) -> Vec<Version> {
        let site = &turn.plan.site;
        let published = site.versions(self.work).map(Found::published);
        let held = site.held.iter().filter(|held| held.work == self.work).map(Found::held);
        let others = published.chain(held).filter(|other| other.text.lang != self.text.lang);
        let mut versions: Vec<Version> = others
            .map(|other| Version {
                language: other.text.lang.to_string(),
                file: other.text.doc.path.clone(),
                address: other.address(turn),
                published: other.held.is_none(),
            })
            .collect();
        let order: Vec<&str> = site.config.langs().map(|lang| lang.as_str()).collect();
        versions.sort_by_key(|one| order.iter().position(|lang| *lang == one.language));
        versions
    }
}

fn made(name: &str, value: String, from: From) -> Field {
    Field { name: name.to_owned(), value, from, place: None }
}

fn from(source: Source) -> From {
    match source {
        Source::Own => From::Own,
        Source::Original => From::Original,
        Source::Section => From::Section,
    }
}

pub(super) fn place(origin: Origin<'_>) -> Place {
    Place { file: origin.file.clone(), line: origin.span.line }
}

/// The errors in `file`, and how many there are in others.
pub(super) fn errors(turn: &Turn, file: &RelPath, lang: MessageLang) -> Errors {
    let all = turn.diags.only(|diag| diag.level == Level::Error);
    let own: Vec<Error> = all
        .of_file(file)
        .iter()
        .map(|diag| Error {
            code: diag.code,
            line: diag.span.map(|span| span.line),
            message: lang.pick(&diag.message).to_owned(),
        })
        .collect();
    Errors { elsewhere: all.count(Level::Error) - own.len(), own }
}
