//! What is said of the site as a whole: tags, regions, titles, translations, pictures.

use crate::base::diag::{Problem, Words};
use crate::base::lang::{Lang, Text};
use crate::base::path::RelPath;
use crate::kind::FieldSpec;

/// How many files a hint names.
const NAMED: usize = 3;

pub(in crate::check) fn unused_tag(tag: &str) -> Problem {
    Problem::note(
        "HB6201",
        Words::new(
            format!("标签“{tag}”还没有文章用到。"),
            format!("No article bears the tag `{tag}`."),
        ),
    )
    .hint(Words::new(
        "以后要用的可以留着；不再需要的，请从 content/tags.toml 里删去。",
        "Keep it if one will; else take it out of content/tags.toml.",
    ))
}

pub(in crate::check) fn tags_alike<'f>(
    rare: &str,
    other: &str,
    files: impl ExactSizeIterator<Item = &'f RelPath>,
) -> Problem {
    let count = files.len();
    let named: Vec<&str> = files.take(NAMED).map(RelPath::as_str).collect();
    let more = if count > named.len() { ("等", " and others") } else { ("", "") };
    Problem::note(
        "HB6202",
        Words::new(
            format!("标签“{rare}”与“{other}”相近，是不是同一个？"),
            format!("The tags `{rare}` and `{other}` are much alike: are they one?"),
        ),
    )
    .hint(Words::new(
        format!(
            "“{other}”见 {}{}。如是同一个，请统一写法；如不是，请把两个都收进 content/tags.toml。",
            named.join("、"),
            more.0
        ),
        format!(
            "`{other}` is in {}{}. If they are one, spell them alike; else put both into \
             content/tags.toml.",
            named.join(", "),
            more.1
        ),
    ))
}

pub(in crate::check) fn asked_for(kind: &Text, spec: &FieldSpec) -> Problem {
    let ((kind_zh, kind_en), (zh, en)) = (both(kind), both(&spec.label));
    let name = &spec.name;
    let problem = Problem::warning(
        "HB6203",
        Words::new(
            format!("这篇{kind_zh}没有写“{name}”（{zh}）。"),
            format!("This article of the type {kind_en} has no `{name}` ({en})."),
        ),
    );
    match name.as_str() {
        "regions" => problem.hint(Words::new(
            "请补上一行，例如 regions: [湖北省/武汉市]；不写地区，各地的页面上就没有它。",
            "Add a line such as regions: [湖北省/武汉市]: without, no place's page lists it.",
        )),
        _ => problem.hint(Words::new(
            format!("这类文章最好写上它，请补上一行：{name}: …"),
            format!("Articles of this type should have it. Add a line: {name}: …"),
        )),
    }
}

/// The Chinese and the English of a label.
fn both(label: &Text) -> (String, String) {
    let in_lang = |tag: &str| {
        Lang::new(tag).map(|lang| label.get(&lang, &lang).to_owned()).unwrap_or_default()
    };
    (in_lang("zh-Hans"), in_lang("en"))
}

pub(in crate::check) fn same_title(first: &RelPath) -> Problem {
    Problem::note(
        "HB6204",
        Words::new(
            format!("同一栏目、同一个月里还有一篇同题的文章：{first}。"),
            format!("An article of the same section and month has the same title: {first}."),
        ),
    )
    .hint(Words::new(
        "如是重复，请删去一篇；如不是，请在标题里写出不同之处，例如日期或地点。",
        "Delete one if it is there twice; else let the titles tell them apart, by date or place.",
    ))
}

pub(in crate::check) fn no_summary() -> Problem {
    Problem::note(
        "HB6206",
        Words::new(
            "原文写了摘要，这篇译文没有，列表里暂用正文开头的几句。",
            "The original has a summary, this translation none: its first sentences stand in.",
        ),
    )
    .hint(Words::new("请把摘要也译出来：summary: …", "Translate the summary too: summary: …"))
}

pub(in crate::check) fn heavy_picture(bytes: u64, most: u64) -> Problem {
    let (size, most) = (megabytes(bytes), most / 1_000_000);
    Problem::warning(
        "HB6207",
        Words::new(
            format!("这张图片有 {size} MB，打开页面要等很久。"),
            format!("This picture has {size} MB, which makes its page slow."),
        ),
    )
    .hint(Words::new(
        format!("请缩小到 {most} MB 以内：网页上的照片宽 1600 像素就够了。"),
        format!("Bring it below {most} MB: a photograph on a page needs 1600 pixels of width."),
    ))
}

/// `3.2` of bytes, rounded up.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

pub(in crate::check) fn wide_picture(width: u32, height: u32, most: u32) -> Problem {
    Problem::note(
        "HB6208",
        Words::new(
            format!("这张图片有 {width}×{height} 像素，屏幕上用不到 {most} 以上。"),
            format!("This picture has {width} × {height} pixels; screens show at most {most}."),
        ),
    )
    .hint(Words::new(
        "请缩小：网页上的照片宽 1600 像素就够了。",
        "Make it smaller: a photograph on a page needs 1600 pixels of width.",
    ))
}

pub(in crate::check) fn unused_picture() -> Problem {
    Problem::note(
        "HB6209",
        Words::new(
            "这张图片没有用到，不会发布。",
            "No text shows this picture; it is not published.",
        ),
    )
    .hint(Words::new("请在正文里用上它，或把它移走。", "Show it in the text, or move it away."))
}

/// A text that makes no page. `plain` says that it is one already.
pub(in crate::check) fn no_article(zh: &str, en: &str, plain: bool) -> Problem {
    let problem = Problem::warning(
        "HB6210",
        Words::new(
            format!("这是{zh}，没有成为网页，也没有文章用到它。"),
            format!("This is {en}: it makes no page, and no article names it."),
        ),
    );
    match plain {
        true => problem.hint(Words::new(
            "如果是文章，请把扩展名改成 .md；如果是附件，请写进一篇文章的 attachments。",
            "If it is an article, let its name end in .md; if it is an attachment, name it in an \
             article's attachments.",
        )),
        false => problem.hint(Words::new(
            "如果是文章，请打开它，把文字复制到新的 .md 文件里；如果是附件，请写进一篇文章的 attachments。",
            "If it is an article, open it and copy the text into a new .md file; if it is an \
             attachment, name it in an article's attachments.",
        )),
    }
}
