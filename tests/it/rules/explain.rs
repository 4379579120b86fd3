//! `huibian explain`: what it prints, and its exit status.

use std::path::Path;

use huibian::rules::{self, SUBJECTS};

use crate::support::{huibian, text};

/// Status, standard output and standard error; no site is needed.
fn explain(arguments: &[&str]) -> (Option<i32>, String, String) {
    let call = [&["explain"], arguments].concat();
    let done = huibian(Path::new("/"), &call);
    (done.status.code(), text(&done.stdout), text(&done.stderr))
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let chinese = "\
提示[HB1603]：地区用了旧名

撤县设市、撤市设区以后，旧名仍然认得，文章列在现在的地区之下，不改也行。文首信息建议写现名；正文里说当时的事，保留旧名是对的。

改之前：
  content/news/a.md
    ---
    title: 农技服务到田头
    regions: [安徽省/芜湖市/无为县]
    ---

    正文。

改之后：
  content/news/a.md
    ---
    title: 农技服务到田头
    regions: [安徽省/芜湖市/无为市]
    ---

    正文。
";
    for code in ["HB1603", "hb1603", "1603", "[HB1603]"] {
        assert_eq!(explain(&[code]), (Some(0), chinese.to_owned(), String::new()), "{code}");
    }
    let english = "\
error[HB9104]: `--base-url` is not a whole address

For this build `--base-url` stands in for `base_url` of `site.toml` and is written alike: it \
begins with `http://` or `https://` and includes the folder if the site lies in one.

For example: `huibian build --base-url www.example.org` is run.
";
    let done = explain(&["9104", "--lang", "en"]);
    assert_eq!(done, (Some(0), english.to_owned(), String::new()));
}

#[test]
fn only_what_changes_is_shown_again() {
    let (_, printed, _) = explain(&["HB1403"]);
    let (_, after) = printed.split_once("改之后：\n").expect("it has two sides");
    assert_eq!(after, "  删去 content/news/zoufang.md\n");
}

#[test]
fn codes_are_listed_by_subject() {
    let (status, printed, said) = explain(&["--lang", "en"]);
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert_eq!(
        printed.lines().filter(|line| line.starts_with("  HB")).count(),
        rules::all().count()
    );
    assert_eq!(printed.matches("\n\n").count() + 1, SUBJECTS.len());
    let regions = "\
HB16 Regions
  HB1601  error    A name that several places bear
  HB1602  error    A place that is not known
  HB1603  note     A former name of a place
";
    assert!(printed.contains(&format!("\n\n{regions}\n")), "{printed}");
    assert_eq!(explain(&["hb16", "--lang", "en"]), (Some(0), regions.to_owned(), String::new()));
    let chinese = "\
HB16 地区
  HB1601  错误  有几个地方叫这个名称
  HB1602  错误  没有这个地区
  HB1603  提示  地区用了旧名
";
    assert_eq!(explain(&["16"]), (Some(0), chinese.to_owned(), String::new()));
}

#[test]
fn a_code_that_does_not_exist_is_answered_with_those_near_it() {
    for (code, said) in [
        (
            "HB1609",
            "错误[HB9119]：没有编号为“HB1609”的提示。\n怎么办：相近的有：HB1601（有几个地方叫这个名称）、\
             HB1602（没有这个地区）、HB1603（地区用了旧名）。不写编号，会列出全部。\n",
        ),
        (
            "标题",
            "错误[HB9119]：没有编号为“标题”的提示。\n怎么办：运行 huibian explain，不写编号，会列出全部。\n",
        ),
    ] {
        assert_eq!(explain(&[code]), (Some(2), String::new(), said.to_owned()));
    }
    let (_, _, said) = explain(&["4207999", "--lang", "en"]);
    assert_eq!(
        said,
        "error[HB9119]: There is no message with the code `4207999`.\nhelp: Near it are: HB4205 (A \
         picture that is too large for the PDF), HB4206 (A picture from the web that is not in the \
         PDF), HB4207 (A book that cannot be set as a PDF). Without a code, all are listed.\n"
    );
}
