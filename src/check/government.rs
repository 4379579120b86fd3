//! With `[profile] gov = true`: what 《政府网站发展指引》 asks of page tags, and what
//! 《政府网站与政务新媒体检查指标》 asks of columns.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::{ToSpan, civil::Date};

use super::{filing, messages as say};
use crate::base::date::When;
use crate::base::diag::{Diags, Problem};
use crate::base::path::RelPath;
use crate::config::Config;
use crate::model::{ArticleId, Section};
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

/// The fields of a section that become page tags of its column.
const COLUMN_TAGS: [&str; 3] = ["description", "keywords", "column_type"];

pub(super) fn check(plan: &Plan, now: When) -> Diags {
    let mut diags = Diags::default();
    if plan.site.config.gov {
        organization(&plan.site.config, &mut diags);
        columns(plan, now, &mut diags);
        home(plan, now, &mut diags);
        articles(plan, now, &mut diags);
    }
    diags
}

/// The codes and numbers of the body behind the site, and what the foot of each page
/// has to say of it.
fn organization(config: &Config, diags: &mut Diags) {
    let body = &config.organization;
    let settings = RelPath::new("site.toml");
    let mut add = |name: &str, problem: Problem| {
        let place = body.places.iter().find(|(known, _)| known == name);
        diags.add(&settings, place.into_iter().fold(problem, |problem, (_, at)| problem.at(*at)));
    };
    if body.site_code.is_empty() {
        add("site_code", say::no_site_code());
    } else if !filing::is_site_code(&body.site_code) {
        add("site_code", say::site_code_form(&body.site_code));
    }
    let numbers = [("icp", &body.icp), ("police_icp", &body.police_icp)];
    for (name, number) in numbers.into_iter().filter(|(_, number)| !number.is_empty()) {
        let fits = match name {
            "icp" => filing::is_icp(number),
            _ => filing::is_police(number),
        };
        if !fits {
            add(name, say::filing_form(name, number));
        }
    }
    let reached = [&body.phone, &body.email].iter().any(|text| !text.is_empty());
    let there = [
        ("name", !body.name.is_empty() || !body.sponsors.is_empty()),
        ("phone", reached || !body.address.is_empty()),
        ("icp", !body.icp.is_empty()),
        ("police_icp", !body.police_icp.is_empty()),
    ];
    let missing: Vec<&str> =
        there.into_iter().filter(|(_, there)| !there).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        add("", say::foot_lacks(&missing));
    }
}

/// The page tags of every column, and whether it is kept up.
fn columns(plan: &Plan, now: When, diags: &mut Diags) {
    let default = &plan.site.config.default_language;
    let mut seen: BTreeMap<(&str, String), &RelPath> = BTreeMap::new();
    for (id, articles) in &plan.site.edition(default).sections {
        let section = plan.site.section(*id);
        let Some(text) = section.texts.get(default) else { continue };
        let path = &text.doc.path;
        for name in COLUMN_TAGS {
            let Some(field) = text.fields.spanned(name) else {
                diags.add(path, say::no_column_tag(name).at(text.doc.front_span));
                continue;
            };
            let written = match text.fields.list(name) {
                [] => text.fields.text(name).to_owned(),
                list => list.join(","),
            };
            if name == "column_type" {
                if !COLUMN_TYPES.contains(&&*written) && !SLOW.contains(&&*written) {
                    diags.add(path, say::column_type(&written, &COLUMN_TYPES).at(field.span));
                }
                continue;
            }
            match seen.entry((name, written)) {
                Entry::Occupied(first) => {
                    diags.add(path, say::same_column_tag(name, first.get()).at(field.span));
                }
                Entry::Vacant(free) => {
                    free.insert(path);
                }
            }
        }
        let title = section.title(default, default);
        if articles.is_empty() {
            diags.add(path, say::empty_column(title).at(text.doc.front_span));
            continue;
        }
        let kind = text.fields.text("column_type");
        let newest = newest(plan, articles);
        if let Some(newest) = newest.filter(|newest| is_stale(section, kind, *newest, now)) {
            diags.add(path, say::stale_column(title, newest).at(text.doc.front_span));
        }
    }
}

/// Something new is due on the home page within two weeks, whatever the columns are.
fn home(plan: &Plan, now: When, diags: &mut Diags) {
    let default = &plan.site.config.default_language;
    let newest = newest(plan, &plan.site.edition(default).articles);
    let due = |newest: &Date| newest.checked_add(2.weeks()).is_ok_and(|due| due < now.date);
    if let Some(newest) = newest.filter(due) {
        let root = plan.site.sections().next().and_then(|(_, root)| root.file());
        let file = root.cloned().unwrap_or_else(|| RelPath::new("site.toml"));
        diags.add(&file, say::stale_home(newest));
    }
}

fn newest(plan: &Plan, articles: &[ArticleId]) -> Option<Date> {
    articles.iter().filter_map(|id| plan.site.article(*id).date).map(|when| when.date).max()
}

/// The page tags of every article, and its dates.
fn articles(plan: &Plan, now: When, diags: &mut Diags) {
    for article in plan.site.articles().filter(|article| !article.is_page()) {
        let path = &article.doc.path;
        if article.date.is_none() {
            diags.add(path, say::no_date().at(article.doc.front_span));
        }
        if article.fields.text("source").is_empty() {
            diags.add(path, say::no_source().at(article.doc.front_span));
        }
        if let Some(modified) = article.fields.date("modified")
            && let Some(field) = article.doc.front.iter().find(|field| field.name == "modified")
        {
            let at = field.node.span;
            let before = article.date.filter(|date| modified.date < date.date);
            if let Some(date) = before {
                diags.add(path, say::changed_before(modified.date, date.date).at(at));
            } else if modified.date > now.date {
                diags.add(path, say::changed_in_future(modified.date).at(at));
            }
        }
    }
}

/// Two weeks for news, six months for notices and policies.
fn is_stale(section: &Section, kind: &str, newest: Date, now: When) -> bool {
    let slow = SLOW.contains(&kind) || section.default_type.as_deref() == Some("notice");
    let span = if slow { 6.months() } else { 2.weeks() };
    newest.checked_add(span).is_ok_and(|due| due < now.date)
}
