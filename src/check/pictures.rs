//! Pictures: the words that stand for them, how large they are, and whether any text
//! shows them.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Tag};

use super::messages as say;
use super::reading::Reading;
use super::titles::own;
use crate::base::date::When;
use crate::base::diag::{Diags, Problem};
use crate::base::path::RelPath;
use crate::kind::Value;
use crate::model::Article;
use crate::plan::Plan;

/// The largest picture in bytes. It is published as it is, and on a slow line a
/// megabyte takes a telephone several seconds.
const MOST_BYTES: u64 = 1_000_000;

/// The longest side of a picture in pixels: more than the widest screens show.
const MOST_PIXELS: u32 = 3840;

/// The endings of pictures.
const ENDINGS: [&str; 8] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp"];

/// Names that cameras and programs give, without their numbers.
const GIVEN: [&str; 22] = [
    "图",
    "图片",
    "照片",
    "截图",
    "微信图片",
    "微信截图",
    "企业微信截图",
    "屏幕截图",
    "QQ图片",
    "QQ截图",
    "新建图片",
    "未命名",
    "未标题",
    "无标题",
    "image",
    "img",
    "photo",
    "picture",
    "pic",
    "screenshot",
    "dsc",
    "untitled",
];

/// The descriptions of the pictures in a text and its fields.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, (event, place)) in reading.events.iter().enumerate() {
        let Event::Start(Tag::Image { dest_url, .. }) = event else { continue };
        let words = reading.events.get(at + 1).map(|(event, _)| event);
        let next = reading.events.get(at + 2).map(|(event, _)| event);
        if let (Some(Event::Text(words)), Some(Event::End(_))) = (words, next)
            && is_file_name(words, dest_url)
        {
            problems.push(say::name_for_description(words).at(reading.span(place.clone())));
        }
    }
    let fields = reading.article.into_iter().flat_map(|article| article.fields.iter());
    for (name, field) in fields {
        if let Value::Picture(picture) = &field.value
            && own(reading.doc, name).is_some_and(|own| own.node.span == field.span)
            && is_file_name(&picture.alt, &picture.src)
        {
            problems.push(say::name_for_description(&picture.alt).at(field.span));
        }
    }
    problems
}

/// Whether `words` are a mere name, such as that of the file at `path`: `IMG_2034.jpg`,
/// `微信图片_20240821`. A Chinese name that an editor gave may well say what is shown.
fn is_file_name(words: &str, path: &str) -> bool {
    let words = words.trim();
    let bare = words.trim_end_matches(|c: char| c.is_ascii_digit() || " _-()（）".contains(c));
    if GIVEN.iter().any(|given| bare.eq_ignore_ascii_case(given)) {
        return true;
    }
    if words.contains(' ') || words.is_empty() {
        return false;
    }
    if let Some((stem, ending)) = words.rsplit_once('.')
        && !stem.is_empty()
        && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    {
        return true;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    words.is_ascii() && words.eq_ignore_ascii_case(stem)
}

/// The pictures that are published, and those of bundles that are not.
pub(super) fn check_site(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    let site = &plan.site;
    // What a text shows that is held back is not known here.
    let held = site.held.iter().map(|held| &held.path);
    let held: HashSet<&str> =
        held.filter(|file| file.name().starts_with("index.")).map(RelPath::folder).collect();
    let mut bundles: HashMap<&str, Vec<&Article>> = HashMap::new();
    for article in site.articles().filter(|article| article.is_bundle()) {
        bundles.entry(article.doc.path.folder()).or_default().push(article);
    }
    for (file, media) in site.media.iter().filter(|(file, _)| is_picture(file)) {
        if plan.publishes(file) {
            let side = media.dimensions.map_or(0, |(width, height)| width.max(height));
            if media.size > MOST_BYTES {
                diags.add(file, say::heavy_picture(media.size, MOST_BYTES));
            } else if side > MOST_PIXELS && file.extension() != "svg" {
                let (width, height) = media.dimensions.unwrap_or_default();
                diags.add(file, say::wide_picture(width, height, MOST_PIXELS));
            }
            continue;
        }
        let mut folders = upward(file.folder());
        let owners = folders.clone().find_map(|folder| bundles.get(folder));
        if let Some(owners) = owners
            && !folders.any(|folder| held.contains(folder))
            // What leads nowhere may mean this picture by another name.
            && !owners.iter().any(|article| has_broken(plan, article))
        {
            diags.add(file, say::unused_picture());
        }
    }
    diags
}

/// Whether something that `article` refers to is not there.
fn has_broken(plan: &Plan, article: &Article) -> bool {
    let mut files = article.fields.files().into_iter().filter(|(file, _)| !file.is_empty());
    plan.broken(article).next().is_some()
        || files.any(|(file, _)| plan.resolve_file(&article.doc.path, file).is_err())
}

fn is_picture(file: &RelPath) -> bool {
    ENDINGS.contains(&file.extension().as_str())
}

/// `folder` and all that hold it, below `content`.
fn upward(folder: &str) -> impl Iterator<Item = &str> + Clone {
    std::iter::successors(Some(folder), |folder| folder.rsplit_once('/').map(|(above, _)| above))
        .take_while(|folder| folder.contains('/'))
}
