//! Floor 0: every diagnostic: its code, its level, and what it means.
//!
//! Given: a code. Gives: what `explain` and the page of rules say of it. May not know:
//! who finds the problem, and where.
//!
//! The message of a problem is made where it is found, for it names what it found
//! there. Here is what is true of all problems of the code. The tests hold both to
//! each other: that each code has its rule, and that each rule's example brings it about.
//!
//! Text within backticks is what an editor types or what a file is called.

use crate::base::diag::{Level, MessageLang};

#[macro_use]
mod example;

mod addresses;
mod articles;
mod calls;
mod commands;
mod contents;
mod epub;
mod fences;
mod fields;
mod files;
mod fonts;
mod front;
mod government;
mod inspected;
mod issues;
mod links;
mod markdown;
mod new;
mod output;
mod pdf;
mod regions;
mod series;
mod settings;
mod structure;
mod tags;
mod templates;
mod themes;
mod toml;
mod traces;
mod translations;
mod typography;
mod vocabulary;
mod whole;

pub use example::{Example, Part};

/// One thing in Chinese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Said {
    /// The text in `lang`.
    pub fn pick(self, lang: MessageLang) -> &'static str {
        lang.of(self.zh, self.en)
    }
}

/// The same thing in Chinese and in English.
const fn said(zh: &'static str, en: &'static str) -> Said {
    Said { zh, en }
}

/// What is true of all problems of one code.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The code: `HB1003`. Its first two digits are its subject's.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is wrong, in a line without a full stop.
    pub title: Said,
    /// Why it matters, what huibian makes of it, and how to do it right: one to four
    /// sentences.
    pub why: Said,
    /// How it comes about.
    pub example: Example,
}

/// What rules are about.
#[derive(Clone, Copy, Debug)]
pub struct Subject {
    /// What the codes of its rules begin with: `HB10`.
    pub code: &'static str,
    /// Its name.
    pub title: Said,
    rules: &'static [&'static [Rule]],
}

const fn subject(
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    rules: &'static [&'static [Rule]],
) -> Subject {
    Subject { code, title: said(zh, en), rules }
}

impl Subject {
    /// Its rules, by code.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.rules.iter().copied().flatten()
    }
}

/// What a level is called.
pub const fn level_name(level: Level) -> Said {
    match level {
        Level::Error => said("错误", "error"),
        Level::Warning => said("警告", "warning"),
        Level::Note => said("提示", "note"),
    }
}

/// All subjects, by code; each with the files that hold its rules.
pub const SUBJECTS: &[Subject] = &[
    subject("HB00", "文件和编码", "Files and encodings", &[files::RULES]),
    subject("HB01", "设置", "Settings", &[settings::RULES, toml::RULES]),
    subject("HB10", "文首信息", "Front matter", &[front::RULES, fences::RULES]),
    subject("HB11", "字段", "Fields", &[fields::RULES]),
    subject(
        "HB13",
        "标签词表和文件开头",
        "The vocabulary of tags; how files begin",
        &[vocabulary::RULES],
    ),
    subject("HB14", "文章和栏目", "Articles and sections", &[articles::RULES]),
    subject("HB15", "标签", "Tags", &[tags::RULES]),
    subject("HB16", "地区", "Regions", &[regions::RULES]),
    subject("HB17", "系列", "Series", &[series::RULES]),
    subject("HB18", "期和汇编", "Issues and casebooks", &[issues::RULES, contents::RULES]),
    subject("HB20", "正文的写法", "Markdown", &[markdown::RULES]),
    subject("HB21", "标点和排印", "Punctuation and typography", &[typography::RULES]),
    subject("HB22", "扫描和抓取的痕迹", "Traces of scanning and scraping", &[traces::RULES]),
    subject("HB23", "一篇的结构", "The structure of a text", &[structure::RULES]),
    subject("HB30", "网址", "Addresses", &[addresses::RULES]),
    subject("HB40", "主题", "Themes", &[themes::RULES]),
    subject("HB41", "EPUB", "EPUB", &[epub::RULES]),
    subject("HB42", "PDF", "PDF", &[pdf::RULES]),
    subject("HB50", "模板", "Templates", &[templates::RULES]),
    subject("HB60", "链接和图片", "Links and pictures", &[links::RULES]),
    subject("HB61", "政府网站", "Government sites", &[government::RULES, inspected::RULES]),
    subject("HB62", "全站", "The site as a whole", &[whole::RULES, translations::RULES]),
    subject("HB90", "输出文件夹", "The output folder", &[output::RULES]),
    subject("HB91", "命令", "Commands", &[commands::RULES, calls::RULES, new::RULES]),
    subject("HB92", "字体", "Fonts", &[fonts::RULES]),
];

/// All rules, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    SUBJECTS.iter().flat_map(Subject::rules)
}

/// The rule of `code`, in capitals or not.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
