//! A made-up corpus: so many articles about what associations for science and
//! technology do, in Chinese, a fifth of them in English too.
//!
//! Given: how many, and a seed. Gives: articles, each made from the seed and its
//! number alone, so that the same call gives the same bytes; and the same content
//! written as a site of huibian and as one of Hugo.

#![allow(dead_code, unused_imports, reason = "each bench uses a part")]

mod chinese;
mod english;
mod fields;
mod hugo;
mod huibian;
mod pictures;
mod places;
mod prose;
mod random;
mod scene;
mod vocabulary;
mod yaml;

pub use self::hugo::write as write_hugo;
pub use self::huibian::write as write_huibian;
pub use self::random::Random;

use self::chinese::CHINESE;
use self::english::ENGLISH;
use self::fields::Field;
use self::places::Place;
use self::prose::{Extras, Link, Tongue, body, fill};
use self::scene::{Lang, Scene, Subject};
use self::vocabulary::{SECTIONS, Section, TAGS, slug};

/// The years that articles are dated in. They are past, whenever this is run.
const YEARS: (usize, usize) = (2015, 2024);

/// The corpus: articles are made when they are asked for.
pub struct Corpus {
    size: usize,
    seed: u64,
    places: Vec<Place>,
}

/// One article with its translation.
pub struct Article {
    head: Head,
    chinese: Words,
    english: Option<Words>,
    pictures: Vec<String>,
}

/// What others need to know of an article to lead to it.
struct Head {
    section: &'static Section,
    /// Its file name without the ending, or its folder's.
    name: String,
    /// Whether it is a folder with pictures.
    folder: bool,
    translated: bool,
    /// Year, month, day.
    date: (usize, usize, usize),
    subject: Subject,
    title: usize,
    /// Places, by number; the first is the one that it tells of.
    regions: Vec<usize>,
    tags: Vec<usize>,
}

/// An article in one language.
struct Words {
    title: String,
    summary: Option<String>,
    /// The fields of its type.
    fields: Vec<Field>,
    body: String,
}

impl Corpus {
    /// A corpus of `size` articles, decided by `seed`.
    pub fn new(size: usize, seed: u64) -> Self {
        Self { size, seed, places: places::places() }
    }

    /// How many articles, translations not counted.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The article `number`, from 0.
    pub fn article(&self, number: usize) -> Article {
        let head = self.head(number);
        // The second stream of the number: the text draws as much as it likes without
        // changing what others say of this article.
        let mut random = Random::new(self.seed, number as u64 * 2 + 1);
        let png = |count| format!("figure-{count}.png");
        let svg = |count| format!("plan-{count}.svg");
        let pictures = match (head.folder, random.below(3)) {
            (false, _) => Vec::new(),
            (true, 0) => vec![png(1)],
            (true, 1) => vec![svg(1)],
            (true, _) => vec![png(1), svg(2)],
        };
        let extras = Extras {
            pictures: pictures.clone(),
            table: random.chance(35),
            list: random.chance(40),
            quote: random.chance(15),
            note: random.chance(25),
            code: random.chance(4),
            length: random.between(6, 11),
        };
        let summarised = random.chance(60);
        let targets = self.targets(number, &mut random);
        let mut words = |lang| {
            let tongue = tongue(lang);
            let place = &self.places[head.regions[0]];
            let scene = Scene::new(&head.subject, place, lang);
            let links: Vec<Link> = targets
                .iter()
                .filter(|target| lang == Lang::Chinese || target.translated)
                .map(|target| Link {
                    title: self.title(target, lang),
                    url: link(head.section, head.folder, target),
                })
                .collect();
            Words {
                title: self.title(&head, lang),
                summary: summarised.then(|| {
                    let summary = random.one(tongue.summaries);
                    fill(tongue, &scene, summary, &mut random)
                }),
                fields: fields::fields(&head, number, place, &scene, lang, &mut random),
                body: body(tongue, &scene, &extras, &links, &mut random),
            }
        };
        let chinese = words(Lang::Chinese);
        let english = head.translated.then(|| words(Lang::English));
        Article { head, chinese, english, pictures }
    }

    fn head(&self, number: usize) -> Head {
        let mut random = Random::new(self.seed, number as u64 * 2);
        let mut point = random.below(100);
        let section = SECTIONS
            .iter()
            .find(|section| {
                let here = point < section.share;
                point = point.saturating_sub(section.share);
                here
            })
            .expect("the shares of the sections make a hundred");
        let (from, to) = YEARS;
        let date = (random.between(from, to), random.between(1, 12), random.between(1, 28));
        let mut regions = vec![self.place(&mut random)];
        if random.chance(10) {
            let second = self.place(&mut random);
            if !regions.contains(&second) {
                regions.push(second);
            }
        }
        let mut tags = Vec::new();
        for _ in 0..random.between(2, 4) {
            let tag = random.early(TAGS.len());
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        let word = slug(TAGS[tags[0]].1);
        Head {
            section,
            name: format!("{}-{word}-{number:05}", self.places[regions[0]].pinyin),
            folder: random.chance(6),
            translated: random.chance(20),
            date,
            subject: Subject::draw(date.0, date.1, &mut random),
            title: random.below(CHINESE.titles.len().min(ENGLISH.titles.len())),
            regions,
            tags,
        }
    }

    /// Some place; a province itself seldom, for news comes from cities and counties.
    fn place(&self, random: &mut Random) -> usize {
        let mut place = random.early(self.places.len());
        if self.places[place].is_province() && random.chance(70) {
            place = random.below(self.places.len());
        }
        place
    }

    fn title(&self, head: &Head, lang: Lang) -> String {
        let tongue = tongue(lang);
        let scene = Scene::new(&head.subject, &self.places[head.regions[0]], lang);
        // The numbers in a title are the same wherever it is named.
        let mut random = Random::new(self.seed, head.title as u64 + scene.choice("title") as u64);
        let title = fill(tongue, &scene, tongue.titles[head.title], &mut random);
        let mut letters = title.chars();
        match letters.next() {
            Some(first) => format!("{}{}", first.to_ascii_uppercase(), letters.as_str()),
            None => title,
        }
    }

    /// The articles that the text of `number` leads to: none, one or two.
    fn targets(&self, number: usize, random: &mut Random) -> Vec<Head> {
        let count = random.below(3);
        let others = (0..count).map(|_| random.below(self.size));
        let mut others: Vec<usize> = others.filter(|other| *other != number).collect();
        others.dedup();
        others.into_iter().map(|other| self.head(other)).collect()
    }
}

fn tongue(lang: Lang) -> &'static Tongue {
    match lang {
        Lang::Chinese => &CHINESE,
        Lang::English => &ENGLISH,
    }
}

/// The path from an article of `section` to the file of `target`.
fn link(section: &Section, folder: bool, target: &Head) -> String {
    let mut path = String::new();
    if folder {
        path.push_str("../");
    }
    if section.name != target.section.name {
        path.push_str("../");
        path.push_str(target.section.name);
        path.push('/');
    }
    path.push_str(&target.name);
    path.push_str(if target.folder { "/index.md" } else { ".md" });
    path
}

impl Article {
    /// Its address on either site, below the language's root.
    pub fn address(&self) -> String {
        format!("/{}/{}/", self.head.section.name, self.head.name)
    }

    /// The file of its Chinese text, below `content/` of either site.
    pub fn file(&self) -> String {
        self.file_in(Lang::Chinese)
    }

    /// Its Chinese title.
    pub fn title(&self) -> &str {
        &self.chinese.title
    }

    fn file_in(&self, lang: Lang) -> String {
        let Head { section, name, folder, .. } = &self.head;
        let middle = if *folder { "/index" } else { "" };
        let ending = if lang == Lang::Chinese { "md" } else { "en.md" };
        format!("{}/{name}{middle}.{ending}", section.name)
    }

    /// Its texts: the Chinese one, and the English one if there is one.
    fn texts(&self) -> impl Iterator<Item = (Lang, &Words)> {
        let english = self.english.iter().map(|words| (Lang::English, words));
        std::iter::once((Lang::Chinese, &self.chinese)).chain(english)
    }

    /// Its date as it is written.
    fn date(&self) -> String {
        let (year, month, day) = self.head.date;
        format!("{year}-{month:02}-{day:02}")
    }
}
