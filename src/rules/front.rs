//! Front matter as YAML, how a field is written: HB1001 to HB1013.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1001",
        level: Level::Warning,
        title: said("字段名后用了全角冒号", "A full-width colon after the name of a field"),
        why: said(
            "字段名和值之间是半角冒号加一个空格。中文输入法打出的是全角冒号“：”，样子相近，在 \
             YAML 里却只是一个字：照它的规则，整行是一段文字。huibian 照本意读，并提醒一声；`huibian fix` 会改好。",
            "A field's name and its value are parted by a plain colon and a blank. A Chinese \
             input method types `：`, which looks alike but is a letter like any other to YAML: \
             by its rules the line is a piece of text. huibian reads it as it was meant and says \
             so; `huibian fix` puts it right.",
        ),
        example: example!(front "title：湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1002",
        level: Level::Warning,
        title: said("冒号后缺少空格", "No blank after the colon"),
        why: said(
            "冒号后面有空格，左边才是字段名；这样 `https://` 里的冒号才不会被当成字段。少了空格，\
             照 YAML 的规则整行是一段文字。看得出是字段的，huibian 照字段读；`huibian fix` 会补上空格。",
            "A colon ends the name of a field only where a blank follows; that is why the one in \
             `https://` does not. Without it the line is a piece of text by the rules of YAML. \
             Where it is plainly a field it is read as one; `huibian fix` puts the blank in.",
        ),
        example: example!(front "title:湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1003",
        level: Level::Note,
        title: said("值里有半角冒号加空格", "A colon and a blank within a value"),
        why: said(
            "在文首信息里，半角冒号加空格的左边是字段名。标题里再有一个，后半截就像另一个字段。\
             huibian 把整行当作这个字段的文字；后面还有注释、分不清的，才算错误。中文标题用全角冒号“：”\
             最自然；要留着半角冒号的，给整个值加上引号。",
            "In front matter, what stands before a colon and a blank is the name of a field, so \
             a second one within a title looks like another field. The whole line is read as \
             text; only with a comment behind it, where that is not sure, it is an error. Put \
             the whole value in quotes; in a Chinese title a full-width colon `：` is more \
             natural still.",
        ),
        example: example!(
            front "title: 江苏省科协: 夯实基层组织" =>
            "title: 江苏省科协：夯实基层组织"
        ),
    },
    Rule {
        code: "HB1004",
        level: Level::Warning,
        title: said("引号结束后还有文字", "Text after the closing quote"),
        why: said(
            "值以英文引号开头，引号就是值的边界，到下一个引号为止，后面的文字没有着落。整行显然是\
             一句话的，就照整句读。标题里的引号请用中文引号“”；要用英文引号的，外面再套一层单引号。",
            "A value that begins with a plain quote ends at the next one, and the text after it \
             belongs nowhere. Where the line is plainly one sentence it is read so. Use curly \
             quotes within a title, or put the whole of it in single quotes.",
        ),
        example: example!(
            front r#"title: "科创中国"试点城市座谈会召开"# =>
            "title: “科创中国”试点城市座谈会召开"
        ),
    },
    Rule {
        code: "HB1005",
        level: Level::Warning,
        title: said("括号结束后还有文字", "Text after the closing bracket"),
        why: said(
            "值以方括号开头表示一个列表，以花括号开头表示一组字段，到配对的括号为止，后面的文字\
             没有着落。标题显然是一句话的照整句读，像列表的就是错误。标题以括号开头的，请给整个值加引号，或改用“【】”。",
            "A value that begins with a bracket is a list, one that begins with a brace a group \
             of fields; it ends at their pair, and the text after it belongs nowhere. A title \
             such as the one below is read whole; what may be a list is an error. Put a title \
             that begins so in quotes.",
        ),
        example: example!(
            front "title: [转载]科普大篷车进校园" =>
            r#"title: "[转载]科普大篷车进校园""#
        ),
    },
    Rule {
        code: "HB1006",
        level: Level::Error,
        title: said("“#”后的文字被当作注释", "What follows `#` is taken for a comment"),
        why: said(
            "空格加“#”开始一段注释，是写给同事看的，不会读入；标题因此少了后半截，看上去却没有错。\
             “#”要留在文字里的，给整个值加引号；真是注释的，另起一行写。不知道是哪一种，所以要您来定。",
            "A blank and `#` begin a comment, a remark among colleagues that is not read; so a \
             title loses its end, and nothing looks wrong. If `#` is part of the text, put the \
             whole value in quotes; a real comment goes on a line of its own. Which it is only you can tell.",
        ),
        example: example!(front "title: 科协工作简报 #1" => r#"title: "科协工作简报 #1""#),
    },
    Rule {
        code: "HB1007",
        level: Level::Note,
        title: said("值以特殊符号开头", "A value that begins with a special sign"),
        why: said(
            "值开头的 `@`、`*`、`&`、`!`、`%`、`|` 等在 YAML 里另有用处，例如 `*` 是引用前面的内\
             容。显然是文字的，照文字读；`huibian fix` 会加上引号。写在中间的不用管。",
            "At the start of a value, signs such as `@`, `*`, `&`, `!`, `%` and `|` have other \
             uses in YAML: `*`, for one, refers to something above. What is plainly text is read \
             as text, and `huibian fix` puts it in quotes; within a text they do no harm.",
        ),
        example: example!(front "\
title: 一封来信
contributor: @园区科协" => r#"title: 一封来信
contributor: "@园区科协""#),
    },
    Rule {
        code: "HB1008",
        level: Level::Error,
        title: said("引号没有结束", "A quote that is never closed"),
        why: said(
            "值以引号开头，就要以同样的引号结束；缺了后一个，下面几行会全部算进这个值里。指出的\
             是引号开始的地方。中文引号“”只是普通的字，不受这条限制。",
            "A value that begins with a quote ends with the same; without the second, the lines \
             below would all become part of the value. The place shown is where it opens. Curly \
             quotes are letters like any other and need no pair.",
        ),
        example: example!(front r#"title: "湖北省科协走访园区
date: 2024-07-04"# => r#"title: "湖北省科协走访园区"
date: 2024-07-04"#),
    },
    Rule {
        code: "HB1009",
        level: Level::Warning,
        title: said("列表项的减号写得不对", "The hyphen of a list's item"),
        why: said(
            "列表每项一行，以半角减号加一个空格开头。少了空格，或用了全角的“－”，照 YAML 的\
             规则几行就连成一段文字。huibian 照列表读，并提醒一声。本来就是以减号开头的文字，请加引号。",
            "Each item of a list stands on its own line, after a plain hyphen and a blank. \
             Without the blank, or with a full-width `－`, the lines run together into one text by \
             the rules of YAML; huibian reads them as items and says so. Put text that really \
             begins with a hyphen in quotes.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags:
  -科普
  -园区科协" => "\
title: 科普日走进园区
tags:
  - 科普
  - 园区科协"),
    },
    Rule {
        code: "HB1010",
        level: Level::Error,
        title: said("同一个字段写了两次", "A field given twice"),
        why: said(
            "两个值不一样时，不知道以哪个为准；替您选一个，可能正好选错。请看提示里的两行，删去\
             一行。多个作者、标签写在同一个字段里：`tags: [科普, 园区科协]`。",
            "Where two values differ nobody knows which is meant, and a choice made for you may \
             be the wrong one. Look at the two lines that the message names and delete one. \
             Several tags or authors stand in one field, as a list in brackets.",
        ),
        example: example!(front "\
title: 科普日走进园区
date: 2024-09-15
date: 2024-09-16" => "\
title: 科普日走进园区
date: 2024-09-15"),
    },
    Rule {
        code: "HB1011",
        level: Level::Warning,
        title: said(
            "行首用了制表符或全角空格",
            "A line that is indented with tabs or full-width blanks",
        ),
        why: said(
            "文首信息靠行首的空格表示谁属于谁，每深一级多两个半角空格。制表符在各人的电脑上宽窄\
             不同，全角空格只是普通的字，照 YAML 的规则都不能用来缩进。看得出是哪一级的，照那一级读。",
            "In front matter, plain blanks at the start of a line show what belongs to what, two \
             for each level. A tab is of another width on every machine, and a full-width blank \
             is a letter like any other, so neither can indent by the rules of YAML. Where the \
             level is plain it is read as that.",
        ),
        example: example!(front "\
title: 典型案例巡礼
series:
\tname: 典型案例巡礼
\tposition: 1" => "\
title: 典型案例巡礼
series:
  name: 典型案例巡礼
  position: 1"),
    },
    Rule {
        code: "HB1012",
        level: Level::Error,
        title: said("文首信息里没有字段", "Front matter without fields"),
        why: said(
            "两条 `---` 之间每行写一个字段：字段名、冒号、空格、值。这里写的是一个列表或一段文字，\
             没有字段名，标题和日期都无从读起。至少要有一行 `title`。",
            "Between the two lines of `---` stands one field a line: its name, a colon, a blank \
             and its value. What stands here is a list or a text without names, so there is no \
             title or date to read. At least a `title` is needed.",
        ),
        example: example!(front "- 湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1013",
        level: Level::Error,
        title: said("这一行没有冒号", "A line without a colon"),
        why: said(
            "两条 `---` 之间的每一行都是字段，由冒号分出字段名和值。没有冒号的行不知道是什么：多\
             半是漏了冒号，也可能是上一行的标题换了行，这时行首要空两格。",
            "Between the two lines of `---` every line is a field, and a colon parts its name \
             from its value. A line without one most likely lacks it; it may also be the second \
             half of the line above, which then begins with two blanks.",
        ),
        example: example!(front "title 湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
];
