//! What is said of all but articles.

use super::article::versions;
use super::{errors, lines, part, place};
use crate::base::diag::MessageLang;
use crate::cli::columns::grid;
use crate::cli::why::answer::{
    File, Foreign, Nothing, Outside, Page, PageKind, Part, Redirect, Section, Settings, Theme,
    Unread,
};
use crate::cli::why::value::cut;

pub(super) fn section(section: &Section, lang: MessageLang) -> String {
    let Section { folder, title, articles, .. } = section;
    let file = section.file.as_ref().map_or(folder.as_str(), |file| file.as_str());
    let mut text = format!("{file}\n");
    text.push_str(&match lang {
        MessageLang::Zh => format!("栏目“{title}”的文字和默认值，栏目里有 {articles} 篇文章。\n"),
        MessageLang::En => {
            format!("The text and the defaults of the section `{title}`, which lists {articles}.\n")
        }
    });
    text.push_str(&errors(&section.errors, lang));
    text.push_str(&match (&section.address, lang) {
        (Some(address), MessageLang::Zh) => format!("列表在 {address}\n"),
        (Some(address), MessageLang::En) => format!("Its list is at {address}\n"),
        (None, MessageLang::Zh) => "还没有列表：栏目里没有文章。\n".to_owned(),
        (None, MessageLang::En) => "It has no list, for it has no articles.\n".to_owned(),
    });
    if let Some(kind) = &section.default_type {
        text.push_str(&match lang {
            MessageLang::Zh => format!("文章不写类型就是 {kind}。\n"),
            MessageLang::En => format!("Articles are of type {kind} unless they say otherwise.\n"),
        });
    }
    let rows: Vec<[String; 3]> = section
        .defaults
        .iter()
        .map(|field| {
            let at = field.place.as_ref().map(|at| place(at, file, lang)).unwrap_or_default();
            [field.name.clone(), cut(&field.value), at]
        })
        .collect();
    text.push_str(&part(lang.of("默认字段", "Defaults"), grid(&rows)));
    let others = versions(&section.versions, &[], lang);
    text.push_str(&part(lang.of("其他语言", "Other languages"), others));
    text
}

pub(super) fn page(page: &Page, lang: MessageLang) -> String {
    let title = &page.title;
    let quoted = match lang {
        MessageLang::Zh => format!("“{title}”"),
        MessageLang::En => format!("`{title}`"),
    };
    let (zh, en) = match page.kind {
        PageKind::Home => ("首页".to_owned(), "The front page".to_owned()),
        PageKind::Section => {
            (format!("栏目{quoted}的列表"), format!("The list of the section {quoted}"))
        }
        PageKind::Tags => ("标签索引".to_owned(), "The index of tags".to_owned()),
        PageKind::Tag => (format!("标签{quoted}的列表"), format!("The list of the tag {quoted}")),
        PageKind::Regions => ("地区索引".to_owned(), "The index of regions".to_owned()),
        PageKind::Region => {
            (format!("地区{quoted}的列表"), format!("The list of the region {quoted}"))
        }
        PageKind::Archive => ("归档".to_owned(), "The archive".to_owned()),
        PageKind::Year => (format!("{quoted}的归档"), format!("The archive of {quoted}")),
        PageKind::SeriesIndex => ("系列索引".to_owned(), "The index of series".to_owned()),
        PageKind::Series => {
            (format!("系列{quoted}的列表"), format!("The list of the series {quoted}"))
        }
        PageKind::Map => ("给人看的网站地图".to_owned(), "The site map for people".to_owned()),
        PageKind::Missing => {
            ("找不到页面时显示的页".to_owned(), "The page for what is not there".to_owned())
        }
        PageKind::Feed => (format!("{quoted}的订阅"), format!("The feed of {quoted}")),
        PageKind::Sitemap => {
            ("给搜索引擎看的网站地图".to_owned(), "The site map for search engines".to_owned())
        }
        PageKind::Robots => {
            ("给搜索引擎看的说明".to_owned(), "What search engines are told".to_owned())
        }
    };
    let mut said = lang.of(&zh, &en).to_owned();
    if let Some(language) = &page.language {
        said.push_str(&match lang {
            MessageLang::Zh => format!("（{language}）"),
            MessageLang::En => format!(" ({language})"),
        });
    }
    if let (Some((number, pages)), Some(count)) = (page.number, page.count) {
        said.push_str(&match (lang, pages) {
            (MessageLang::Zh, 1) => format!("，收 {count} 条"),
            (MessageLang::En, 1) => format!(", which lists {count}"),
            (MessageLang::Zh, _) => format!("，第 {number} 页，共 {pages} 页，收 {count} 条"),
            (MessageLang::En, _) => format!(", page {number} of {pages}, which list {count}"),
        });
    }
    let mut text = format!("{}\n{said}{}\n", page.address, lang.of("。", "."));
    let from = match page.count {
        Some(_) => lang.of("除所列的文章以外，来自", "Beside the articles that it lists, from"),
        None => lang.of("来自", "From"),
    };
    text.push_str(&part(from, lines(&page.files)));
    text
}

pub(super) fn file(file: &File, lang: MessageLang) -> String {
    let mut text = format!("{}\n", file.file);
    text.push_str(&match (&file.address, file.fixed, lang) {
        (Some(address), true, MessageLang::Zh) => format!("原样复制到 {address}\n"),
        (Some(address), true, MessageLang::En) => format!("Copied as it is to {address}\n"),
        (Some(address), false, MessageLang::Zh) => format!("发布在 {address}\n"),
        (Some(address), false, MessageLang::En) => format!("Published at {address}\n"),
        (None, _, MessageLang::Zh) => "不发布：没有已发布的文章用到它。\n".to_owned(),
        (None, _, MessageLang::En) => "Not published: no published article uses it.\n".to_owned(),
    });
    text.push_str(&part(lang.of("用到它的", "Used by"), lines(&file.users)));
    let held = lang.of("用到它、但没有发布的", "Used by what is not published");
    text.push_str(&part(held, lines(&file.held_users)));
    text
}

pub(super) fn theme(theme: &Theme, lang: MessageLang) -> String {
    let Theme { file, theme: name, .. } = theme;
    let part = match theme.part {
        Part::Settings => lang.of("主题的设置", "the settings of a theme"),
        Part::Template => lang.of("主题的模板", "a template of a theme"),
        Part::Words => lang.of("主题的界面文字", "the words of a theme"),
        Part::Static => {
            lang.of("主题的样式、脚本或图片", "a style sheet, script or picture of a theme")
        }
        Part::Other => lang.of("主题文件夹里的文件", "a file in the folder of a theme"),
    };
    let used = match (theme.used, &theme.address, lang) {
        (true, Some(address), MessageLang::Zh) => format!("发布在 {address}"),
        (true, Some(address), MessageLang::En) => format!("Published at {address}"),
        (true, None, MessageLang::Zh) => format!("网站现在的主题 {name} 用到它；它自己不发布。"),
        (true, None, MessageLang::En) => {
            format!("The site's theme, {name}, uses it; it is not published itself.")
        }
        (false, _, MessageLang::Zh) => format!("网站现在的主题 {name} 没有用到它。"),
        (false, _, MessageLang::En) => format!("The site's theme, {name}, does not use it."),
    };
    match lang {
        MessageLang::Zh => format!("{file}\n这是{part}。\n{used}\n"),
        MessageLang::En => format!("{file}\nIt is {part}.\n{used}\n"),
    }
}

pub(super) fn settings(settings: &Settings, lang: MessageLang) -> String {
    let file = settings.file.as_str();
    let said = match file {
        "site.toml" => lang.of(
            "站点设置：每一页都用到它。它自己不发布。",
            "The settings, which every page draws on. They are not published themselves.",
        ),
        _ => lang.of(
            "标签词表：标签的网址、译名和同义词由它决定。它自己不发布。",
            "The agreed tags: their addresses, translations and synonyms. It is not published itself.",
        ),
    };
    format!("{file}\n{said}\n{}", errors(&settings.errors, lang))
}

pub(super) fn redirect(redirect: &Redirect, lang: MessageLang) -> String {
    let Redirect { address, to, file } = redirect;
    let file = file.as_ref().map(ToString::to_string).unwrap_or_default();
    match (lang, file.as_str()) {
        (MessageLang::Zh, "") => format!("{address}\n转到 {to}\n"),
        (MessageLang::En, "") => format!("{address}\nleads to {to}\n"),
        (MessageLang::Zh, "content/tags.toml") => {
            format!("{address}\n转到 {to}\n它是一个标签的同义词，写在 {file} 里。\n")
        }
        (MessageLang::En, "content/tags.toml") => {
            format!("{address}\nleads to {to}\nIt is a synonym of a tag, in {file}.\n")
        }
        (MessageLang::Zh, _) => {
            format!("{address}\n转到 {to}\n它是 {file} 写在 aliases 里的旧地址。\n")
        }
        (MessageLang::En, _) => {
            format!(
                "{address}\nleads to {to}\nIt is a former address, among the aliases of {file}.\n"
            )
        }
    }
}

pub(super) fn unread(unread: &Unread, lang: MessageLang) -> String {
    let said = lang.of("这个文件没有成为文章。", "This file has not become an article.");
    format!("{}\n{said}\n{}", unread.file, errors(&unread.errors, lang))
}

pub(super) fn outside(outside: &Outside, lang: MessageLang) -> String {
    let said = lang.of(
        "它不是网站的一部分：只有 site.toml 和 content、static、themes 里的文件才是；编辑软件的临时文件和隐藏文件不算。",
        "It is no part of the site: only site.toml and what lies in content, static and themes is, without hidden files and what programs leave beside a file that is open.",
    );
    format!("{}\n{said}\n", outside.file)
}

pub(super) fn foreign(foreign: &Foreign, lang: MessageLang) -> String {
    let Foreign { address, own } = foreign;
    match lang {
        MessageLang::Zh => format!("{address}\n这不是本站的网址；本站在 {own}\n"),
        MessageLang::En => {
            format!("{address}\nThis is no address of this site, which is at {own}\n")
        }
    }
}

pub(super) fn nothing(nothing: &Nothing, lang: MessageLang) -> String {
    let said = match nothing.address {
        true => lang.of("这个网址上什么也没有。", "Nothing lies at this address."),
        false => {
            lang.of("没有这个文件，也没有这个网址。", "There is no such file, and no such address.")
        }
    };
    let mut text = format!("{}\n{said}\n", nothing.text);
    text.push_str(&part(lang.of("相近的文件", "Files that are like it"), lines(&nothing.files)));
    let addresses = lang.of("相近的网址", "Addresses that are like it");
    text.push_str(&part(addresses, lines(&nothing.addresses)));
    text
}
