//! Prose: its typography, and what scanners and scrapers leave in it.

use std::collections::BTreeMap;

use huibian::base::diag::{Diag, Diags};
use huibian::base::fix::Mended;
use huibian::base::path::RelPath;
use huibian::pipeline::{Options, Pipeline};

use crate::support::{Fixture, SETTINGS};

/// What stands above a text that has no front matter of its own: four lines.
const FRONT: &str = "---\ntitle: 科普日\nsummary: 科普走进园区。\n---\n";

fn with_front(text: &str) -> String {
    match text.trim_start_matches('\u{feff}').starts_with("---") {
        true => text.to_owned(),
        false => format!("{FRONT}{text}\n"),
    }
}

/// What a review says of a site of these files.
fn review(files: &BTreeMap<String, String>) -> Diags {
    let mut site = Fixture::new("");
    for (path, text) in files {
        site.files.insert(path.clone(), text.clone().into_bytes());
    }
    let pipeline = Pipeline::default();
    let options = Options { drafts: true, future: true, ..site.options.clone() };
    let turn = pipeline.turn(site.sources(), &options);
    pipeline.review(&turn)
}

/// The code and the place of a problem; a star where it has its mend.
fn place(diag: &Diag) -> String {
    let span = diag.span.expect("every rule of prose has a place");
    let star = if diag.fix.is_some() { "*" } else { "" };
    format!("{} {}:{}-{}{star}", diag.code, span.line, span.column, span.end_column)
}

fn is_prose(diag: &&Diag) -> bool {
    diag.code.starts_with("HB21") || diag.code.starts_with("HB22")
}

/// All problems of prose in a text.
fn found_in(path: &str, text: &str) -> Vec<String> {
    let files = BTreeMap::from([(path.to_owned(), with_front(text))]);
    review(&files).iter().filter(is_prose).map(place).collect()
}

/// The files when every mend has been made that there is, and how many rounds it took.
fn mend(mut files: BTreeMap<String, String>) -> (BTreeMap<String, String>, usize) {
    for round in 0..12 {
        let diags = review(&files);
        let before = files.clone();
        for (path, text) in &mut files {
            let file = RelPath::new(path);
            let own = diags.of_file(&file);
            let fixes = own.iter().filter(is_prose).filter_map(|diag| diag.fix.as_deref());
            *text = Mended::new(text, fixes).text;
        }
        if files == before {
            return (files, round);
        }
    }
    panic!("mends without end: {files:#?}");
}

fn mended(text: &str) -> String {
    let path = "content/news/a.md".to_owned();
    let (files, _) = mend(BTreeMap::from([(path.clone(), with_front(text))]));
    let text = files[&path].clone();
    text.strip_prefix(FRONT).and_then(|text| text.strip_suffix('\n')).unwrap_or(&text).to_owned()
}

/// Fails with every case that is not as it should be.
fn all_as_told(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, told)| {
            let found = found_in("content/news/a.md", text);
            (found != *told).then(|| format!("{text}\n  told  {told:?}\n  found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn marks() {
    all_as_told(&[
        ("科协组织，，服务企业。。推动发展。", &["HB2101 5:5-7*", "HB2101 5:11-13*"]),
        ("企业、、高校，院所。、都来了。", &["HB2101 5:3-5*", "HB2101 5:10-12"]),
        ("科协，,高校。.都来了。", &["HB2101 5:3-5*", "HB2101 5:7-9"]),
        ("科协**，**，高校", &["HB2101 5:5-9"]),
        ("科协成立了！！！大家真的高兴？！", &["HB2102 5:6-9"]),
        (
            "近年来,省科协推动工作;成效明显.",
            &["HB2103 5:4-5*", "HB2103 5:12-13*", "HB2103 5:17-18"],
        ),
        (
            "近年来, 省科协推动工作:  成效明显!",
            &["HB2103 5:4-5*", "HB2103 5:13-14*", "HB2103 5:20-21*"],
        ),
        ("什么是科协?科协是桥梁。是不是?", &["HB2103 5:6-7*", "HB2103 5:16-17*"]),
        ("他问:\"什么是科协?\"", &["HB2103 5:3-4*", "HB2105 5:4-5*", "HB2103 5:10-11*"]),
        ("会员120人,2024年新增3,500人,占比3.5%,比例1:10。", &["HB2103 5:7-8*", "HB2103 5:21-22*"]),
        ("6月5日,6.5-7日,1.5 万人参加", &["HB2103 5:5-6*", "HB2103 5:12-13*"]),
        ("**重点任务**,加强(**联合**)协作", &["HB2103 5:9-10*", "HB2104 5:12-13*"]),
        ("脚注[^1],完。\n\n[^1]: 注释,说明", &["HB2103 5:7-8*", "HB2103 7:9-10*"]),
        ("第一行,\n第二行, 第三行", &["HB2103 5:4-5*", "HB2103 6:4-5*"]),
        ("一. 总体情况", &["HB2103 5:2-3"]),
        ("内容包括...等，见下文。。。", &["HB2106 5:5-8*", "HB2106 5:13-16*"]),
        ("成绩单。...", &["HB2106 5:5-8*"]),
        ("科协--科技工作者之家，用 --drafts 参数，a--b", &["HB2107 5:3-5*"]),
        ("科协 -- 科技工作者之家，科协――桥梁", &["HB2107 5:4-6*", "HB2107 5:17-19*"]),
        ("—全省园区科协巡礼", &["HB2107 5:1-2"]),
        ("科协是桥梁—这是共识", &["HB2107 5:6-7"]),
        ("第１２期ＡＰＰ上线", &["HB2108 5:2-4*", "HB2108 5:5-8*"]),
        ("１. 科协", &["HB2108 5:1-2"]),
        (
            "\u{3000}\u{3000}园区科协成立。\n\u{3000}\u{3000}第二段。",
            &["HB2109 5:1-3*", "HB2109 6:1-3"],
        ),
    ]);
}

#[test]
fn quotes_and_brackets() {
    all_as_told(&[
        (
            "园区科协(简称“科协”)成立,面向县(市、区)。",
            &["HB2104 5:5-6*", "HB2103 5:15-16*", "HB2104 5:19-20*"],
        ),
        ("中国科协(CAST),共8个（会员）", &["HB2103 5:11-12*"]),
        ("(一)加强领导（二)狠抓落实", &["HB2104 5:1-2*", "HB2104 5:8-9*"]),
        ("GDP(国内生产总值)增长", &["HB2104 5:4-5*"]),
        (
            "推进\"科创中国\"建设,\"科创\"是品牌",
            &["HB2105 5:3-4*", "HB2103 5:11-12*", "HB2105 5:12-13*"],
        ),
        ("\"党建\"\"科创\"双轮驱动", &["HB2105 5:1-2*", "HB2105 5:5-6*"]),
        ("推进\"科创中国建设", &["HB2105 5:3-4"]),
        ("\"科创,\"中国\"行动\"", &["HB2105 5:1-2", "HB2103 5:4-5*", "HB2105 5:8-9"]),
        ("“科创”和\"中国”", &["HB2105 5:6-7", "HB2110 5:9-10"]),
        ("推进'科创中国'建设", &["HB2105 5:3-4"]),
        ("“科协成立，《条例》和《办法》出台", &["HB2110 5:1-2"]),
        ("科协》成立，【通知】（草案", &["HB2110 5:3-4", "HB2110 5:11-12"]),
        ("”科协“成立了", &["HB2111 5:1-2"]),
        ("“第一段。\n\n## 标题\n\n第二段。", &["HB2110 5:1-2"]),
    ]);
}

#[test]
fn traces() {
    all_as_told(&[
        ("科 技 协 会", &["HB2201 5:1-8"]),
        ("科\u{3000}技\u{3000}协\u{3000}会", &["HB2201 5:1-8"]),
        ("推动科 技 协 会建设，成效明显。", &["HB2201 5:3-10*"]),
        (
            "园区科协坚持服务科技工 作者，在园区广泛开 展活动，推动企业建立创新 平台，取得成效。",
            &["HB2201 5:11-14*", "HB2201 5:21-24*", "HB2201 5:34-37*"],
        ),
        (
            "啟動(dòng)儀式，創(chuàng)新大會（huì），以及协(xié)会",
            &["HB2202 5:3-9*", "HB2202 5:13-21*", "HB2202 5:24-29*", "HB2202 5:33-38*"],
        ),
        (
            "动(dòng)员、创(chuàng)新、来(lái)了、我们(men)、长(zhǎng)官(GB)",
            &[
                "HB2202 5:2-8*",
                "HB2202 5:11-19*",
                "HB2202 5:22-27*",
                "HB2202 5:31-36",
                "HB2202 5:38-45*",
            ],
        ),
        ("列夫?托尔斯泰和列夫？托尔斯泰", &["HB2203 5:3-4", "HB2203 5:11-12"]),
        (
            "企业科协?依靠大家来建，中国?海峡“6?18”",
            &["HB2203 5:5-6", "HB2203 5:15-16", "HB2203 5:20-21"],
        ),
        (
            "读不出\u{fffd}\u{fffd}的字，锟斤拷，烫烫烫烫，锛屽",
            &["HB2204 5:4-6", "HB2204 5:9-12", "HB2204 5:13-17", "HB2204 5:18-20"],
        ),
        ("â€œå›½å®¶，cafÃ©", &["HB2204 5:1-10", "HB2204 5:14-16"]),
        ("\u{e000} 项目一", &["HB2205 5:1-2"]),
        (
            "科\u{200b}技，inter\u{ad}national，\u{feff}协会",
            &["HB2206 5:2-3*", "HB2206 5:10-11*", "HB2206 5:20-21*"],
        ),
        ("\u{200b}# 科协", &["HB2206 5:1-2"]),
        ("园区學会和国家會议，都說明问题。", &["HB2207 5:3-4"]),
        ("推進科技創新，服務发展大局。", &["HB2207 5:9-10"]),
        (
            "完<span style=\"display:none\"><a href=\"https://a.org\">甲</a></span>。",
            &["HB2208 5:2-7"],
        ),
        (
            "<div STYLE='font-size:0px'>\n<a href=\"https://a.org\">甲</a>\n</div>",
            &["HB2208 5:1-5"],
        ),
        ("完<a href=\"https://a.org\"></a>。", &["HB2208 5:2-4"]),
        ("日韩无码视频_亚洲综合色\n\n正文。", &["HB2209 5:1-5"]),
        (
            "见[彩票平台](https://a.org)和[Casino](https://a.org)。",
            &["HB2209 5:3-7", "HB2209 5:25-31"],
        ),
        ("## 私服外挂\n\n正文。", &["HB2209 5:4-6"]),
    ]);
}

#[test]
fn structure() {
    all_as_told(&[
        (
            "| 姓名,单位 | 说明 |\n|---|---|\n| 甲(乙) | 丙,丁 |",
            &["HB2103 5:5-6*", "HB2104 7:4-5*", "HB2103 7:11-12*"],
        ),
        (
            "- 项目一,项目二\n- 项目三;\n\n  第二段,继续\n  - 里层,项目",
            &["HB2103 5:6-7*", "HB2103 6:6-7*", "HB2103 8:6-7*", "HB2103 9:7-8*"],
        ),
        ("> 引文,引文\n> 第二行,引文", &["HB2103 5:5-6*", "HB2103 6:6-7*"]),
        ("![图,片](a.svg \"说明,文字\")", &["HB2103 5:4-5*", "HB2103 5:17-18*"]),
        ("见[办法,细则](https://a.org)和`码,码`", &["HB2103 5:5-6*"]),
        ("[甲,乙]和[甲,乙][]\n\n[甲,乙]: https://a.org", &["HB2103 5:3-4", "HB2103 5:9-10"]),
        ("甲\\,乙 &amp; 甲,乙&#44;丙", &["HB2103 5:13-14*"]),
        ("<b>甲</b>,乙<br>丙,丁 <kbd>甲,乙</kbd>", &["HB2103 5:9-10*", "HB2103 5:16-17*"]),
        ("术语,词\n: 定义,说明", &["HB2103 5:3-4*", "HB2103 6:5-6*"]),
        ("## 标题,一 {#yi}\n\n動(dòng)员", &["HB2103 5:6-7*", "HB2202 7:2-8*"]),
        ("## 動(dòng)员\n\n### 科\u{200b}协", &["HB2202 5:5-11", "HB2206 7:6-7"]),
        (
            "第一行,第二\r\n第三行，，完\r\n\r\n  第四,段",
            &["HB2103 5:4-5*", "HB2101 6:4-6*", "HB2103 8:5-6*"],
        ),
        (
            "---\ntitle: 省科协:走访\"园区\"\nsummary: '甲\"乙\"丙,丁'\ncover: {src: a.svg, alt: 图, caption: \"说明,文字\"}\n---\n",
            &[
                "HB2103 2:11-12*",
                "HB2105 2:14-15*",
                "HB2105 3:12-13*",
                "HB2103 3:16-17*",
                "HB2103 4:41-42*",
            ],
        ),
        (
            "---\ntitle: 啟動(dòng)\nsummary: |\n  第一行,第二行\n  第三行\"引\"。\nsubtitle: \"甲\\\"乙\\\"丙,丁\"\n---\n",
            &["HB2202 2:10-16*", "HB2103 4:6-7*", "HB2105 5:6-7*"],
        ),
        (
            "---\ntitle: \"甲,乙\" # 丙,丁\nsummary: \"甲,乙\n\n  丙,丁\"\ncover: {alt: 甲。。, src: a.svg}\nquote: >-\n  戊,己\n\n  庚\n---\n",
            &[
                "HB2103 2:10-11*",
                "HB2103 3:12-13*",
                "HB2103 5:4-5*",
                "HB2101 6:15-17*",
                "HB2103 8:4-5*",
            ],
        ),
        (
            "---\ntitle: １２\nkicker: 第１期,ＡＢ\nsummary: 甲,\n  乙,丙\nplace: 甲,乙\n---\n",
            &[
                "HB2108 2:8-10",
                "HB2108 3:10-11*",
                "HB2108 3:13-15*",
                "HB2103 4:11-12*",
                "HB2103 5:4-5*",
            ],
        ),
        (
            "\u{feff}---\ntitle: 甲,乙\nsummary: 丙。\n---\n丁,戊",
            &["HB2103 2:9-10*", "HB2103 5:2-3*"],
        ),
        (
            "\u{feff}---\r\ntitle: \"甲,乙\"\r\nsummary: 丙。\r\n---\r\n丁,戊",
            &["HB2103 2:10-11*", "HB2103 5:2-3*"],
        ),
    ]);
}

#[test]
fn what_is_right_or_may_be_meant_stays_quiet() {
    let texts = [
        // Numbers, times, addresses, file names, Latin words.
        "时间：10:30，比分 3:2，共 3,500 人，占 3.5%。",
        "时间:10:30，电话:010-62174275，网址:https://a.org/b,c?d=1;e",
        "见 https://a.org/页面?id=1",
        "见附件.docx和 README.md，版本 v1.2.3。",
        "他说 Hello, world! 然后离开。",
        "The price in 湖北, e.g. 武汉, is 3.5; \"see\" it.",
        "1.总体情况\n\n2.重点工作",
        "包括：1）甲；2）乙；a）丙；三）丁。",
        "中国科协(CAST)和(2024)，f(x)",
        "19\"屏幕和24\"电视，don't，members’ own，’98",
        "title=\"甲\"，空的\"\"",
        // Marks that belong together.
        "真的吗？！真的！！“好。”他说：“好！”",
        "甲……乙，丙——丁。“戊……”",
        "标点有，。、；等几种。",
        "目录........1",
        "用 --drafts 参数，a--b，2023-2024年，京—沪高铁，周一—周五",
        "————\n\n正文",
        "爱因斯坦·罗森，《甲·乙》",
        // Quotations over several paragraphs.
        "“第一段。\n\n第二段。\n\n第三段。”",
        "“第一段。\n\n“第二段。\n\n“第三段。”",
        "“甲‘乙’丙”，“甲“乙”丙”，《甲〈乙〉》",
        // Blanks that are meant.
        "主 编 张清\n\n编 委 会 朱立 王书 邓 帆 李 彪",
        "张 三 李 四\n\n目 录\n\n文 | 李小四",
        "以“党建引领 助力百企”“科创筑梦 助力双减”“服务大局 促进发展”为主题，开展活动。",
        "集聚企业力量  共促创新发展\n\n学会学术 科学普及 智库发展 组织人才",
        "记者 张三报道，通讯员 李四供稿，作者 王五整理，摄影 赵六完成。",
        "第一章 总则，第二章 组织，第三章 职责，第四章 经费。",
        "参加的有某某市科学技术协会 某某县科学技术协会 某某区科学技术协会 某某镇科学技术协会，共四家。",
        "本届年会以新技术 新产业为主题，在武汉召开。",
        // Readings that an editor wrote.
        "亳(bó)州、单(shàn)县、六(lù)安、歙（shè）县、乐(yuè)清",
        "安(ān)这个读音不是重(chóng)点(GB)",
        // Questions.
        "你去吗？我去。哪里？这里。“真的？”他问。",
        "什么是科协？马克思说过。",
        // Other scripts.
        "“國學”二字，香港《科學》，臺灣。",
        "全文都是繁體字，推進科學技術創新，與會者發言。",
        "全文都是简体字，推进科学技术创新，与会者发言。",
        // Letters of other languages, emoji.
        "café、naïve、Ångström、« là\u{a0}»，👨\u{200d}👩\u{200d}👧，می\u{200c}خواهم",
        // HTML that hides nothing.
        "<span id=\"x\">甲</span>，<a id=\"y\"></a>乙",
        // Honest words.
        "## 打击网络赌博 远离博彩平台\n\n正文。",
        "## 六合彩灯节\n\n## 隐私服务\n\n## 税务局代开发票服务进园区\n\n正文。",
        // Code and addresses.
        "`甲,乙`\n\n```\n甲,乙...\n```\n\n    科 技 协 会\n\n<https://a.org/甲,乙>",
    ];
    let wrong: Vec<String> = texts
        .iter()
        .map(|text| (text, found_in("content/news/a.md", text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(text, found)| format!("{text}\n  found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn mends_give_what_is_right() {
    let cases = [
        ("科协组织，，服务企业。。推动", "科协组织，服务企业。推动"),
        ("科协，，，服务！！！园区。，完", "科协，，，服务！！！园区。，完"),
        ("近年来, 科协推动:好;行?是不是?对!", "近年来，科协推动：好；行?是不是？对！"),
        ("他问:\"什么是科协?\"", "他问：“什么是科协？”"),
        ("动(dòng)员、创(chuàng)新,来(lái)了,对", "动员、创新，来了，对"),
        ("园区科协(简称\"科协\"),(一)加强", "园区科协（简称“科协”），（一）加强"),
        ("推进\"科创中国\"建设，\"a\"和\"乙", "推进\"科创中国\"建设，\"a\"和\"乙"),
        ("包括...等。。。……", "包括……等…………"),
        ("科协 -- 桥梁--纽带――家", "科协——桥梁——纽带——家"),
        ("第１２期ＡＰＰ，\n１. 甲", "第12期APP，\n１. 甲"),
        ("\u{3000}\u{3000}科协。\n\n\u{3000}\u{3000}1. 甲", "科协。\n\n\u{3000}\u{3000}1. 甲"),
        (
            "服务科技工 作者，广泛开 展各类活动，建立创新 平台，以“党建引领 助力百企”为主题。",
            "服务科技工作者，广泛开展各类活动，建立创新平台，以“党建引领 助力百企”为主题。",
        ),
        ("推动科 技 协 会建设，成效明显。", "推动科技协会建设，成效明显。"),
        ("科\u{200b}技，\u{200b}# 甲", "科技，# 甲"),
        ("\u{200b}# 甲，inter\u{ad}net", "\u{200b}# 甲，internet"),
        (
            "[甲,乙]，**丙**,丁\n\n[甲,乙]: https://a.org",
            "[甲,乙]，**丙**，丁\n\n[甲,乙]: https://a.org",
        ),
        ("甲,乙\r\n丙。。\r\n", "甲，乙\r\n丙。\r\n"),
        (
            "---\ntitle: '甲\"乙\"丙''丁'\nkicker: \"甲\\\"乙\\\",丙\"\nsummary: １２\nsubtitle: 省科协: 甲\n---\n",
            "---\ntitle: '甲\"乙\"丙''丁'\nkicker: \"甲\\\"乙\\\",丙\"\nsummary: １２\nsubtitle: 省科协：甲\n---\n",
        ),
        (
            "---\ntitle: 甲\"乙\"丙(丁),第１期\nsummary: '甲\"乙\"丙...'\n---\n",
            "---\ntitle: 甲“乙”丙（丁），第1期\nsummary: '甲“乙”丙……'\n---\n",
        ),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, right)| (right, mended(text)))
        .filter(|(right, mended)| mended != *right)
        .map(|(right, mended)| format!("told  {right}\nfound {mended}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn each_language_has_its_own_rules() {
    let files = BTreeMap::from([
        ("site.toml".to_owned(), format!("{SETTINGS}[languages.zh-Hant]\nname = \"繁體中文\"\n")),
        ("content/news/a.md".to_owned(), with_front("甲。")),
        (
            "content/news/a.en.md".to_owned(),
            with_front(
                "The 科协, 园区,科协 \"甲\" (甲)乙。。 c\u{200b}d Ã© 动(dòng)。\n\n[casino](https://a.org)",
            ),
        ),
        (
            "content/news/a.zh-Hant.md".to_owned(),
            "---\ntitle: 園區\nsummary: 園區。\n---\n園區\"科協\"成立,推進創新。".to_owned(),
        ),
    ]);
    let found: Vec<String> = review(&files)
        .iter()
        .filter(is_prose)
        .map(|diag| format!("{} {}", diag.file, place(diag)))
        .collect();
    assert_eq!(
        found,
        [
            "content/news/a.en.md HB2206 5:27-28*",
            "content/news/a.en.md HB2204 5:30-32",
            "content/news/a.en.md HB2209 7:2-8",
            "content/news/a.zh-Hant.md HB2105 5:3-4",
            "content/news/a.zh-Hant.md HB2103 5:9-10*",
        ]
    );
}

/// What is said of a text: each thing once, in Chinese and below it in English.
fn said(text: &str) -> String {
    let files = BTreeMap::from([("content/news/a.md".to_owned(), with_front(text))]);
    let mut said: Vec<String> = Vec::new();
    for diag in review(&files).iter().filter(is_prose) {
        let hint = diag.hint.as_ref().expect("every problem of prose has a hint");
        let level = format!("{:?}", diag.level).to_lowercase();
        let lines = format!(
            "{level} {} {} → {}\n  {} → {}",
            diag.code, diag.message.zh, hint.zh, diag.message.en, hint.en
        );
        if !said.contains(&lines) {
            said.push(lines);
        }
    }
    said.join("\n")
}

#[test]
fn what_is_said() {
    let texts = [
        "科协，，服务。，完！！！",
        "科协,服务.完(甲)\"乙\"",
        "科协...服务--完",
        "—完",
        "第ＡＢ１期",
        "\u{3000}甲\n\u{3000}乙",
        "“甲",
        "甲》‘",
        "”甲“",
        "科 技 协 会",
        "科协是科技工 作者之家，他们广泛开 展活动，推动企业建立 创新平台，完。",
        "動(dòng)",
        "列夫?托尔，中国?海峡",
        "\u{fffd}，â€œ，锟斤拷",
        "\u{e000}甲，乙\u{200b}丙",
        "园区學会和會议，發现",
        "園區學會和會議發现",
        "<a href=\"https://a.org\"></a>",
        "## 澳门赌场",
    ];
    let all: Vec<String> = texts.iter().map(|text| said(text)).collect();
    assert_eq!(all.join("\n"), SAID);
}

/// Texts of marks, blanks and words in any order, always the same ones.
fn jumbles(count: usize) -> BTreeMap<String, String> {
    const PIECES: [&str; 66] = [
        "科协",
        "园区",
        "技",
        "動",
        "學会",
        "什么",
        "列夫",
        "托尔",
        "一",
        "第",
        "記者",
        "发",
        ",",
        ".",
        ";",
        ":",
        "?",
        "!",
        "，",
        "。",
        "、",
        "？",
        "！",
        "(",
        ")",
        "（",
        "）",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "《",
        "》",
        "...",
        "。。。",
        "--",
        "——",
        "—",
        "-",
        " ",
        "  ",
        "\u{3000}",
        "\u{a0}",
        "\n",
        "\n\n",
        "\r\n",
        "**",
        "*",
        "`",
        "[",
        "](a)",
        "<b>",
        "</b>",
        "\\",
        "&amp;",
        "12",
        "ＡＢ",
        "１",
        "abc",
        "(dòng)",
        "\u{200b}",
        "\u{fffd}",
        "â€œ",
        "# ",
        "- ",
    ];
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).expect("below a count")
    };
    let mut text = move || -> String {
        let length = 4 + next(50);
        (0..length).map(|_| PIECES[next(PIECES.len())]).collect()
    };
    (0..count).map(|n| (format!("content/news/a{n}.md"), with_front(&text()))).collect()
}

#[test]
fn mends_come_to_an_end_and_places_are_of_the_text() {
    let files = jumbles(400);
    for diag in review(&files).iter().filter(is_prose) {
        let text = files[diag.file.as_str()].as_str();
        let span = diag.span.expect("every rule of prose has a place");
        let (_, part) = span.excerpt(text).expect("the place is there");
        assert!(!part.is_empty() && span.end_column > span.column, "{}: {diag:?}", diag.file);
    }
    let (mended, rounds) = mend(files);
    assert!(rounds > 1 && review(&mended).iter().filter(is_prose).all(|diag| diag.fix.is_none()));
}

const SAID: &str = "\
warning HB2101 标点“，”重复了。 → 请只留一个“，”。
  The mark `，` stands twice. → Leave one `，`.
warning HB2101 标点“。”和“，”连在了一起。 → 请只留合适的一个。
  The marks `。` and `，` stand together. → Leave the one that fits.
note HB2102 “！”连用了好几个。 → 新闻和公文里一个就够。
  Several `！` in a row. → In news and reports one is enough.
warning HB2103 中文里用了半角标点“,”。 → 请改成“，”。
  A half-width `,` in Chinese text. → Use `，` instead.
warning HB2103 中文里用了半角标点“.”。 → 句末请用“。”，外国人名中间用“·”，“一”“二”这样的序号后面用“、”。
  A half-width `.` in Chinese text. → Use `。` at the end of a sentence, `·` within a foreign name, `、` after the number of an item.
warning HB2104 中文用了半角括号。 → 请改成“（”和“）”。
  Half-width brackets round Chinese words. → Use `（` and `）` instead.
warning HB2105 中文用了直引号。 → 请改成弯引号“”，里层用单引号‘’。
  Straight quotes round Chinese words. → Use `“` and `”`, with `‘` and `’` within them.
warning HB2106 省略号写成了几个点或句号。 → 请改成“……”。
  Full stops where an ellipsis is meant. → Use `……` instead.
warning HB2107 破折号写成了别的短线。 → 请改成“——”。
  Strokes where a Chinese dash is meant. → Use `——`, which is two characters wide.
warning HB2107 破折号只写了一半。 → 请改成“——”。
  Half of a Chinese dash. → Use `——`, which is two characters wide.
warning HB2108 “ＡＢ１”是全角的字母或数字。 → 请改成“AB1”。
  `ＡＢ１` is made of full-width letters or digits. → Use `AB1` instead.
note HB2109 行首打了全角空格。 → 请去掉，页面会自己缩进。
  The line begins with full-width blanks. → Take them out: the page indents by itself.
note HB2109 行首打了全角空格。 → 如果这里另起一段，请在上面空一行，再去掉空格；页面会自己缩进。
  The line begins with full-width blanks. → If a paragraph begins here, leave an empty line above it and take the blanks out: the page indents by itself.
warning HB2110 左引号没有配对的右引号。 → 请在同一段里补上右引号，或去掉这个左引号。
  The opening quote has no mate. → Add the closing one within the paragraph, or take this one out.
warning HB2110 右书名号没有配对的左书名号。 → 请在同一段里补上左书名号，或去掉这个右书名号。
  The closing title mark has no mate. → Add the opening one within the paragraph, or take this one out.
warning HB2110 左单引号没有配对的右单引号。 → 请在同一段里补上右单引号，或去掉这个左单引号。
  The opening single quote has no mate. → Add the closing one within the paragraph, or take this one out.
warning HB2111 引号的方向反了。 → 请把左引号放在前面，右引号放在后面。
  The quotes are the wrong way round. → Put the opening quote first.
warning HB2201 汉字之间多了 3 处空格。 → 多半是扫描识别或复制时带进来的，请去掉。
  3 blanks stand between Chinese characters. → Most likely a scanner or a copy brought them in: take them out.
warning HB2201 汉字之间多了空格。 → 多半是扫描识别或复制时带进来的，请去掉。
  A blank stands between Chinese characters. → Most likely a scanner or a copy brought them in: take them out.
warning HB2202 “動”字后面混进了拼音“dòng”。 → 是从网页复制时带来的，请连括号一起去掉。
  The pinyin `dòng` stands behind `動`. → It came along from a copied page: take it out with its brackets.
warning HB2203 这个问号像是丢掉的字符。 → 外国人名中间请用“·”，如“列夫·托尔斯泰”。
  This question mark seems to stand where a character was lost. → Use `·` between the parts of a foreign name.
warning HB2203 这个问号像是丢掉的字符。 → 请对照原文补上；可能是“·”，也可能是一个生僻字。
  This question mark seems to stand where a character was lost. → Compare the source and put it back: it may be a `·` or a rare character.
warning HB2204 这里有读不出来的字符“\u{fffd}”。 → 文字在别处转换编码时损坏了，请对照原文改正。
  A character that could not be read: `\u{fffd}`. → It was damaged where its encoding was converted: compare the source.
warning HB2204 这里是乱码，原文可能是：“ → 文字在别处转换编码时损坏了，请对照原文改正。
  This is garbled; it may have been: “ → It was damaged where its encoding was converted: compare the source.
warning HB2204 这里是乱码。 → 文字在别处转换编码时损坏了，请对照原文改正。
  This is garbled. → It was damaged where its encoding was converted: compare the source.
warning HB2205 这里有一个专用字符 U+E000，读者看到的是空框。 → 多半是 Word 的项目符号或造的字。请改成列表，或换成通用的字。
  A private character, U+E000, of which readers see an empty box. → Most likely a bullet of Word, or a character someone made: write a list, or use a character that every computer has.
warning HB2206 这里有一个看不见的字符 U+200B。 → 它会让搜索和排版出错，请去掉。
  A character that nobody sees, U+200B. → It disturbs search and the breaking of lines: take it out.
warning HB2207 正文是简体，里面混有繁体字：“學”、“會”、“發”。 → 像是机器转换时漏掉的，请统一。
  The text is simplified, with traditional characters in it: `學`, `會`, `發`. → A converter seems to have missed them: use one script throughout.
warning HB2207 正文是繁体，里面混有简体字：“现”。 → 像是机器转换时漏掉的，请统一。
  The text is traditional, with simplified characters in it: `现`. → A converter seems to have missed them: use one script throughout.
warning HB2208 网页代码 <a> 藏着读者看不见的链接。 → 多半是原网页被人植入的，请整段删去。
  The HTML element <a> hides a link from readers. → Most likely someone planted it in the page that was copied: take out the whole element.
warning HB2209 这里有垃圾广告的用词“澳门赌场”。 → 如果是复制网页时带进来的，请删去，并检查来源网站是否被人篡改。
  `澳门赌场` is a word of unasked advertising. → If it came along from a copied page, take it out, and look whether that site was broken into.";
