//! The titles of pages that no editor wrote. All other words of the interface are
//! the theme's; these are here because addresses' trails and feeds need them too.

use crate::base::lang::Lang;

/// A page that no editor wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    Home,
    Tags,
    Regions,
    Archive,
    Series,
    Map,
    Missing,
    Pages,
    Moved,
}

/// Its title in `lang`: Chinese or English.
pub(super) fn title(title: Title, lang: &Lang) -> &'static str {
    let (zh, en) = match title {
        Title::Home => ("首页", "Home"),
        Title::Tags => ("标签", "Tags"),
        Title::Regions => ("地区", "Regions"),
        Title::Archive => ("归档", "Archive"),
        Title::Series => ("系列", "Series"),
        Title::Map => ("网站地图", "Site map"),
        Title::Missing => ("没有找到这个页面", "Page not found"),
        Title::Pages => ("页面", "Pages"),
        Title::Moved => ("页面已移到新地址", "This page has moved"),
    };
    if lang.is_chinese() { zh } else { en }
}

/// The labels of a periodical's particulars, in their order: sponsor, publisher,
/// address, postcode, telephone, e-mail.
pub(super) fn particulars(lang: &Lang) -> [&'static str; 6] {
    match lang.is_chinese() {
        true => ["主办", "编印", "地址", "邮编", "电话", "电子邮箱"],
        false => ["Sponsor", "Publisher", "Address", "Postcode", "Telephone", "E-mail"],
    }
}

/// The label of the address of a book's own page: `网页`, `Web page`.
pub(super) fn web_page(lang: &Lang) -> &'static str {
    if lang.is_chinese() { "网页" } else { "Web page" }
}

/// The heading of what belongs under no other: `其他`, `Others`.
pub(super) fn other(lang: &Lang) -> &'static str {
    if lang.is_chinese() { "其他" } else { "Others" }
}

/// `第2页`, `Page 2`
pub(super) fn page_number(number: usize, lang: &Lang) -> String {
    match lang.is_chinese() {
        true => format!("第{number}页"),
        false => format!("Page {number}"),
    }
}

/// `2024年`, `2024`
pub(super) fn year(year: i16, lang: &Lang) -> String {
    if lang.is_chinese() { format!("{year}年") } else { year.to_string() }
}

/// Lists items as the language does: `甲、乙`, `a, b`.
pub(super) fn join<S: AsRef<str>>(items: &[S], lang: &Lang) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(if lang.is_chinese() { "、" } else { ", " })
}

/// Joins a heading and the site's title for `<title>`.
pub(super) fn head_title(parts: &[&str], lang: &Lang) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(if lang.is_chinese() { "－" } else { " – " })
}

/// What a page that no editor wrote says of itself in a sentence: for search
/// engines, and above its list.
#[derive(Clone, Copy, Debug)]
pub(super) enum About<'a> {
    /// A section without a description of its own.
    Section {
        title: &'a str,
        count: usize,
    },
    Tags {
        count: usize,
    },
    Tag {
        name: &'a str,
        count: usize,
    },
    Regions {
        count: usize,
    },
    Region {
        name: &'a str,
        count: usize,
    },
    Archive {
        count: usize,
    },
    Year {
        year: &'a str,
        count: usize,
    },
    SeriesIndex {
        count: usize,
    },
    Map,
}

/// The sentence, in Chinese or English.
pub(super) fn about(about: About<'_>, lang: &Lang) -> String {
    let (zh, en) = match about {
        About::Section { title, count } => {
            (format!("{title}，共{count}篇。"), format!("{title}: {}.", items(count)))
        }
        About::Tags { count } => (
            format!("按主题查找，共{count}个标签。"),
            format!("Find by subject: {}.", counted(count, "tag")),
        ),
        About::Tag { name, count } => (
            format!("标签为“{name}”的内容，共{count}篇。"),
            format!("{} tagged “{name}”.", items(count)),
        ),
        About::Regions { count } => (
            format!("按省、市、县查找，内容涉及{count}个省级行政区。"),
            format!("Find by province, city and county: {}.", counted(count, "province")),
        ),
        About::Region { name, count } => (
            format!("{name}的内容，含所辖各地，共{count}篇。"),
            format!("{} from {name}, places within included.", items(count)),
        ),
        About::Archive { count } => (
            format!("按年、月查找，共{count}篇。"),
            format!("Find by year and month: {}.", items(count)),
        ),
        About::Year { year, count } => {
            (format!("{year}发布的内容，共{count}篇。"), format!("{} of {year}.", items(count)))
        }
        About::SeriesIndex { count } => (
            format!("分期刊出的系列，共{count}个。"),
            format!("What appears in instalments: {count} series."),
        ),
        About::Map => (
            "本站的全部栏目和文章。".to_owned(),
            "All sections and articles of this site.".to_owned(),
        ),
    };
    if lang.is_chinese() { zh } else { en }
}

fn items(count: usize) -> String {
    counted(count, "item")
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
