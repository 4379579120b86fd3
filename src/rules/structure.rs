//! The structure of a text: headings, links, pictures, titles: HB23.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB2301",
        level: Level::Warning,
        title: said("小标题跳级", "A level of headings is left out"),
        why: said("小标题按级别排成目录，读屏软件也按级别读；从“##”直接跳到“####”，读者会以为漏了一节。字的大小由主题决定，不必靠级别来调。", "Headings make the contents by their levels, and screen readers go by them: from \
                 `##` straight to `####`, a section seems to be missing. How large they look is \
                 the theme's affair."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
---
## 做法

#### 第一步

先建组织。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
## 做法

### 第一步

先建组织。
",
        },
    },
    Rule {
        code: "HB2302",
        level: Level::Warning,
        title: said("小标题重复文章的标题", "A heading repeats the title"),
        why: said("页面上方已经显示标题。从 Word 复制来的正文常把标题又带了一遍。", "The page shows the title above the text. What is copied from a word processor \
                 often brings it along again."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
---
## 科协走访企业

上午走访了两家企业。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
上午走访了两家企业。
",
        },
    },
    Rule {
        code: "HB2303",
        level: Level::Warning,
        title: said("链接的文字没有说明去处", "The words of a link do not say where it leads"),
        why: said("读屏软件可以只读一页的链接，听到一串“点击这里”，不知道哪个通到哪里；搜索引擎也看链接的文字。请把链接加在说明去处的文字上。", "Screen readers can read out the links of a page alone, and a row of “click here” \
                 tells nothing. Search engines look at the words too. Put the link on words that \
                 say where it leads."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
---
详情请[点击这里](https://www.example.org/)。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
详情见[活动网站](https://www.example.org/)。
",
        },
    },
    Rule {
        code: "HB2304",
        level: Level::Note,
        title: said("网址没有做成链接", "An address that is no link"),
        why: said("正文里光写网址，读者点不开。请用尖括号括起来，或写成 `[名称](网址)`。看得清网址到哪里为止的，huibian fix 会加上尖括号；紧跟着汉字的，请您自己加。", "An address that merely stands in the text cannot be followed. Put it in angle \
                 brackets, or write `[name](address)`. `huibian fix` sets the brackets where it is \
                 plain where the address ends; where a Chinese character follows right behind, \
                 you do."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
---
网址是https://www.example.org/，欢迎访问。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
网址是<https://www.example.org/>，欢迎访问。
",
        },
    },
    Rule {
        code: "HB2305",
        level: Level::Warning,
        title: said("图片说明只是文件名", "A picture's description is a mere name"),
        why: said("看不见图片的读者靠说明了解图里有什么，`IMG_2034`、“图片1”什么也没有说。", "Readers who cannot see the picture rely on its description; `IMG_2034` or \
                 `image1` tells them nothing."),
        example: Example::Site {
            wrong: "\
//- content/news/a/index.md
---
title: 科协走访企业
---
![IMG_2034](IMG_2034.png)
//- content/news/a/IMG_2034.png
",
            right: "\
//- content/news/a/index.md
---
title: 科协走访企业
---
![四个人站在实验台前](IMG_2034.png)
//- content/news/a/IMG_2034.png
",
        },
    },
    Rule {
        code: "HB2306",
        level: Level::Note,
        title: said("标题太长", "A very long title"),
        why: said("列表、搜索结果和转发时的卡片放不下很长的标题，会被截断。中文超过60个字符、其他文字超过120个字符的，就算长。细节可以放进副题或摘要。", "Lists, search results and shared links cut off long titles: more than 60 \
                 characters in Chinese, or 120 in other languages. Details may go into the \
                 subtitle or the summary."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 关于举办全省园区科协典型案例经验交流会暨科技工作者之家建设现场推进会并组织参观学习的有关情况和下一步工作安排以及任务分工责任落实的通知公告
---
正文。
",
            right: "\
//- content/news/a.md
---
title: 全省园区科协交流建家经验
---
正文。
",
        },
    },
    Rule {
        code: "HB2307",
        level: Level::Note,
        title: said("标题末尾有句号", "A title ends with a full stop"),
        why: said("标题末尾按惯例不用句号；问号和感叹号可以用。", "Titles have no full stop at their end; question and exclamation marks may stand."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业。
---
正文。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
正文。
",
        },
    },
    Rule {
        code: "HB2308",
        level: Level::Warning,
        title: said("摘要与标题相同", "The summary is the title again"),
        why: said("列表里标题下面就是摘要，写成一样，读者会把同一句话看两遍。不写摘要时，用正文开头的几句。", "In lists the summary stands below the title: readers would read one sentence \
                 twice. Without a summary, the first sentences of the text stand in."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
summary: 科协走访企业。
---
正文。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
summary: 上午走访了两家企业，解决三个难题。
---
正文。
",
        },
    },
    Rule {
        code: "HB2309",
        level: Level::Warning,
        title: said("项目符号没有做成列表", "A bullet that makes no list"),
        why: said(
            "从 Word 复制来的“•”只是一个字，几项会连成一段，读屏软件也不知道是列表。行首写减号加空格\
             才是列表；`huibian fix` 会改好。",
            "A bullet that comes from a word processor is a letter like any other: the items run \
             together, and screen readers know of no list. A hyphen and a blank make one; \
             `huibian fix` writes them.",
        ),
        example: example!(text "• 上午走访两家企业；\n• 下午开座谈会。" => "- 上午走访两家企业；\n- 下午开座谈会。"),
    },
];
