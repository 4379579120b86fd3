//! Which of the given faces sets what: text, headings, code, emphasis.

use std::sync::Arc;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontFlags, FontStyle};

use crate::base::lang::Lang;

/// The faces of the given font files, in their order.
pub(super) struct Faces {
    /// Each face.
    pub(super) fonts: Vec<Font>,
    /// The index of families.
    pub(super) book: FontBook,
    families: Vec<Family>,
}

/// The families alone, which are chosen from.
pub(super) struct Choices(Vec<Family>);

/// A family of faces, as one file has it.
#[derive(Clone, Debug)]
struct Family {
    name: String,
    /// The number of its file.
    file: usize,
    simplified: bool,
    traditional: bool,
    kind: Kind,
    /// Whether one of its faces is slanted.
    italic: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// 宋体, 明体, 仿宋, serif, and whatever else is not known to be one of the others.
    Serif,
    /// 黑体, sans serif.
    Sans,
    /// 楷体.
    Kai,
    /// Of one width.
    Mono,
}

/// The families that set a language, each list in the order of preference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// Running text.
    pub(super) text: Vec<String>,
    /// Titles, headings, captions.
    pub(super) heading: Vec<String>,
    /// Code.
    pub(super) code: Vec<String>,
    /// Emphasis: 楷体 or 黑体 in Chinese, whose characters are not slanted.
    pub(super) emphasis: Vec<String>,
    /// Quotations and authors: 楷体 in Chinese.
    pub(super) quote: Vec<String>,
}

impl Faces {
    /// Reads font files; what is none is passed over.
    pub(super) fn read(files: &[Arc<[u8]>]) -> Self {
        let mut fonts = Vec::new();
        let mut families: Vec<Family> = Vec::new();
        for (file, bytes) in files.iter().enumerate() {
            for font in Font::iter(Bytes::new(bytes.clone())) {
                let info = font.info();
                let italic = info.variant.style != FontStyle::Normal;
                if let Some(known) = families.iter_mut().find(|known| known.name == info.family) {
                    known.italic |= italic;
                } else {
                    let has = |c: char| info.coverage.contains(u32::from(c));
                    families.push(Family {
                        name: info.family.clone(),
                        file,
                        simplified: has('中') && has('国'),
                        traditional: has('中') && has('國'),
                        kind: kind(&info.family, info.flags),
                        italic,
                    });
                }
                fonts.push(font);
            }
        }
        let book = FontBook::from_fonts(&fonts);
        Self { fonts, book, families }
    }

    /// Whether one of them has Chinese characters.
    pub(super) fn has_chinese(&self) -> bool {
        self.families.iter().any(|family| family.simplified || family.traditional)
    }

    /// What may be chosen from.
    pub(super) fn choices(&self) -> Choices {
        Choices(self.families.clone())
    }
}

impl Choices {
    /// The families for text in `lang`.
    pub(super) fn of(&self, lang: &Lang) -> Choice {
        let traditional = is_traditional(lang);
        let mut han: Vec<&Family> = self
            .0
            .iter()
            .filter(|family| if traditional { family.traditional } else { family.simplified })
            .collect();
        // A file that holds a family for each region: that of the language first.
        han.sort_by_key(|family| (family.file, !fits(&family.name, traditional)));
        let latin = self.0.iter().filter(|family| !family.simplified && !family.traditional);
        let latin: Vec<&Family> = latin.collect();
        let first = |list: &[&Family], kinds: &[Kind]| {
            kinds.iter().find_map(|kind| {
                list.iter().find(|family| family.kind == *kind).map(|family| family.name.clone())
            })
        };
        let own = |latin_kinds: &[Kind], han_kinds: &[Kind]| {
            let western = first(&latin, latin_kinds).filter(|_| !lang.is_chinese());
            let mut names: Vec<String> = western.into_iter().collect();
            names.extend(first(&han, han_kinds).or_else(|| first(&latin, latin_kinds)));
            names.dedup();
            names
        };
        let text = own(&[Kind::Serif, Kind::Sans], &[Kind::Serif, Kind::Sans, Kind::Kai]);
        let code = own(&[Kind::Mono], &[Kind::Mono, Kind::Sans, Kind::Serif, Kind::Kai]);
        let heading = own(&[Kind::Sans, Kind::Serif], &[Kind::Sans, Kind::Serif, Kind::Kai]);
        // Where no letter is slanted, emphasis has another face.
        let slanted = |name: &String| self.0.iter().any(|own| own.name == *name && own.italic);
        let (emphasis, quote) = match lang.is_chinese() {
            true => (
                own(&[], &[Kind::Kai, Kind::Sans, Kind::Serif]),
                own(&[], &[Kind::Kai, Kind::Serif, Kind::Sans]),
            ),
            false if text.first().is_some_and(slanted) => (text.clone(), text.clone()),
            false => (heading.clone(), text.clone()),
        };
        Choice { text, heading, code, emphasis, quote }
    }
}

/// Whether `lang` is Chinese in traditional characters.
pub(super) fn is_traditional(lang: &Lang) -> bool {
    let tag = lang.segment();
    lang.is_chinese()
        && tag.split('-').any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"))
        && !tag.contains("hans")
}

/// Whether the name of a family says that its forms are those of the region.
fn fits(name: &str, traditional: bool) -> bool {
    let endings: &[&str] = if traditional { &["TC", "TW", "HK"] } else { &["SC", "CN", "GB"] };
    name.split([' ', '-', '_']).any(|part| endings.contains(&part))
}

fn kind(name: &str, flags: FontFlags) -> Kind {
    let lower = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["mono", "courier", "consol", "menlo"]) {
        Kind::Mono
    } else if has(&["kai", "楷"]) {
        Kind::Kai
    } else if has(&[
        "sans",
        "hei",
        "黑",
        "gothic",
        "pingfang",
        "yahei",
        "jhenghei",
        "dengxian",
        "等线",
        "arial",
        "helvetica",
    ]) {
        Kind::Sans
    } else if flags.contains(FontFlags::MONOSPACE) && !has(&["serif", "song", "宋", "ming"]) {
        Kind::Mono
    } else {
        Kind::Serif
    }
}
