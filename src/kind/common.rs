//! The fields that every type has.

use std::sync::LazyLock;

use super::{FieldSpec, Form, both};

/// The fields that a translation does not inherit: what a translator writes anew.
pub const COMMON_PROSE: [&str; 5] = ["title", "kicker", "subtitle", "summary", "aliases"];

/// The field in which a translation says which version of the original it was made
/// from. It is each file's own: nothing takes it over.
pub const TRANSLATED_FROM: &str = "translated_from";

/// The fields that every article may have, in the order of the reference.
pub fn common_fields() -> &'static [FieldSpec] {
    static COMMON: LazyLock<Vec<FieldSpec>> = LazyLock::new(make_common);
    &COMMON
}

fn make_common() -> Vec<FieldSpec> {
    let field = FieldSpec::new;
    vec![
        field("title", Form::Text, "标题", "Title").required(),
        field("type", Form::Text, "类型", "Type")
            .help("不写就用栏目的。", "The section's unless given."),
        field("kicker", Form::Text, "引题", "Kicker")
            .help("标题上方的一行。", "A line above the title."),
        field("subtitle", Form::Text, "副题", "Subtitle")
            .help("标题下方的一行。", "A line below the title."),
        field("date", Form::Date, "日期", "Date").help(
            "发布日期，如 2024-07-04 或 2024-07-04 16:33。",
            "Date of publication, such as 2024-07-04 or 2024-07-04 16:33.",
        ),
        field("modified", Form::Date, "修改日期", "Modified").help(
            "发布以后有实质修改时写。",
            "When it was changed in substance after publication.",
        ),
        field("expires", Form::Date, "失效日期", "Expires")
            .help("过了这一天不再发布。", "After this day it is no longer published."),
        field("summary", Form::Text, "摘要", "Summary").help(
            "一两句话；不写就取正文开头的几句。",
            "A sentence or two; the first of the text unless given.",
        ),
        field("authors", Form::People, "作者", "Authors"),
        field("source", Form::Text, "来源", "Source")
            .help("转载或编发自哪里。", "Where the text comes from."),
        field("source_url", Form::Url, "来源网址", "Source address"),
        field("reprint", Form::Bool, "转载", "Reprint")
            .help("转载的写 true，页面会注明。", "True for a reprint; the page says so."),
        field("contributor", Form::List, "供稿", "Contributed by")
            .help("供稿的单位或人。", "Who supplied it."),
        field("editor", Form::List, "责任编辑", "Editor"),
        field("tags", Form::References, "标签", "Tags")
            .help("从标签词表里选。", "From the vocabulary of tags."),
        field("regions", Form::References, "地区", "Regions").help(
            "如 湖北省/武汉市/江岸区，或代码 420102。",
            "Such as 湖北省/武汉市/江岸区, or the code 420102.",
        ),
        field("cover", Form::Picture, "封面图", "Cover").help(
            "列表和文章开头的图片；请写 alt。",
            "The picture in lists and at the head; give it an alt.",
        ),
        field("attachments", Form::Files, "附件", "Attachments"),
        field("series", Form::Series, "系列", "Series")
            .help("所属的系列，和第几篇。", "The series, and the place in it."),
        field("issue", Form::Text, "所在期", "Issue").help(
            "期的文件夹名，如 2024-4；有几种刊物时写 qykx/2024-4。",
            "The issue's folder, such as 2024-4; of several periodicals, qykx/2024-4.",
        ),
        field("column", Form::Text, "栏目", "Column")
            .help("刊在期里的哪个栏目。", "The column of the issue that it stands in."),
        field("pages", Form::Text, "页码", "Pages")
            .help("印刷的页码，如 42-43。", "The pages in print, such as 42-43."),
        field("slug", Form::Text, "地址名", "Slug").help(
            "网址里的一段；不写就用文件名。",
            "Its part of the address; made from the file's name unless given.",
        ),
        field("aliases", Form::List, "旧地址", "Aliases").help(
            "以前的网址，如 /old/page/，会转到这里。",
            "Former addresses such as /old/page/, which lead here.",
        ),
        field("draft", Form::Bool, "草稿", "Draft")
            .help("写 true 就不发布。", "True keeps it out of the site."),
        field(
            "visibility",
            Form::Choice(vec![
                ("public".to_owned(), both("公开", "Public")),
                ("internal".to_owned(), both("内部", "Internal")),
            ]),
            "公开范围",
            "Visibility",
        )
        .default_is("public"),
        field("weight", Form::Number, "次序", "Weight").help(
            "在栏目列表里的位置，小的在前。",
            "Its place in the section's list, small first.",
        ),
        field(TRANSLATED_FROM, Form::Text, "译自", "Translated from").steers().help(
            "只用于译文：原文的版本，由 huibian 填写，每个文件各写各的。",
            "In a translation alone: the version of the original, written by huibian, of each file \
             its own.",
        ),
    ]
}

/// The fields of a section's `_index.md`, beside `defaults`: a group of fields
/// that its articles have unless they say otherwise.
pub fn section_fields() -> Vec<FieldSpec> {
    let field = FieldSpec::new;
    vec![
        field("title", Form::Text, "标题", "Title").required(),
        field("description", Form::Text, "简介", "Description"),
        field("type", Form::Text, "文章的类型", "Type of its articles"),
        field("weight", Form::Number, "次序", "Weight"),
        field("cover", Form::Picture, "题图", "Cover"),
        field("keywords", Form::List, "关键词", "Keywords")
            .help("政府网站规范的栏目关键词。", "Keywords of the column, for government sites."),
        field("column_type", Form::Text, "栏目类别", "Kind of column").help(
            "政府网站规范的栏目类别，如 工作动态。",
            "The kind of column for government sites, such as 工作动态.",
        ),
    ]
}
