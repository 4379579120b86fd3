//! What is said of an article.

use super::{errors, lines, part, place};
use crate::base::diag::MessageLang;
use crate::cli::columns::grid;
use crate::cli::why::answer::{Article, Field, From, Reason, ReasonKind, Version};
use crate::cli::why::value::cut;
use crate::plan::{By, Listing};

pub(super) fn article(article: &Article, lang: MessageLang) -> String {
    let file = article.file.as_str();
    let mut text = format!("{file}\n");
    if !article.reasons.is_empty() {
        text.push_str(lang.of("不发布，因为：\n", "Not published, because:\n"));
        for one in &article.reasons {
            text.push_str(&format!("  {}\n", reason(one, file, lang)));
        }
    }
    text.push_str(&errors(&article.errors, lang));
    let address = &article.address;
    text.push_str(&match (article.published, lang) {
        (true, MessageLang::Zh) => format!("发布在 {address}\n"),
        (true, MessageLang::En) => format!("Published at {address}\n"),
        (false, MessageLang::Zh) => format!("发布以后在 {address}\n"),
        (false, MessageLang::En) => format!("When published, at {address}\n"),
    });
    let rows: Vec<[String; 3]> =
        article.fields.iter().map(|field| row(field, file, lang)).collect();
    text.push_str(&part(lang.of("字段", "Fields"), grid(&rows)));
    text.push_str(&part(
        lang.of("其他语言", "Other languages"),
        versions(&article.versions, &article.without, lang),
    ));
    let aliases = lang.of("转到这里的旧地址", "Former addresses that lead here");
    text.push_str(&part(aliases, lines(&article.aliases)));
    let (feeds, pages): (Vec<&Listing>, Vec<&Listing>) =
        article.listed.iter().partition(|listing| listing.by == By::Feed);
    let rows: Vec<[String; 3]> = pages
        .iter()
        .map(|page| [list(page.by, lang).to_owned(), cut(&page.title), page.address.to_string()])
        .collect();
    text.push_str(&part(lang.of("列出它的页面", "Pages that list it"), grid(&rows)));
    let feeds: Vec<&str> = feeds.iter().map(|feed| feed.title.as_str()).collect();
    if !feeds.is_empty() {
        text.push_str(&match lang {
            MessageLang::Zh => format!("\n这些页面的订阅里也有它\n  {}\n", feeds.join("、")),
            MessageLang::En => format!("\nIt is in the feeds of\n  {}\n", feeds.join(", ")),
        });
    }
    text
}

fn reason(reason: &Reason, file: &str, lang: MessageLang) -> String {
    let moment = reason.moment.as_deref().unwrap_or_default();
    let zone = match (reason.zone.as_deref(), lang) {
        (Some("Asia/Shanghai"), MessageLang::Zh) => "（北京时间）".to_owned(),
        (Some("Asia/Shanghai"), MessageLang::En) => " (Beijing time)".to_owned(),
        (Some(zone), MessageLang::Zh) => format!("（{zone} 时间）"),
        (Some(zone), MessageLang::En) => format!(" ({zone})"),
        (None, _) => String::new(),
    };
    let place = match &reason.place {
        None => String::new(),
        Some(at) if lang == MessageLang::Zh => format!("，{}", place(at, file, lang)),
        Some(at) => format!(", {}", place(at, file, lang)),
    };
    let field = reason.field;
    match (reason.kind, lang) {
        (ReasonKind::Draft, MessageLang::Zh) => format!("是草稿（{field}{place}）。"),
        (ReasonKind::Draft, MessageLang::En) => format!("It is a draft ({field}{place})."),
        (ReasonKind::Future, MessageLang::Zh) => {
            format!("本页发布时间为 {moment}{zone}，未到时间，暂不生成（{field}{place}）。")
        }
        (ReasonKind::Future, MessageLang::En) => {
            format!("It is due at {moment}{zone}, which has not come ({field}{place}).")
        }
        (ReasonKind::Expired, MessageLang::Zh) => {
            format!("已过失效日期 {moment}{zone}（{field}{place}）。")
        }
        (ReasonKind::Expired, MessageLang::En) => {
            format!("It expired at {moment}{zone} ({field}{place}).")
        }
        (ReasonKind::Internal, MessageLang::Zh) => {
            format!("是内部文章，不出现在任何公开的页面里（{field}{place}）。")
        }
        (ReasonKind::Internal, MessageLang::En) => {
            format!("It is internal, and on no public page ({field}{place}).")
        }
        (ReasonKind::InternalIssue, MessageLang::Zh) => {
            format!("是内部资料，site.toml 没有让这种刊物公开（{field}{place}）。")
        }
        (ReasonKind::InternalIssue, MessageLang::En) => {
            format!("It is internal material, which site.toml does not let out ({field}{place}).")
        }
    }
}

fn row(field: &Field, file: &str, lang: MessageLang) -> [String; 3] {
    let at = field.place.as_ref().map(|at| place(at, file, lang)).unwrap_or_default();
    let from = match (field.from, lang) {
        (From::Own, _) => at,
        (From::Original, MessageLang::Zh) => format!("沿用 {at}"),
        (From::Original, MessageLang::En) => format!("from {at}"),
        (From::Section, MessageLang::Zh) => format!("栏目的 {at}"),
        (From::Section, MessageLang::En) => format!("the section's, {at}"),
        (From::Text, MessageLang::Zh) => "取自正文开头的几句".to_owned(),
        (From::Text, MessageLang::En) => "the first sentences of the text".to_owned(),
        (From::Name, MessageLang::Zh) => "由文件名得来".to_owned(),
        (From::Name, MessageLang::En) => "made from the file's name".to_owned(),
        (From::Default, MessageLang::Zh) => "默认".to_owned(),
        (From::Default, MessageLang::En) => "by default".to_owned(),
    };
    [field.name.clone(), cut(&field.value), from]
}

pub(super) fn versions(versions: &[Version], without: &[String], lang: MessageLang) -> String {
    let there = versions.iter().map(|version| {
        let held = match version.published {
            true => version.address.clone(),
            false => lang.of("不发布", "not published").to_owned(),
        };
        [version.language.clone(), version.file.to_string(), held]
    });
    let missing = without
        .iter()
        .map(|tag| [tag.clone(), lang.of("还没有", "none yet").to_owned(), String::new()]);
    grid(&there.chain(missing).collect::<Vec<_>>())
}

/// What kind of page lists an article.
fn list(by: By, lang: MessageLang) -> &'static str {
    match by {
        By::Home => lang.of("首页", "home"),
        By::Section => lang.of("栏目", "section"),
        By::Tag => lang.of("标签", "tag"),
        By::Region => lang.of("地区", "region"),
        By::Year => lang.of("年份", "year"),
        By::Series => lang.of("系列", "series"),
        By::Issue => lang.of("期", "issue"),
        By::Casebook => lang.of("汇编", "casebook"),
        By::Related => lang.of("相关文章", "related"),
        By::Map => lang.of("网站地图", "site map"),
        By::Feed => lang.of("订阅", "feed"),
    }
}
