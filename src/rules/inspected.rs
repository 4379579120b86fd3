//! What inspections of government sites look at, beyond page tags: HB61.

use super::{Example, Rule, said};
use crate::base::diag::Level;

/// A site with the profile on, of which some settings are as given.
macro_rules! site {
    ($icp:literal, $code:literal, $more:literal) => {
        concat!(
            "//- site.toml\ntitle = \"某市科协\"\nbase_url = \"https://example.org/\"\n",
            "theme = \"plain\"\n\n[languages.zh-Hans]\nname = \"简体中文\"\n\n[organization]\n",
            "name = \"某市科学技术协会\"\npolice_icp = \"京公网安备00000000000000号\"\n",
            "icp = \"",
            $icp,
            "\"\nsite_code = \"",
            $code,
            "\"\n",
            $more,
            "\n[profile]\ngov = true\n"
        )
    };
    () => {
        site!("京ICP备00000000号-1", "bm00000000", "phone = \"010-00000000\"\n")
    };
}

/// A section with its page tags, and an article in it.
macro_rules! section {
    ($folder:literal, $title:literal, $description:literal, $date:literal) => {
        concat!(
            "//- content/",
            $folder,
            "/_index.md\n---\ntitle: ",
            $title,
            "\ndescription: ",
            $description,
            "\nkeywords: [",
            $title,
            "]\ncolumn_type: 政策文件\n---\n//- content/",
            $folder,
            "/nianhui.md\n---\ntitle: 年会在南宁召开\ndate: ",
            $date,
            "\nsource: 某市科协\n---\n年会今天开幕。\n"
        )
    };
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB6108",
        level: Level::Warning,
        title: said("网站标识码的写法不对", "The form of a site code"),
        why: said(
            "网站标识码（SiteIDCode）共十位：十位数字，或两个字母加八位数字。打开政府网站规范（`[profile]` 下 `gov = true`）时检查。",
            "A site code (SiteIDCode) has ten characters: digits, or two letters and eight \
                 digits. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: site!("京ICP备00000000号-1", "bm0000", "phone = \"010-00000000\"\n"),
            right: site!(),
        },
    },
    Rule {
        code: "HB6109",
        level: Level::Warning,
        title: said("备案号的写法不对", "The form of a filing number"),
        why: said(
            "页脚的备案号链接到登记处，写错一个字就查不到。ICP备案号是“省的简称ICP备八位或十位数字号”，后面可以有“-1”；公安备案号是“省的简称公网安备十四位数字号\
                 ”。打开政府网站规范时检查。",
            "The foot links the numbers to their registers, which find nothing if a \
                 character is wrong. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: site!("京ICP备0000000号", "bm00000000", "phone = \"010-00000000\"\n"),
            right: site!(),
        },
    },
    Rule {
        code: "HB6110",
        level: Level::Warning,
        title: said("页脚缺少应有的内容", "The foot of the pages lacks something"),
        why: said(
            "检查指标要求页脚有主办单位、联系方式、ICP备案号和公安备案号，每缺一项扣分。打开政府网站规范时检查。",
            "Inspections want the body behind the site, a way to reach it, and both filing \
                 numbers at the foot, and mark each that is missing. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: site!("京ICP备00000000号-1", "bm00000000", ""),
            right: site!(),
        },
    },
    Rule {
        code: "HB6111",
        level: Level::Warning,
        title: said("两个栏目的页面标签相同", "Two sections with one page tag"),
        why: said(
            "栏目描述和栏目关键词要反映各栏目自己的内容，几个栏目写成一样不合规范。打开政府网站规范时检查。",
            "Description and keywords of a column should tell what is in it; several may not \
                 share them. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: concat!(
                site!(),
                section!("news", "动态", "各地科协的消息", "2025-12-30"),
                section!("briefs", "简讯", "各地科协的消息", "2025-12-30")
            ),
            right: concat!(
                site!(),
                section!("news", "动态", "各地科协的消息", "2025-12-30"),
                section!("briefs", "简讯", "一两句话的消息", "2025-12-30")
            ),
        },
    },
    Rule {
        code: "HB6112",
        level: Level::Warning,
        title: said("修改日期不实", "A date of change that cannot be"),
        why: said(
            "修改日期早于发布日期，或还没有到，多半是笔误；而伪造发稿日期是检查的单项否决项。打开政府网站规范时检查。",
            "A change before publication or in the future is likely a slip, but untrue dates \
                 fail an inspection by themselves. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: concat!(
                site!(),
                section!("news", "动态", "各地科协的消息", "2025-12-30\nmodified: 2025-12-03")
            ),
            right: concat!(site!(), section!("news", "动态", "各地科协的消息", "2025-12-30")),
        },
    },
    Rule {
        code: "HB6113",
        level: Level::Warning,
        title: said("首页两周没有更新", "A home page without news for two weeks"),
        why: said(
            "首页超过两周没有新内容是检查的单项否决项，无论各栏目属于哪一类。打开政府网站规范时检查。",
            "A home page without anything new for two weeks fails an inspection by itself, \
                 whatever kinds of column there are. Looked at where `gov = true` is set.",
        ),
        example: Example::Site {
            wrong: concat!(site!(), section!("news", "动态", "各地科协的消息", "2025-12-01")),
            right: concat!(site!(), section!("news", "动态", "各地科协的消息", "2025-12-30")),
        },
    },
];
