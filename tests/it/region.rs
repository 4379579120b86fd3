//! `huibian region`: what a text may mean, within a site and without.

use std::path::Path;

use serde_json::Value;

use crate::support::{Fixture, huibian, text};

/// The answer and the exit status.
fn ask(folder: &Path, words: &[&str]) -> (String, Option<i32>) {
    let call: Vec<&str> = ["region"].into_iter().chain(words.iter().copied()).collect();
    let answer = huibian(folder, &call);
    assert_eq!(text(&answer.stderr), "", "{words:?}");
    (text(&answer.stdout), answer.status.code())
}

/// The answer in a folder without a site.
fn outside(words: &[&str]) -> (String, Option<i32>) {
    let folder = tempfile::tempdir().expect("a folder");
    ask(folder.path(), words)
}

const JIANGAN: &str = "\
湖北省/武汉市/江岸区
  代码  420102
  级别  县级
  英文  Jiang'an District, Wuhan, Hubei
  拼音  jiang an
  网址  /regions/hubei/wuhan/jiangan/
  写法  regions: [湖北省/武汉市/江岸区]
";

#[test]
fn one_place_by_any_name() {
    let names: [&[&str]; 10] = [
        &["江岸区"],
        &["江岸"],
        &["420102"],
        &["４２０１０２"],
        &["湖北省/武汉市/江岸区"],
        &["湖北/江岸"],
        &["湖北", "武汉", "江岸区"],
        &["湖北省武汉市江岸区"],
        &["Jiang'an", "District"],
        &["hubei/jiangan"],
    ];
    for name in names {
        assert_eq!(outside(name), (JIANGAN.to_owned(), Some(0)), "{name:?}");
    }
    let (city, _) = outside(&["4201"]);
    assert!(city.starts_with("湖北省/武汉市\n  代码  420100\n  级别  地级\n"), "{city}");
}

#[test]
fn several_places_are_all_told() {
    assert_eq!(
        outside(&["朝阳区"]),
        (
            "\
“朝阳区”可能是 2 个地方：

北京市/朝阳区
  代码  110105
  级别  县级
  英文  Chaoyang District, Beijing
  拼音  chao yang
  网址  /regions/beijing/chaoyang/
  写法  regions: [北京市/朝阳区]

吉林省/长春市/朝阳区
  代码  220104
  级别  县级
  英文  Chaoyang District, Changchun, Jilin
  拼音  chao yang
  网址  /regions/jilin/changchun/chaoyang/
  写法  regions: [吉林省/长春市/朝阳区]
"
            .to_owned(),
            Some(0)
        )
    );
    let (english, _) = outside(&["jiangan", "--lang", "en"]);
    let said = "jiangan may be one of 2 places:\n\n湖北省/武汉市/江岸区\n  Code     420102\n  Level    county\n";
    assert!(english.starts_with(said), "{english}");
}

#[test]
fn former_names_lead_on() {
    assert_eq!(
        outside(&["无为县"]),
        (
            "\
“无为县”是旧名，2019 年起为 安徽省/芜湖市/无为市。

安徽省/芜湖市/无为市
  代码  340281
  级别  县级
  英文  Wuwei, Wuhu, Anhui
  拼音  wu wei
  前身  无为县（2019 年以前）
  网址  /regions/anhui/wuhu/wuwei/
  写法  regions: [安徽省/芜湖市/无为市]
"
            .to_owned(),
            Some(0)
        )
    );
    let (english, _) = outside(&["襄樊市/樊城区", "--lang", "en"]);
    let said = "襄樊市 is a former name; since 2010 it is 湖北省/襄阳市.\n\n湖北省/襄阳市/樊城区\n";
    assert!(english.starts_with(said), "{english}");
}

#[test]
fn what_is_unknown_has_neighbours() {
    assert_eq!(
        outside(&["官春市"]),
        (
            "\
没有名为“官春市”的地区。相近的有：
  江西省/宜春市                   360900
  吉林省/长春市                   220100
  黑龙江省/伊春市                 230700
  吉林省/延边朝鲜族自治州/珲春市  222404
  广东省/阳江市/阳春市            441781
"
            .to_owned(),
            Some(1)
        )
    );
    assert_eq!(
        outside(&["421199"]).0,
        "没有名为“421199”的地区。相近的有：\n  湖北省/黄冈市  421100\n  湖北省         420000\n"
    );
    assert_eq!(outside(&["qqqq"]), ("没有名为“qqqq”的地区。\n".to_owned(), Some(1)));
    assert_eq!(
        outside(&["qqqq", "--lang", "en"]),
        ("There is no place called qqqq.\n".to_owned(), Some(1))
    );
}

#[test]
fn a_site_has_its_zones_and_its_addresses() {
    let settings = "\
//- site.toml
title = \"测试站\"
base_url = \"https://example.org/kx/\"
theme = \"plain\"
default_language = \"en\"
[languages.en]
name = \"English\"
[[zones]]
name = { zh-Hans = \"西咸新区\", en = \"Xixian New Area\" }
slug = \"xixian\"
within = [\"陕西省/西安市\", \"陕西省/咸阳市\"]
//- content/news/a.md
---
title: 甲
---
";
    let site = Fixture::new(settings).on_disk();
    assert_eq!(
        ask(&site.path().join("content/news"), &["西咸新区"]),
        (
            "\
陕西省/西咸新区
  级别  本站的功能区
  英文  Xixian New Area, Shaanxi
  拼音  xixian
  所在  陕西省/西安市、陕西省/咸阳市
  网址  /kx/regions/shaanxi/xixian/
  写法  regions: [陕西省/西咸新区]
"
            .to_owned(),
            Some(0)
        )
    );
    assert_eq!(outside(&["西咸新区"]).1, Some(1));
    let missing = huibian(site.path(), &["region", "江岸", "--root", "nowhere"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).starts_with("错误[HB9102]："));
}

#[test]
fn for_programs() {
    let (json, status) = outside(&["东城区", "--format", "json"]);
    let value: Value = serde_json::from_str(&json).expect("JSON");
    let expected = serde_json::json!({
        "text": "东城区",
        "found": [{
            "reference": "北京市/东城区",
            "code": "110101",
            "english": "Dongcheng District, Beijing",
            "level": "county",
            "pinyin": "dong cheng",
            "address": "/regions/beijing/dongcheng/",
            "within": [],
            "formerly": [{ "name": "崇文区", "until": 2010, "successor": "北京市/东城区" }],
        }],
        "former": null,
        "nearest": [],
    });
    assert_eq!((value, status), (expected, Some(0)));
}
