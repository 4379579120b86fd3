//! The sample site as its readers find it.

use std::path::Path;
use std::sync::Arc;

use huibian::base::lang::Lang;
use huibian::pipeline::{Options, Pipeline, Turn};
use huibian::plan::view::{ArticleView, View};
use huibian::plan::{self, What};
use huibian::source;

/// A turn over the repository's own site.
fn turn() -> Turn {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = source::scan(root, None).expect("the sample can be read");
    let now = "2026-01-01T12:00:00+08:00".parse().expect("a moment");
    let options = Options { now, drafts: false, future: false, base_url: None };
    Pipeline::default().turn(Arc::new(sources), &options)
}

/// The view of an article by its address.
fn article(turn: &Turn, address: &str) -> ArticleView {
    let path = format!("{}index.html", address.trim_start_matches('/'));
    let found = turn.plan.pages.iter().find(|(out, _)| out.as_str() == path);
    let (_, what) = found.unwrap_or_else(|| panic!("nothing at {address}"));
    match plan::view(&turn.plan, what) {
        View::Template(view) => view.page.article.expect("an article"),
        other => panic!("{address} is {other:?}"),
    }
}

#[test]
fn it_is_what_the_readme_promises() {
    let turn = turn();
    // Not even a note, however closely it is read.
    let found = Pipeline::default().review(&turn);
    let said: Vec<String> =
        found.iter().map(|diag| format!("{} {}", diag.code, diag.file)).collect();
    assert!(said.is_empty(), "{said:?}");
    let count = |tag: &str| {
        let lang = Lang::new(tag).expect("a tag");
        turn.plan.site.edition(&lang).articles.len()
    };
    assert!(count("zh-Hans") >= 45, "{} articles in Chinese", count("zh-Hans"));
    assert!(count("en") >= 20, "{} articles in English", count("en"));
    assert!(turn.plan.site.held.is_empty());
}

#[test]
fn the_issue_has_twelve_columns_with_their_pages() {
    let turn = turn();
    let issue = article(&turn, "/issues/2024-4/").issue.expect("an issue");
    assert_eq!((issue.label.as_str(), issue.whole.as_str()), ("2024年第4期", "总第325期"));
    let columns: Vec<String> = issue
        .contents
        .iter()
        .map(|column| {
            let pages: Vec<&str> = column.items.iter().map(|item| item.pages.as_str()).collect();
            format!("{} {}: {}", column.page, column.name, pages.join(" "))
        })
        .collect();
    assert_eq!(
        columns.join("\n"),
        "\
1 卷首语: 1
4 工作指导: 4-5
6 本期关注: 6-7 8-9
10 工作研究: 10-12 13-14
15 组织建设: 15-16 17-18
19 园区科协: 19-20 21-22 23-24
25 一线经验: 25-26 27-28 29-30
31 品牌引领: 31-32 33-34 35-36
37 人才服务: 37-38 39-40 41
42 创新达人: 42-43 44-45 46-47
48 企业科协负责人: 48-49 50-51
52 工作简讯: 52 52 52 52"
    );
    let bylines: Vec<&str> = issue.contents[3]
        .items
        .iter()
        .chain(&issue.contents[9].items)
        .map(|item| item.byline.as_str())
        .collect();
    assert_eq!(bylines, ["王新会", "海南省科协", "山西智杰软件工程有限公司科协", "冯昭", "冯昭"]);
}

#[test]
fn next_and_previous_walk_the_whole_issue() {
    let turn = turn();
    let issue = article(&turn, "/issues/2024-4/").issue.expect("an issue");
    let listed: Vec<String> = issue
        .contents
        .iter()
        .flat_map(|column| &column.items)
        .map(|item| item.url.to_string())
        .collect();
    let mut walked = vec![listed[0].clone()];
    while let Some(next) = place(&turn, walked.last().expect("one")).next {
        let back = place(&turn, next.url.as_str()).previous.expect("a way back");
        assert_eq!(Some(back.url.as_str()), walked.last().map(String::as_str));
        walked.push(next.url.to_string());
    }
    assert_eq!(walked, listed);
    assert_eq!(walked.len(), issue.count);
}

fn place(turn: &Turn, address: &str) -> huibian::plan::view::IssuePlace {
    article(turn, address).in_issue.unwrap_or_else(|| panic!("{address} is in no issue"))
}

#[test]
fn regions_count_what_lies_within() {
    let turn = turn();
    let places = &turn.plan.site.config.gazetteer;
    let lang = Lang::new("zh-Hans").expect("a tag");
    let edition = turn.plan.site.edition(&lang);
    let listed = |text: &str| edition.placed(places.resolve(text).expect("a place").id);
    let songyang = turn
        .plan
        .site
        .articles()
        .find(|article| article.lang == lang && article.slug == "songyang")
        .expect("the case of Songyang");
    for place in ["松阳县", "丽水市", "浙江省"] {
        assert!(listed(place).iter().any(|one| one.article == songyang.id), "{place}");
    }
    for city in ["西安市", "咸阳市"] {
        assert!(listed(city).len() >= listed("西咸新区").len(), "{city}");
    }
    let pages = turn.plan.pages.values();
    assert!(pages.filter(|what| matches!(what, What::Region(..))).count() > 50);
}
