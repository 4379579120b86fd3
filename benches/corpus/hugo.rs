//! The same corpus as a site of Hugo, with the layouts of `benches/hugo`.

use std::fs;
use std::io;
use std::path::Path;

use super::huibian::{copy, heading, line, write_pictures};
use super::places::Place;
use super::scene::Lang;
use super::vocabulary::{SECTIONS, TAGS};
use super::yaml::{list, quoted, text};
use super::{Article, Corpus, Words};

/// Writes the site into the empty folder `root`.
pub fn write(corpus: &Corpus, root: &Path) -> io::Result<()> {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo"), root)?;
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    for (file, title, body) in [
        ("_index.md", "科协工作汇编", "这里收集各级科协的做法。"),
        ("_index.en.md", "Association Casebook", "What associations do, place by place."),
    ] {
        fs::write(content.join(file), format!("---\ntitle: {title}\n---\n\n{body}\n"))?;
    }
    for (weight, section) in (1..).zip(SECTIONS) {
        let folder = content.join(section.name);
        fs::create_dir_all(&folder)?;
        for (lang, file) in [(Lang::Chinese, "_index.md"), (Lang::English, "_index.en.md")] {
            let (title, about) = (lang.of(section.title), text(lang.of(section.description)));
            let front =
                format!("---\ntitle: {title}\ndescription: {about}\nweight: {weight}\n---\n");
            fs::write(folder.join(file), front)?;
        }
    }
    for number in 0..corpus.size() {
        let article = corpus.article(number);
        for (lang, words) in article.texts() {
            let file = content.join(article.file_in(lang));
            if article.head.folder {
                fs::create_dir_all(file.parent().expect("it lies in its folder"))?;
            }
            let front = front(corpus, &article, lang, words);
            fs::write(file, format!("---\n{front}---\n\n{}\n", words.body))?;
        }
        write_pictures(corpus, &article, number, &content)?;
    }
    Ok(())
}

/// Every language says everything: Hugo's translations inherit nothing. A region is
/// listed with all that it lies in, because Hugo's terms have no parents; the year
/// is a term too, for the archive.
fn front(corpus: &Corpus, article: &Article, lang: Lang, words: &Words) -> String {
    let mut front = heading(words);
    front.push_str(&format!("date: {}\n", article.date()));
    let mut regions: Vec<String> = Vec::new();
    for place in &article.head.regions {
        let chain = &corpus.places[*place].chain;
        for depth in 1..=chain.len() {
            let name = full_name(&corpus.places, &chain[..depth], lang);
            if !regions.contains(&name) {
                regions.push(name);
            }
        }
    }
    front.push_str(&format!("regions: {}\n", list(regions)));
    let tags = article.head.tags.iter().map(|tag| lang.of(TAGS[*tag]));
    front.push_str(&format!("tags: {}\n", list(tags)));
    front.push_str(&format!("archive: [{}]\n", quoted(&article.head.date.0.to_string())));
    front.push_str("params:\n");
    if let Some(cover) = article.pictures.first() {
        front.push_str(&format!("  cover: {{src: {cover}, alt: 现场示意图}}\n"));
    }
    for field in &words.fields {
        let value = field.value.replace('\n', "\n  ");
        front.push_str(&format!("  {}", line(field.name, &value)));
    }
    front
}

/// A place's name that no other bears: 湖北省武汉市江岸区, `Jiang'an District, Wuhan, Hubei`.
fn full_name(places: &[Place], chain: &[usize], lang: Lang) -> String {
    match lang {
        Lang::Chinese => chain.iter().map(|place| places[*place].name.as_str()).collect(),
        Lang::English => {
            let names: Vec<&str> =
                chain.iter().rev().map(|place| places[*place].english.as_str()).collect();
            names.join(", ")
        }
    }
}
