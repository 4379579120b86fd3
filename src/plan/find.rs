//! From an address, or from a file of the site, to pages: what a preview and `why` ask.

use percent_encoding::percent_decode_str;

use super::url::Spot;
use super::{Plan, What};
use crate::base::path::{Address, OutPath, RelPath};
use crate::model::{Article, Held, SectionId};

/// What lies at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file of the output.
    File(OutPath),
    /// Nothing, but something at this address: a missing `/`, or the site's own top.
    Elsewhere(Address),
    /// Nothing: the page that says so.
    Missing(OutPath),
}

impl Plan {
    /// What lies at `path`, the decoded path of an address of this host.
    ///
    /// It is looked up among the planned files and nowhere else, so that no path, of
    /// whatever form, leads to anything besides.
    pub fn find(&self, path: &str) -> Found {
        if let Some(out) = self.urls.file_at(path).filter(|out| self.pages.contains_key(out)) {
            return Found::File(out);
        }
        if let Some(spot) = self.urls.folder_at(path).filter(|spot| self.has(spot)) {
            return Found::Elsewhere(spot.address);
        }
        let default = &self.site.config.default_language;
        let home = self.urls.home(default).address;
        if path == "/" && home.as_str() != "/" {
            return Found::Elsewhere(home);
        }
        let within = |lang| path.starts_with(self.urls.home(lang).address.as_str());
        let lang =
            self.site.config.langs().filter(|lang| *lang != default).find(|lang| within(lang));
        Found::Missing(self.urls.missing(lang.unwrap_or(default)).out)
    }

    /// The file of the article at `out`, if that is one.
    pub fn file_of(&self, out: &OutPath) -> Option<&RelPath> {
        match self.pages.get(out)? {
            What::Article(id) => Some(&self.site.article(*id).doc.path),
            _ => None,
        }
    }

    /// The page that `file` of `content/` is: an article, or the first page of the
    /// section whose text it is.
    pub fn page_of(&self, file: &RelPath) -> Option<Address> {
        if let Some(article) = self.site.article_of(file) {
            return Some(self.article_address(article?));
        }
        let section = self.site.section(self.site.section_of(file)?);
        let text = section.texts.iter().find(|(_, text)| text.doc.path == *file);
        let (lang, _) = text?;
        let spot = self.urls.section(lang, &section.folder, 1);
        Some(spot).filter(|spot| self.has(spot)).map(|spot| spot.address)
    }

    /// Where `held` will lie when nothing holds it back any more.
    pub fn address_of_held(&self, held: &Held) -> Address {
        let folder = &self.site.section(held.section).folder;
        self.urls.article(&held.text.lang, folder, &held.text.slug).address
    }

    /// The former addresses of `article` that lead to it.
    pub fn aliases(&self, article: &Article) -> Vec<Spot> {
        let own = self.article_address(article);
        let spots = article.fields.list("aliases").iter().filter_map(|one| self.urls.alias(one));
        let leads = |spot: &Spot| match self.pages.get(&spot.out) {
            Some(What::Redirect(_, to)) => *to == own,
            _ => false,
        };
        spots.filter(leads).collect()
    }

    /// The article of which `out` is a former address.
    pub fn formerly_at(&self, out: &OutPath) -> Option<&Article> {
        let with_aliases = |article: &&Article| self.placed(article).aliases;
        let mut articles = self.site.articles().filter(with_aliases);
        articles.find(|article| self.aliases(article).iter().any(|spot| spot.out == *out))
    }

    /// The texts that name `file`, a picture or an attachment: those of published
    /// articles and of sections.
    pub fn users(&self, file: &RelPath) -> Vec<&RelPath> {
        let uses = |article: &&Article| self.placed(article).uses.contains(file);
        let articles = self.site.articles().filter(uses).map(|article| &article.doc.path);
        let sections = self.site.sections().flat_map(|(_, section)| section.texts.values());
        let in_sections = sections.filter(|text| {
            let from = &text.doc.path;
            let in_body = text.doc.body.references.iter().map(|one| one.target.as_str());
            let in_fields = text.fields.files().into_iter().map(|(name, _)| name);
            in_body.chain(in_fields).any(|name| from.resolve(name).as_ref() == Some(file))
        });
        articles.chain(in_sections.map(|text| &text.doc.path)).collect()
    }

    /// Where `file`, one that is copied, lies.
    pub fn copy(&self, file: &RelPath) -> Option<&Address> {
        self.copies.get(file).map(|spot| &spot.address)
    }

    /// Where the theme's static file `name` lies.
    pub fn asset(&self, name: &str) -> Option<&Address> {
        self.assets.get(name)
    }

    /// Whether `address` leads to the file `out`.
    pub fn lies_at(&self, address: &Address, out: &OutPath) -> bool {
        let path = percent_decode_str(address.as_str()).decode_utf8_lossy();
        self.urls.file_at(&path).as_ref() == Some(out)
    }

    /// Whether a fault in `file` shows, or would show, on the page `what`.
    ///
    /// The theme and the settings are in every page. An article has its own file, in
    /// all languages, and the sections that it stands in; what it compiles, too. A
    /// list has the files that it lists. What gives an account of the whole site has
    /// every file.
    pub fn touches(&self, what: &What, file: &RelPath) -> bool {
        let path = file.as_str();
        if path == "site.toml" || path.starts_with("themes/") {
            return true;
        }
        let article = self.site.article_of(file).flatten();
        match what {
            What::Article(id) => self.article_has(self.site.article(*id), article, file),
            What::Section(_, id, _) => self.section_has(*id, file),
            What::Tag(_, id, _) => {
                path == "content/tags.toml" || article.is_some_and(|article| article.bears(*id))
            }
            What::Region(_, id, _) => {
                article.is_some_and(|article| article.places_within.contains(id))
            }
            What::Year(_, year) => article
                .and_then(|article| article.date)
                .is_some_and(|date| date.date.year() == *year),
            What::Series(_, at) => article.is_some_and(|article| {
                let of = self.site.series_of(article.work);
                of.is_some_and(|series| std::ptr::eq(series, &self.site.series[*at]))
            }),
            What::Missing(_) | What::Redirect(..) => false,
            What::Copy(own) => own == file,
            _ => true,
        }
    }

    fn article_has(&self, own: &Article, other: Option<&Article>, file: &RelPath) -> bool {
        if let Some(other) = other {
            let member = || match self.site.issue_of(other.work) {
                Some(issue) => issue.work == own.work,
                None => false,
            };
            return other.work == own.work || (own.is_compiled() && member());
        }
        if self.site.section_of(file).is_some_and(|id| self.holds(id, own.section)) {
            return true;
        }
        // A picture beside the text, in a folder that is the article's own.
        let folder = own.doc.path.folder();
        let bundle = own.doc.path.name().starts_with("index.");
        let within = |file: &RelPath| {
            let rest = file.as_str().strip_prefix(folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        file == &own.doc.path || (bundle && within(file))
    }

    /// Whether `inner` is `outer` or lies within it.
    fn holds(&self, outer: SectionId, inner: SectionId) -> bool {
        std::iter::successors(Some(inner), |id| self.site.section(*id).parent).any(|id| id == outer)
    }

    fn section_has(&self, id: SectionId, file: &RelPath) -> bool {
        let folder = format!("content/{}/", self.site.section(id).folder);
        file.as_str().starts_with(&folder)
    }
}
