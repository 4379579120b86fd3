//! Where a new file lies, and what is refused.

use super::{call, read, site, today};
use crate::support::{Fixture, files, huibian, on_disk, text};

/// Each call, and the file that it makes.
#[test]
fn each_has_its_place() {
    for (arguments, file) in [
        // The section that is made for the type.
        ("case 甲", "content/cases/jia.md"),
        ("案例 甲", "content/cases/jia.md"),
        ("CASE 甲", "content/cases/jia.md"),
        ("article 甲", "content/news/jia.md"),
        ("文章 甲", "content/news/jia.md"),
        // The one that has most of it.
        ("profile 甲", "content/people/jia.md"),
        // Lone pages lie at the top, issues where the guide has them.
        ("page 关于我们", "content/guanyu-women.md"),
        ("issue 2024-4", "content/issues/2024-4/index.md"),
        ("issue qykx/2024-4", "content/issues/2024-4/index.md"),
        ("issue 企业科协/2024年第4期", "content/issues/2024-4/index.md"),
        ("issue ２０２４-０４", "content/issues/2024-4/index.md"),
        ("issue 2024-9-10", "content/issues/2024-9-10/index.md"),
        // The one that is asked for, by folder, by title, by path.
        ("case 甲 --section news", "content/news/jia.md"),
        ("case 甲 --section 动态", "content/news/jia.md"),
        ("case 甲 --section content/news/", "content/news/jia.md"),
        ("case 甲 --section .", "content/jia.md"),
        ("--section news case 甲", "content/news/jia.md"),
        // The name that is asked for, and a folder of its own.
        ("case 甲 --name Kepu_Ri.2", "content/cases/kepu-ri-2.md"),
        ("case 甲 --name ../../重庆", "content/cases/chongqing.md"),
        ("case 甲 --bundle", "content/cases/jia/index.md"),
        ("case 重庆与六安 单县", "content/cases/chongqing-yu-luan-shanxian.md"),
    ] {
        let folder = on_disk(&site());
        let done = call(folder.path(), &arguments.split(' ').collect::<Vec<_>>());
        assert_eq!(
            (done.out, done.made),
            (format!("{file}\n"), vec![file.to_owned()]),
            "{arguments}: {}",
            done.said
        );
    }
}

#[test]
fn the_type_is_named_where_the_section_has_another() {
    for (arguments, line) in [
        ("case 甲", None),
        ("page 甲", None),
        ("article 甲", None),
        ("profile 甲", Some("type: profile")),
        ("case 甲 --section news", Some("type: case")),
        ("article 甲 --section .", Some("type: article")),
        ("article 甲 --section people", None),
    ] {
        let folder = on_disk(&site());
        let done = call(folder.path(), &arguments.split(' ').collect::<Vec<_>>());
        let whole = read(folder.path(), &done.made[0]);
        let found = whole.lines().find(|line| line.starts_with("type:"));
        assert_eq!(found, line, "{arguments}");
    }
}

#[test]
fn the_section_that_has_most_and_the_only_one_that_fits() {
    let brief = "type: brief\nevent_date: 2024-08-21\nsource: 某厂";
    let most = format!(
        "//- content/a/x.md\n---\ntitle: 甲\n{brief}\n---\n\
         //- content/b/x.md\n---\ntitle: 甲\n{brief}\n---\n\
         //- content/b/y.md\n---\ntitle: 乙\n{brief}\n---\n\
         //- content/c/z.md\n---\ntitle: 丙\n---\n"
    );
    let folder = on_disk(&Fixture::new(&most));
    assert_eq!(call(folder.path(), &["简讯", "丁"]).out, "content/b/ding.md\n");
    assert_eq!(call(folder.path(), &["article", "丁"]).out, "content/c/ding.md\n");
    // Nested sections: what is nearer the top is first.
    let nested = "//- content/n/_index.md\n---\ntitle: 新闻\ntype: brief\n---\n\
                  //- content/n/2024/_index.md\n---\ntitle: 二〇二四\n---\n";
    let folder = on_disk(&Fixture::new(nested));
    assert_eq!(call(folder.path(), &["brief", "丁"]).out, "content/n/ding.md\n");
    assert_eq!(
        call(folder.path(), &["brief", "丁", "--section", "n/2024"]).out,
        "content/n/2024/ding.md\n"
    );
    let one = "//- content/n/_index.md\n---\ntitle: 新闻\n---\n";
    let folder = on_disk(&Fixture::new(one));
    assert_eq!(call(folder.path(), &["article", "丁"]).out, "content/n/ding.md\n");
}

const TYPES: &str = "article（文章）、case（案例）、profile（人物）、brief（简讯）、report（月报）、\
                     issue（期）、compilation（汇编）、page（页面）";

/// Each call, and why it is refused.
#[test]
fn what_is_refused_is_refused_whole() {
    let day = today().strftime("%Y%m%d").to_string();
    let sections = "请用 --section 选一个：cases（案例）、news（动态）、people（人物）。\
                    新栏目请先写它的 _index.md，例如 content/cases/_index.md。";
    for (arguments, message, hint) in [
        (
            "casse 甲",
            "错误[HB9140]：没有名为“casse”的类型。",
            format!("是不是 case（案例）？可选：{TYPES}。"),
        ),
        ("公告 甲", "错误[HB9140]：没有名为“公告”的类型。", format!("可选：{TYPES}。")),
        (
            "case",
            "错误[HB9141]：没有写标题。",
            "例如 huibian new case 江岸区办全国科普日活动。".into(),
        ),
        (
            "content/news/gong-zuo-jianxun.md",
            "错误[HB9142]：没有写要把 content/news/gong-zuo-jianxun.md 译成哪种语言。",
            "例如 huibian new --translate en content/news/gong-zuo-jianxun.md。".into(),
        ),
        (
            "case ……！！",
            "错误[HB9143]：“……！！”里没有能用作文件名的字。",
            "请用 --name 指定文件名，用小写字母、数字和连字符，例如 --name kepu-ri。".into(),
        ),
        (
            "article 工作简讯",
            "错误[HB9144]：已有文件 content/news/gong-zuo-jianxun.md，没有改动它。",
            format!("请换一个文件名，例如 --name gong-zuo-jianxun-{day}。"),
        ),
        (
            "article 工作简讯 --bundle",
            "错误[HB9144]：已有文件 content/news/gong-zuo-jianxun.md，没有改动它。",
            format!("请换一个文件名，例如 --name gong-zuo-jianxun-{day}。"),
        ),
        (
            "page Cases",
            "错误[HB9144]：网址 /cases/ 已经用于别的页面。",
            format!("请换一个文件名，例如 --name cases-{day}。"),
        ),
        (
            "article INDEX",
            "错误[HB9144]：“index”不能用作文章的文件名，它另有用途。",
            format!("请换一个文件名，例如 --name index-{day}。"),
        ),
        (
            "article com1",
            "错误[HB9144]：“com1”不能用作文章的文件名，它另有用途。",
            format!("请换一个文件名，例如 --name com1-{day}。"),
        ),
        ("report 甲", "错误[HB9145]：不知道 report（月报）该放在哪个栏目。", sections.into()),
        ("case 甲 --section 案列", "错误[HB9146]：没有名为“案列”的栏目。", sections.into()),
        ("case 甲 --section ../x", "错误[HB9146]：没有名为“../x”的栏目。", sections.into()),
        (
            "issue 第四期",
            "错误[HB9148]：“第四期”不是年和期号。",
            "例如 huibian new issue 2024-4；合刊写 2024-9-10。".into(),
        ),
        (
            "issue 2024-4-5-6",
            "错误[HB9148]：“2024-4-5-6”不是年和期号。",
            "例如 huibian new issue 2024-4；合刊写 2024-9-10。".into(),
        ),
        (
            "issue tx/2024-4",
            "错误[HB9150]：没有名为“tx”的刊物。",
            "可选：qykx。例如 huibian new issue qykx/2024-4。".into(),
        ),
    ] {
        let folder = on_disk(&site());
        let done = call(folder.path(), &arguments.split(' ').collect::<Vec<_>>());
        assert_eq!(done.said, format!("{message}\n怎么办：{hint}\n"), "{arguments}");
        assert_eq!((done.out.as_str(), done.status), ("", Some(2)), "{arguments}");
        assert_eq!(done.made, [""; 0], "{arguments}");
    }
}

#[test]
fn periodicals_are_registered_first_and_named_where_there_are_several() {
    let folder = on_disk(&Fixture::new(""));
    let done = call(folder.path(), &["issue", "2024-4"]);
    assert_eq!(
        done.said,
        "错误[HB9149]：本站还没有登记刊物。\n\
         怎么办：请在 site.toml 里写 [periodicals.代号] 和 name = \"刊名\"。\n"
    );
    let folder = on_disk(&site().settings("[periodicals.tongxun]\nname = \"工作通讯\"\n"));
    let done = call(folder.path(), &["issue", "2024-4"]);
    assert_eq!(
        done.said,
        "错误[HB9150]：没有写是哪种刊物。\n\
         怎么办：可选：qykx、tongxun。例如 huibian new issue qykx/2024-4。\n"
    );
    let done = call(folder.path(), &["issue", "tongxun/2024-4"]);
    assert_eq!(done.out, "content/issues/2024-4/index.md\n");
    let whole = read(folder.path(), &done.made[0]);
    assert!(whole.contains("\ntitle: 《工作通讯》2024年第4期\n"), "{whole}");
    assert!(
        whole.contains("\nperiodical: tongxun\n# 年（必填）：写一个整数。\nyear: 2024\n"),
        "{whole}"
    );
    // Of another periodical the same number is another issue.
    let done = call(folder.path(), &["issue", "qykx/2024-4"]);
    assert_eq!(
        done.said,
        "错误[HB9144]：已有文件 content/issues/2024-4/index.md，没有改动它。\n\
         怎么办：请换一个文件名，例如 --name qykx-2024-4。\n"
    );
    let done = call(folder.path(), &["issue", "qykx/2024-4", "--name", "qykx-2024-4"]);
    assert_eq!(done.out, "content/issues/qykx-2024-4/index.md\n");
}

#[test]
fn an_address_that_is_taken() {
    let site = Fixture::new(
        "//- content/news/_index.md\n---\ntitle: 动态\n---\n\
         //- content/news/a.md\n---\ntitle: 甲\nslug: yi\n---\n",
    );
    let folder = on_disk(&site);
    let done = call(folder.path(), &["article", "乙"]);
    let day = today().strftime("%Y%m%d").to_string();
    assert_eq!(
        done.said,
        format!(
            "错误[HB9144]：网址 /news/yi/ 已经用于 content/news/a.md。\n\
             怎么办：请换一个文件名，例如 --name yi-{day}。\n"
        )
    );
    // What is proposed is free: the second one of a day has a number.
    let dated = format!("yi-{day}");
    assert_eq!(call(folder.path(), &["article", "乙", "--name", &dated]).status, Some(0));
    let done = call(folder.path(), &["article", "乙"]);
    assert!(done.said.ends_with("例如 --name yi-2。\n"), "{}", done.said);
    // A translation alone, a draft, an internal article take their place too.
    for front in ["draft: true", "visibility: internal", "expires: 2020-01-01", "date: 2999-01-01"]
    {
        let path = folder.path().join("content/news/bing.md");
        std::fs::write(&path, format!("---\ntitle: 丙\n{front}\n---\n")).expect("written");
        let done = call(folder.path(), &["article", "丙"]);
        assert_eq!((done.status, done.made.len()), (Some(2), 0), "{front}");
    }
    std::fs::write(folder.path().join("content/news/ding.en.md"), "---\ntitle: D\n---\n")
        .expect("written");
    assert_eq!(call(folder.path(), &["article", "丁"]).status, Some(2));
    // A folder with pictures and no text is waiting for one.
    let wu = folder.path().join("content/news/wu");
    std::fs::create_dir(&wu).expect("made");
    std::fs::write(wu.join("图.jpg"), "").expect("written");
    assert_eq!(
        call(folder.path(), &["article", "戊", "--bundle"]).out,
        "content/news/wu/index.md\n"
    );
}

#[test]
fn a_long_title_has_a_name_that_fits() {
    let folder = on_disk(&site());
    let title = "科协".repeat(100);
    let done = call(folder.path(), &["article", &title]);
    let name = "kexie-".repeat(13);
    assert_eq!(done.out, format!("content/news/{}.md\n", name.trim_end_matches('-')));
    let done = call(folder.path(), &["article", &title]);
    let day = today().strftime("%Y%m%d").to_string();
    let other = format!("{}{day}", "kexie-".repeat(12));
    assert!(done.said.ends_with(&format!("例如 --name {other}。\n")), "{}", done.said);
    let done = call(folder.path(), &["article", &title, "--name", &other]);
    assert_eq!(done.out, format!("content/news/{other}.md\n"));
    let built = huibian(folder.path(), &["build", "--drafts"]);
    assert_eq!((text(&built.stderr), built.status.code()), (String::new(), Some(0)));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside() {
    let folder = on_disk(&site());
    let elsewhere = tempfile::tempdir().expect("a folder");
    std::fs::write(elsewhere.path().join("x.md"), "---\ntitle: 甲\n---\n").expect("written");
    // Where issues would go, and where an article's own folder would be.
    let content = folder.path().join("content");
    for link in ["issues", "news/jia"] {
        std::os::unix::fs::symlink(elsewhere.path(), content.join(link)).expect("linked");
    }
    for (arguments, outside) in [
        (["issue", "2024-4", "--name", "z"], "content/issues/z"),
        (["article", "甲", "--bundle", "--section=news"], "content/news/jia"),
    ] {
        let done = call(folder.path(), &arguments);
        assert_eq!(
            done.said,
            format!(
                "错误[HB9147]：文件夹 {outside} 指到了 content 之外，没有在那里新建文件。\n\
                 怎么办：请用 --section 选别的栏目。\n"
            )
        );
    }
    assert_eq!(files(elsewhere.path()).len(), 1);
    // A link that leads nowhere is not written through.
    std::os::unix::fs::symlink(
        elsewhere.path().join("y.md"),
        folder.path().join("content/news/bing.md"),
    )
    .expect("linked");
    assert_eq!(call(folder.path(), &["article", "丙"]).status, Some(2));
    assert_eq!(files(elsewhere.path()).len(), 1);
}

#[test]
fn broken_settings_and_no_site() {
    let mut broken = site();
    broken.files.insert("site.toml".into(), "title = \"测试站\n".into());
    let folder = on_disk(&broken);
    let done = call(folder.path(), &["article", "甲"]);
    assert!(done.said.starts_with("错误[HB01"), "{}", done.said);
    assert_eq!((done.status, done.made.len()), (Some(1), 0));
    let empty = tempfile::tempdir().expect("a folder");
    let done = call(empty.path(), &["article", "甲"]);
    assert!(done.said.starts_with("错误[HB9102]："), "{}", done.said);
    assert_eq!(done.status, Some(2));
}
