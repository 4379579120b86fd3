//! With `[profile] gov = true`: what 《政府网站发展指引》 asks of page tags, and what
//! 《政府网站与政务新媒体检查指标》 asks of columns.

use jiff::{ToSpan, civil::Date};

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::path::RelPath;
use crate::model::Section;
use crate::plan::Plan;

/// Columns that may rest for six months: notices and policy documents.
const SLOW: [&str; 3] = ["通知公告", "政策文件", "政策解读"];

/// The kinds of column that the guideline knows.
const COLUMN_TYPES: [&str; 18] = [
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "信息公开指南",
    "信息公开目录",
    "信息公开年报",
    "依法申请公开",
    "数据发布",
    "数据开放",
    "政策解读",
    "回应关切",
    "办事服务",
    "咨询投诉",
    "征集调查",
    "在线访谈",
];

pub(super) fn check(plan: &Plan, now: When) -> Diags {
    let mut diags = Diags::default();
    let config = &plan.site.config;
    if !config.gov {
        return diags;
    }
    let settings = RelPath::new("site.toml");
    if config.organization.site_code.is_empty() {
        diags.add(&settings, say::no_site_code());
    }
    let edition = plan.site.edition(&config.default_language);
    for (id, articles) in &edition.sections {
        let section = plan.site.section(*id);
        let Some(text) = section.texts.get(&config.default_language) else { continue };
        let path = &text.doc.path;
        for name in ["description", "keywords", "column_type"] {
            if text.fields.spanned(name).is_none() {
                diags.add(path, say::no_column_tag(name).at(text.doc.front_span));
            }
        }
        let kind = text.fields.text("column_type");
        if let Some(field) = text.fields.spanned("column_type")
            && !COLUMN_TYPES.contains(&kind)
            && !SLOW.contains(&kind)
        {
            diags.add(path, say::column_type(kind, &COLUMN_TYPES).at(field.span));
        }
        let title = section.title(&config.default_language, &config.default_language);
        if articles.is_empty() {
            diags.add(path, say::empty_column(title).at(text.doc.front_span));
            continue;
        }
        let newest = articles
            .iter()
            .filter_map(|id| plan.site.article(*id).date)
            .map(|when| when.date)
            .max();
        if let Some(newest) = newest.filter(|newest| is_stale(section, kind, *newest, now)) {
            diags.add(path, say::stale_column(title, newest).at(text.doc.front_span));
        }
    }
    for article in plan.site.articles().filter(|article| !article.is_page()) {
        let path = &article.doc.path;
        if article.date.is_none() {
            diags.add(path, say::no_date().at(article.doc.front_span));
        }
        if article.fields.text("source").is_empty() {
            diags.add(path, say::no_source().at(article.doc.front_span));
        }
    }
    diags
}

/// Two weeks for news, six months for notices and policies.
fn is_stale(section: &Section, kind: &str, newest: Date, now: When) -> bool {
    let slow = SLOW.contains(&kind) || section.default_type.as_deref() == Some("notice");
    let span = if slow { 6.months() } else { 2.weeks() };
    newest.checked_add(span).is_ok_and(|due| due < now.date)
}
