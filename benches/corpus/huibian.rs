//! The corpus as a site of huibian, with the theme that the project comes with.

use std::fs;
use std::io;
use std::path::Path;

use super::scene::Lang;
use super::vocabulary::{SECTIONS, TAGS, slug};
use super::yaml::{list, quoted, text};
use super::{Article, Corpus, Words, pictures};

const SETTINGS: &str = r#"title = { zh-Hans = "科协工作汇编", en = "Association Casebook" }
description = { zh-Hans = "各地科协服务企业的做法，按地区和标签可查。", en = "What associations do for companies, by place and by tag." }
base_url = "https://www.example.org/"
default_language = "zh-Hans"
timezone = "Asia/Shanghai"
theme = "gazette"

[languages.zh-Hans]
name = "简体中文"

[languages.en]
name = "English"

[organization]
name = { zh-Hans = "科协工作汇编编辑部", en = "Editorial office" }
url = "https://www.example.org/"
email = "editor@example.org"
since = 2015
"#;

/// Writes the site into the empty folder `root`.
pub fn write(corpus: &Corpus, root: &Path) -> io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    fs::write(root.join("site.toml"), SETTINGS)?;
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/gazette");
    copy(&theme, &root.join("themes/gazette"))?;
    for (file, title, body) in [
        ("_index.md", "科协工作汇编", "这里收集各级科协的做法。"),
        ("_index.en.md", "Association Casebook", "What associations do, place by place."),
    ] {
        fs::write(content.join(file), format!("---\ntitle: {title}\n---\n\n{body}\n"))?;
    }
    for (weight, section) in (1..).zip(SECTIONS) {
        let folder = content.join(section.name);
        fs::create_dir_all(&folder)?;
        let (zh, en) = (section.title.0, section.title.1);
        let (about, about_en) = (section.description.0, section.description.1);
        let kind = section.kind;
        fs::write(
            folder.join("_index.md"),
            format!(
                "---\ntitle: {zh}\ndescription: {about}\ntype: {kind}\nweight: {weight}\n---\n"
            ),
        )?;
        fs::write(
            folder.join("_index.en.md"),
            format!("---\ntitle: {en}\ndescription: {}\n---\n", text(about_en)),
        )?;
    }
    let mut vocabulary = String::new();
    for (zh, en) in TAGS {
        let (zh, en, slug) = (quoted(zh), quoted(en), quoted(&slug(en)));
        vocabulary.push_str(&format!(
            "[[tags]]\nname = {{ zh-Hans = {zh}, en = {en} }}\nslug = {slug}\n\n"
        ));
    }
    fs::write(content.join("tags.toml"), vocabulary)?;
    for number in 0..corpus.size() {
        let article = corpus.article(number);
        for (lang, words) in article.texts() {
            let file = content.join(article.file_in(lang));
            if article.head.folder {
                fs::create_dir_all(file.parent().expect("it lies in its folder"))?;
            }
            let front = match lang {
                Lang::Chinese => front(corpus, &article),
                Lang::English => translated(words),
            };
            fs::write(file, format!("---\n{front}---\n\n{}\n", words.body))?;
        }
        write_pictures(corpus, &article, number, &content)?;
    }
    Ok(())
}

/// Writes the pictures of an article beside its text.
pub fn write_pictures(
    corpus: &Corpus,
    article: &Article,
    number: usize,
    content: &Path,
) -> io::Result<()> {
    for name in &article.pictures {
        let folder = content.join(article.head.section.name).join(&article.head.name);
        fs::write(folder.join(name), pictures::picture(name, corpus.seed, number))?;
    }
    Ok(())
}

fn front(corpus: &Corpus, article: &Article) -> String {
    let words = &article.chinese;
    let mut front = heading(words);
    front.push_str(&format!("date: {}\n", article.date()));
    let regions = article.head.regions.iter().map(|place| &corpus.places[*place].path);
    front.push_str(&format!("regions: {}\n", list(regions)));
    front.push_str(&format!("tags: {}\n", list(article.head.tags.iter().map(|tag| TAGS[*tag].0))));
    if let Some(cover) = article.pictures.first() {
        front.push_str(&format!("cover: {{src: {cover}, alt: 现场示意图}}\n"));
    }
    for field in &words.fields {
        front.push_str(&line(field.name, &field.value));
    }
    front
}

/// A translation says only what is prose; the rest it takes over.
fn translated(words: &Words) -> String {
    let mut front = heading(words);
    for field in words.fields.iter().filter(|field| !field.inherited) {
        front.push_str(&line(field.name, &field.value));
    }
    front
}

/// Title and summary.
pub fn heading(words: &Words) -> String {
    let mut front = format!("title: {}\n", text(&words.title));
    if let Some(summary) = &words.summary {
        front.push_str(&format!("summary: {}\n", text(summary)));
    }
    front
}

/// A field as it is written; a value of several lines begins with its own break.
pub fn line(name: &str, value: &str) -> String {
    let blank = if value.starts_with('\n') { "" } else { " " };
    format!("{name}:{blank}{value}\n")
}

/// Copies a folder and all below it.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
