//! The only place an address is made.
//!
//! A page lies at an address that ends in `/` and in a file `index.html`; the
//! default language has no prefix, the others have theirs: `/en/cases/hefei/`.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::path::{Address, OutPath};
use crate::base::text::pinyin;
use crate::config::{BaseUrl, Config};
use crate::region::{Gazetteer, PlaceId};

/// What a path segment may not hold as it is (WHATWG URL, path percent-encode set).
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\'')
    .add(b'&');

/// Where something is found and where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The path within the output folder.
    pub out: OutPath,
    /// The address, base path included.
    pub address: Address,
}

impl Spot {
    /// Whether the name of the file has an ending.
    pub(super) fn has_ending(&self) -> bool {
        self.out.as_str().rsplit('/').next().is_some_and(|name| name.contains('.'))
    }
}

/// Makes the addresses of one site.
#[derive(Clone, Debug)]
pub struct Urls {
    base: BaseUrl,
    default_language: Lang,
    digest: Digest,
}

/// A kind of feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedFormat {
    /// Atom, RFC 4287.
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Urls {
    /// The addresses of the site that `config` describes.
    pub fn new(config: &Config) -> Self {
        let (base, default_language) = (config.base_url.clone(), config.default_language.clone());
        Self { digest: Digest::of(&(&base, &default_language)), base, default_language }
    }

    /// The digest of all that addresses depend on beside what they are of.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The base address.
    pub fn base(&self) -> &BaseUrl {
        &self.base
    }

    /// The absolute form of an address of this site.
    pub fn absolute(&self, address: &Address) -> String {
        match address.as_str().starts_with('/') {
            true => format!("{}{address}", self.base.origin()),
            false => address.to_string(),
        }
    }

    fn file(&self, path: &str) -> Spot {
        self.named(path).expect("addresses are made of checked parts")
    }

    /// A file by the name that someone gave it; `None` for one that not every system
    /// can hold.
    fn named(&self, path: &str) -> Option<Spot> {
        let encoded: Vec<String> =
            path.split('/').map(|part| utf8_percent_encode(part, IN_PATH).to_string()).collect();
        Some(Spot {
            out: OutPath::new(path)?,
            address: Address::new(format!("{}{}", self.base.path(), encoded.join("/"))),
        })
    }

    fn page(&self, lang: &Lang, parts: &[&str]) -> Spot {
        let mut path = String::new();
        if *lang != self.default_language {
            path.push_str(&lang.segment());
            path.push('/');
        }
        for part in parts.iter().filter(|part| !part.is_empty()) {
            path.push_str(part);
            path.push('/');
        }
        let address = Address::new(format!("{}{path}", self.base.path()));
        let out = OutPath::new(&format!("{path}index.html"))
            .expect("addresses are made of checked parts");
        Spot { out, address }
    }

    /// Page `number`, from 1, of the list whose first page is at `parts`.
    fn list(&self, lang: &Lang, parts: &[&str], number: usize) -> Spot {
        if number <= 1 {
            return self.page(lang, parts);
        }
        let number = number.to_string();
        let mut parts = parts.to_vec();
        parts.extend(["page", &number]);
        self.page(lang, &parts)
    }

    /// `/`, `/en/`
    pub fn home(&self, lang: &Lang) -> Spot {
        self.page(lang, &[])
    }

    /// `/cases/`, `/cases/page/2/`
    pub fn section(&self, lang: &Lang, folder: &str, number: usize) -> Spot {
        self.list(lang, &[&folder_path(folder)], number)
    }

    /// `/cases/hefei-gaoxin/`
    pub fn article(&self, lang: &Lang, folder: &str, slug: &str) -> Spot {
        self.page(lang, &[&folder_path(folder), slug])
    }

    /// `/tags/`
    pub fn tags(&self, lang: &Lang) -> Spot {
        self.page(lang, &["tags"])
    }

    /// `/tags/kepu/`
    pub fn tag(&self, lang: &Lang, slug: &str, number: usize) -> Spot {
        self.list(lang, &["tags", slug], number)
    }

    /// `/regions/`
    pub fn regions(&self, lang: &Lang) -> Spot {
        self.page(lang, &["regions"])
    }

    /// `/regions/hubei/wuhan/jiangan/`
    pub fn region(&self, lang: &Lang, places: &Gazetteer, place: PlaceId, number: usize) -> Spot {
        let mut parts = vec!["regions"];
        parts.extend(places.path(place).into_iter().map(|id| places.place(id).slug()));
        self.list(lang, &parts, number)
    }

    /// `/series/`
    pub fn series_index(&self, lang: &Lang) -> Spot {
        self.page(lang, &["series"])
    }

    /// `/series/hubei-tour/`
    pub fn series(&self, lang: &Lang, slug: &str) -> Spot {
        self.page(lang, &["series", slug])
    }

    /// `/archive/`
    pub fn archive(&self, lang: &Lang) -> Spot {
        self.page(lang, &["archive"])
    }

    /// `/archive/2024/`
    pub fn year(&self, lang: &Lang, year: i16) -> Spot {
        self.page(lang, &["archive", &year.to_string()])
    }

    /// `/sitemap/`, the site map for people.
    pub fn map(&self, lang: &Lang) -> Spot {
        self.page(lang, &["sitemap"])
    }

    /// `/404.html`, which static hosts serve for what is not there.
    pub fn missing(&self, lang: &Lang) -> Spot {
        match *lang == self.default_language {
            true => self.file("404.html"),
            false => self.file(&format!("{}/404.html", lang.segment())),
        }
    }

    /// The feed of the list at `list`: `feed.xml` or `feed.json` beside it.
    pub fn feed(&self, list: &Spot, format: FeedFormat) -> Spot {
        let name = match format {
            FeedFormat::Atom => "feed.xml",
            FeedFormat::Json => "feed.json",
        };
        let folder = list.out.as_str().trim_end_matches("index.html");
        self.file(&format!("{folder}{name}"))
    }

    /// `/sitemap.xml`, for machines.
    pub fn sitemap(&self) -> Spot {
        self.file("sitemap.xml")
    }

    /// `/robots.txt`
    pub fn robots(&self) -> Spot {
        self.file("robots.txt")
    }

    /// A style sheet, script or picture of the theme, with its content's hash:
    /// `/assets/gazette.0123456789abcdef.css`.
    pub fn asset(&self, name: &str, digest: Digest) -> Option<Spot> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let dot = if ending.is_empty() { "" } else { "." };
        self.named(&format!("assets/{stem}.{}{dot}{ending}", digest.short()))
    }

    /// A file of `static/`, copied as it is.
    pub fn fixed(&self, name: &str) -> Option<Spot> {
        self.named(name)
    }

    /// A picture or attachment beside the text: in the folder of the article that
    /// owns it, or in that of its section. Names become safe ASCII.
    pub fn media(&self, folder: &str, slug: Option<&str>, name: &str, mark: &str) -> Spot {
        let folder = match slug {
            Some(slug) => [&folder_path(folder), slug].join("/"),
            None => folder_path(folder),
        };
        let name = safe_name(name, mark);
        self.file(format!("{folder}/{name}").trim_start_matches('/'))
    }

    /// The page that `written` names, an alias or an address within the site:
    /// `/old/page/` or `/old/page.html`. `None` for
    /// what is no address of this site.
    pub fn alias(&self, written: &str) -> Option<Spot> {
        let path = written.trim().strip_prefix('/')?;
        let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
        let file = match path.ends_with(".html") || path.ends_with(".htm") {
            true => path.to_string(),
            false => format!("{}/index.html", path.trim_end_matches('/')),
        };
        OutPath::new(file.trim_start_matches('/')).map(|out| self.spot(&out))
    }

    /// Where the file `out` is found: a folder's page by its folder.
    fn spot(&self, out: &OutPath) -> Spot {
        let spot = self.file(out.as_str());
        match spot.address.as_str().strip_suffix("index.html") {
            Some(folder) => Spot { address: Address::new(folder), ..spot },
            None => spot,
        }
    }

    /// The file that lies at `path`, the decoded path of an address of this host;
    /// `None` for what no file of this site can lie at.
    pub fn file_at(&self, path: &str) -> Option<OutPath> {
        let within = path.strip_prefix(self.base.path())?;
        match within.is_empty() || within.ends_with('/') {
            true => OutPath::new(&format!("{within}index.html")),
            false => OutPath::new(within),
        }
    }

    /// The page of the folder `path`, an address that lacks its last `/`.
    pub fn folder_at(&self, path: &str) -> Option<Spot> {
        let within = format!("{path}/");
        let within = within.strip_prefix(self.base.path())?;
        OutPath::new(&format!("{within}index.html")).map(|out| self.spot(&out))
    }

    /// `address` with an anchor.
    pub fn anchor(&self, address: &Address, id: &str) -> Address {
        Address::new(format!("{address}#{}", utf8_percent_encode(id, IN_PATH)))
    }

    /// An anchor of the page that names it.
    pub fn here(&self, id: &str) -> Address {
        Address::new(format!("#{}", utf8_percent_encode(id, IN_PATH)))
    }

    /// An address that leads to another host, as it was written.
    pub fn elsewhere(&self, written: &str) -> Address {
        Address::new(written)
    }
}

/// `address` with a query that makes a browser ask for it anew.
pub fn renewed(address: &Address, digest: Digest) -> Address {
    Address::new(format!("{address}?v={}", digest.short()))
}

/// The folder within `content/` as addresses carry it.
pub fn folder_path(folder: &str) -> String {
    let part = |part: &str| match is_plain(part) {
        true => part.to_ascii_lowercase(),
        false => pinyin::slug(part),
    };
    folder.split('/').map(part).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// The longest name, in bytes, that stays as it is.
const LONGEST_NAME: usize = 80;

/// Whether every host and every browser takes `name` as it is. What begins with `_`
/// or `.` some hosts hold back.
fn is_plain(name: &str) -> bool {
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    name.len() <= LONGEST_NAME
        && ends(name.chars().next())
        && ends(name.chars().next_back())
        && !name.contains("..")
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// A file's name in small letters of safe ASCII; `mark`, if any, keeps two names apart.
fn safe_name(name: &str, mark: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = match is_plain(stem) {
        true => stem.to_ascii_lowercase(),
        false => Some(pinyin::slug(stem)).filter(|s| !s.is_empty()).unwrap_or("file".to_owned()),
    };
    let mark = if mark.is_empty() { String::new() } else { format!("-{mark}") };
    let ending: String =
        ending.to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    match ending.is_empty() {
        true => format!("{stem}{mark}"),
        false => format!("{stem}{mark}.{ending}"),
    }
}
