//! Texts as they come from a web page or a scanner, dropped in below a title: they make
//! a page, and what is wrong with them is told where it stands.

use crate::support::Fixture;

/// A page as it was copied: the site's navigation, half-width marks, a title of those
/// who sell through other people's pages.
const SCRAPED: &str = "\
六合彩开奖_网上赌场平台\r
當前位置: 首頁 > 科協動態\r
\r
某市科協召開座談會啟動(dòng)儀式,120家企業(yè)參會(huì)。\r
來(lái)自3所高校的專家,現(xiàn)場(chǎng)解答企業(yè)的問題.\r
";

/// A page of a journal as it was recognised: blanks within words, quotes of a typewriter.
const SCANNED: &str = "\
某某园区有\"四员\"服务 队 , 队员 都是 企业 里 的 工 程 师。
他们 每个月 走访 一 次 , 把 难题 记 在 本子 上。
列夫?托尔斯泰的书也在架上,谁都可以借.
";

/// A report with its lists of a word processor.
const TYPED: &str = "　　一、总体情况
　　6月3日,某市召开会议(详见附件),部署工作.
• 会议由科协主办;
• 有１２０人参加.
";

fn said(text: &str) -> (String, bool) {
    let mut site = Fixture::new("");
    let file = format!("---\ntitle: 走访记录\n---\n\n{text}");
    site.files.insert("content/news/a.md".to_owned(), file.into_bytes());
    let lines: Vec<String> = site
        .review()
        .iter()
        .map(|line| {
            let (before, _) = line.split_once(" → ").unwrap_or((line, ""));
            before.replace("content/news/a.md:", "")
        })
        .collect();
    (lines.join("\n"), site.build().has("news/a/index.html"))
}

#[test]
fn a_scraped_page() {
    let (said, is_page) = said(SCRAPED);
    assert!(is_page);
    assert_eq!(
        said,
        "\
warning HB2209 5:1 这里有垃圾广告的用词“六合彩”。
warning HB2103 6:5 中文里用了半角标点“:”。
warning HB2202 8:12 “動”字后面混进了拼音“dòng”。
warning HB2103 8:20 中文里用了半角标点“,”。
warning HB2202 8:27 “業”字后面混进了拼音“yè”。
warning HB2202 8:33 “會”字后面混进了拼音“huì”。
warning HB2202 9:2 “來”字后面混进了拼音“lái”。
warning HB2103 9:15 中文里用了半角标点“,”。
warning HB2202 9:17 “現”字后面混进了拼音“xiàn”。
warning HB2202 9:24 “場”字后面混进了拼音“chǎng”。
warning HB2202 9:35 “業”字后面混进了拼音“yè”。
warning HB2103 9:42 中文里用了半角标点“.”。"
    );
}

#[test]
fn a_scanned_page() {
    let (said, is_page) = said(SCANNED);
    assert!(is_page);
    assert_eq!(
        said,
        "\
warning HB2105 5:6 中文用了直引号。
warning HB2201 5:24 汉字之间多了 5 处空格。
warning HB2201 6:20 汉字之间多了 3 处空格。
warning HB2203 7:3 这个问号像是丢掉的字符。
warning HB2103 7:14 中文里用了半角标点“,”。
warning HB2103 7:20 中文里用了半角标点“.”。"
    );
}

#[test]
fn a_typed_report() {
    let (said, is_page) = said(TYPED);
    assert!(is_page);
    assert_eq!(
        said,
        "\
note HB2109 5:1 行首打了全角空格。
note HB2109 6:1 行首打了全角空格。
warning HB2103 6:7 中文里用了半角标点“,”。
warning HB2104 6:14 中文用了半角括号。
warning HB2103 6:20 中文里用了半角标点“,”。
warning HB2103 6:25 中文里用了半角标点“.”。
warning HB2309 7:1 这个项目符号不会变成列表，各项会连成一段。
warning HB2103 7:10 中文里用了半角标点“;”。
warning HB2309 8:1 这个项目符号不会变成列表，各项会连成一段。
warning HB2108 8:4 “１２０”是全角的字母或数字。
warning HB2103 8:10 中文里用了半角标点“.”。"
    );
}
