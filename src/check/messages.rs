//! What the rules say. Each message is written once, in both languages.

mod government;
mod site;
mod text;

pub(in crate::check) use government::*;
pub(in crate::check) use site::*;
pub(in crate::check) use text::*;

use crate::base::diag::{Problem, Words};
use crate::plan::Broken;

pub(super) fn broken(target: &str, why: &Broken) -> Problem {
    match why {
        Broken::NoFile(near) => no_file(target, near.as_deref()),
        Broken::Capitals(written) => capitals(target, written),
        Broken::Held(file) => Problem::error(
            "HB6002",
            Words::new(
                format!("“{target}”指向的文章没有发布。"),
                format!("`{target}` leads to an article that is not published."),
            ),
        )
        .hint(Words::new(
            format!("{file} 是草稿、未到发布时间或已失效；请先发布它，或去掉这个链接。"),
            format!("{file} is a draft, not yet due or expired: publish it, or take out the link."),
        )),
        Broken::NoAnchor(anchor, near) => no_anchor(anchor, near.as_deref()),
        Broken::NoPage => Problem::error(
            "HB6004",
            Words::new(
                format!("本站没有“{target}”这个页面。"),
                format!("There is no page `{target}` on this site."),
            ),
        )
        .hint(Words::new(
            "请改为指向 .md 文件的链接，文件改名时会报错而不会断链。",
            "Better link to the .md file: then a renamed file is an error, not a dead link.",
        )),
        Broken::Outside => Problem::error(
            "HB6005",
            Words::new(
                format!("“{target}”指到了站点文件夹之外。"),
                format!("`{target}` leads out of the site's folder."),
            ),
        )
        .hint(Words::new(
            "请把文件放进 content/，再写相对路径。",
            "Put the file into content/ and write its path from here.",
        )),
    }
}

fn no_file(target: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB6001",
        Words::new(format!("找不到“{target}”。"), format!("There is no `{target}`.")),
    );
    match near {
        Some(near) => {
            problem.hint(Words::new(format!("是不是“{near}”？"), format!("Did you mean `{near}`?")))
        }
        None => problem.hint(Words::new(
            "路径从当前文件算起；请检查文件名，或把文件放到这里。",
            "Paths count from this file: check the name, or put the file there.",
        )),
    }
}

fn capitals(target: &str, written: &str) -> Problem {
    Problem::error(
        "HB6007",
        Words::new(
            format!("“{target}”的大小写与文件名不一致，文件是“{written}”。"),
            format!("`{target}` has other capitals than the file, which is `{written}`."),
        ),
    )
    .hint(Words::new(
        format!("请写成“{written}”：在多数网站服务器上，大小写不同就是另一个文件。"),
        format!("Write `{written}`: on most hosts other capitals are another file."),
    ))
}

fn no_anchor(anchor: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB6003",
        Words::new(
            format!("那一页没有“#{anchor}”这个位置。"),
            format!("That page has no place `#{anchor}`."),
        ),
    );
    match near {
        Some(near) => problem
            .hint(Words::new(format!("是不是“#{near}”？"), format!("Did you mean `#{near}`?"))),
        None => problem.hint(Words::new(
            "可以在标题后面写 {#名称} 来设一个位置。",
            "Write {#name} after a heading to make one.",
        )),
    }
}

pub(super) fn no_alt(field: &str, src: &str) -> Problem {
    Problem::warning(
        "HB6006",
        Words::new(
            format!("“{field}”的图片 {src} 没有说明文字（alt）。"),
            format!("The picture {src} of `{field}` has no alternative text (alt)."),
        ),
    )
    .hint(Words::new(
        "请写 {src: …, alt: 图里有什么}，看不见图片的读者靠它了解内容。",
        "Write {src: …, alt: what it shows} for readers who do not see it.",
    ))
}
