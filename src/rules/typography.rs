//! Typography: HB21.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB2101",
        level: Level::Warning,
        title: said(
            "标点重复，或不该连用的标点连在一起",
            "A mark twice, or two marks of which one is enough",
        ),
        why: said(
            "“，，”和“。，”是打字或合并段落时留下的。一处停顿只用一个标点。三个以上不同的标点\
                 连在一起，会当作是在讲标点，不提示。",
            "Typing, or joining paragraphs, leaves two marks where there is one pause. One mark is \
                 enough. Three different marks in a row are taken for a text about marks.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n会议在武汉召开。。来自各地的代表，，听取了报告。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n会议在武汉召开。来自各地的代表，听取了报告。\n",
        },
    },
    Rule {
        code: "HB2102",
        level: Level::Note,
        title: said("叹号或问号连用", "Exclamation or question marks in a row"),
        why: said(
            "国家标准《标点符号用法》允许最多叠用三个叹号，但新闻和公文用一个就够。“？！”连用表\
                 示又问又叹，不提示。",
            "The national standard allows up to three exclamation marks in a row; in news and reports \
                 one is enough. A question mark followed by an exclamation mark is left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协成立了！！！\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协成立了！\n",
        },
    },
    Rule {
        code: "HB2103",
        level: Level::Warning,
        title: said("中文里的半角标点", "A half-width mark in Chinese text"),
        why: said(
            "汉字之间的逗号、冒号等要用全角，半角的太窄，也不便于断行。只看汉字之间和汉字与后面的\
                 数字之间；数字、网址、英文词语里的标点不受影响。半角的“.”可能是句号，也可能是间隔\
                 号，所以只提示，不自动改。",
            "Between Chinese characters commas, colons and the like are full-width: half-width ones \
                 are too narrow and break lines badly. Marks within numbers, addresses and Latin words \
                 are left alone. A full stop on the line may stand for a Chinese full stop or for the \
                 dot in a name, so it is reported and not mended.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n会议在武汉召开,来自各地的代表听取了报告。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n会议在武汉召开，来自各地的代表听取了报告。\n",
        },
    },
    Rule {
        code: "HB2104",
        level: Level::Warning,
        title: said("中文用了半角括号", "Half-width brackets round Chinese words"),
        why: said(
            "括号里有汉字时，前后都用全角括号。只有字母和数字的括号随作者习惯，不提示。",
            "Brackets round Chinese words are full-width, both of them. Brackets round nothing but \
                 letters and digits are a matter of taste and left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协(以下简称“科协”)成立。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协（以下简称“科协”）成立。\n",
        },
    },
    Rule {
        code: "HB2105",
        level: Level::Warning,
        title: said("中文用了直引号", "Straight quotes round Chinese words"),
        why: said(
            "直引号没有左右之分，是写程序用的。中文用弯引号，里层用单引号。一段里的直引号成双成对\
                 、又没有别的可能时，可以自动改；有一个落单的就只提示。",
            "Straight quotes do not tell left from right; they are for programs. Chinese text uses \
                 curly ones, single ones within double ones. They are mended where all of a paragraph \
                 pair beyond doubt, and only reported where one has no mate.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协举办\"科创中国\"活动。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协举办“科创中国”活动。\n",
        },
    },
    Rule {
        code: "HB2106",
        level: Level::Warning,
        title: said("省略号写成了几个点", "Full stops where an ellipsis is meant"),
        why: said(
            "中文的省略号是六个点，占两个字，写作“……”。七个以上的点多半是目录里的连线，不提示\
                 。",
            "The Chinese ellipsis has six dots and is two characters wide. More than six full stops \
                 are taken for the leader of a table of contents and left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n活动有讲座、展览、参观...等。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n活动有讲座、展览、参观……等。\n",
        },
    },
    Rule {
        code: "HB2107",
        level: Level::Warning,
        title: said("破折号写得不对", "A dash that is no Chinese dash"),
        why: said(
            "中文的破折号是“——”，占两个字。两个减号、制表线和只写一半的都不是。“北京—上海”\
                 这样表示起止的一字线不提示。",
            "The Chinese dash is two characters wide. Two hyphens, box-drawing strokes and half a \
                 dash are not it. A single one between two places or times is right, and left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协--科技工作者之家。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协——科技工作者之家。\n",
        },
    },
    Rule {
        code: "HB2108",
        level: Level::Warning,
        title: said("全角的字母或数字", "Full-width letters or digits"),
        why: said(
            "横排的字母和数字用半角。全角的排得太松，和正文里别处的写法也对不上。",
            "Letters and digits in horizontal text are half-width. Full-width ones are set too wide, \
                 and differ from how the rest of a text writes them.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n第１２期ＡＰＰ上线。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n第12期APP上线。\n",
        },
    },
    Rule {
        code: "HB2109",
        level: Level::Note,
        title: said("行首的全角空格", "Full-width blanks at the beginning of a line"),
        why: said(
            "页面会自己缩进，不用在段首打空格。如果一行接一行都以空格开头，多半是每行本来是一段：Markdown \
                 的段落之间要空一行，否则会连成一段。",
            "The page indents by itself. Where line after line begins with blanks, each was most likely \
                 a paragraph: in Markdown an empty line stands between paragraphs, else they become one.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n\u{3000}\u{3000}园区科协今天成立。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。\n",
        },
    },
    Rule {
        code: "HB2110",
        level: Level::Warning,
        title: said("引号或括号没有配对", "A quote or a bracket without its mate"),
        why: said(
            "一段里的引号、书名号和括号要成对。引文跨好几段时，每段开头都写左引号，最后一段才写右\
                 引号，这样写不提示。",
            "Quotes and brackets come in pairs within a paragraph. A quotation over several paragraphs \
                 begins each with an opening quote and closes the last one only; that is left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n《园区科协管理办法今天发布。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n《园区科协管理办法》今天发布。\n",
        },
    },
    Rule {
        code: "HB2111",
        level: Level::Warning,
        title: said("引号的方向反了", "Quotes the wrong way round"),
        why: said(
            "左引号在前，右引号在后。有的软件按位置猜方向，会猜反。",
            "The opening quote comes first. Some programs guess which one is meant, and guess wrong.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协举办”科创中国“活动。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协举办“科创中国”活动。\n",
        },
    },
];
