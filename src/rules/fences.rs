//! Front matter as YAML, its fences, its size and its structure: HB1014 to HB1030.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1014",
        level: Level::Warning,
        title: said("分隔线不是三个减号", "A fence that is not three hyphens"),
        why: said(
            "文首信息上下各有一行 `---`，是三个半角减号，顶着行首。中文的破折号、全角减号，或多\
             写少写一个，都不是这条线；下面是字段的，照这条线读。请在英文输入法下输入三个减号。",
            "Front matter stands between two lines of `---`: three plain hyphens at the start of \
             the line. Chinese dashes, full-width hyphens, or one hyphen more or less make \
             another line; with fields below it, it is read as this one. Type the three with \
             Latin input.",
        ),
        example: example!(files "\
//- content/news/a.md
———
title: 湖北省科协走访园区
———

正文。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
---

正文。
"),
    },
    Rule {
        code: "HB1015",
        level: Level::Error,
        title: said("文首信息太长", "Front matter that is too long"),
        why: said(
            "文首信息一般只有几行。长到这个地步，多半是漏写了结尾的 `---`，整篇正文都算了进来；\
             也可能误粘了图片的数据。请补上 `---`，长的文字放到它下面。",
            "Front matter is a few lines long. At this size its closing `---` is most likely \
             missing, so that the whole text counts as part of it, or a picture's data was \
             pasted in. Add the `---`, and put long text below it.",
        ),
        example: Example::Case(said(
            "漏写了结尾的 `---`，一本二十万字的书稿全成了文首信息。",
            "The closing `---` is missing, and a book of 200,000 characters has become front \
             matter.",
        )),
    },
    Rule {
        code: "HB1016",
        level: Level::Error,
        title: said("文首信息的层次太多", "Front matter that is nested too deeply"),
        why: said(
            "字段里套字段、列表里套列表，用到的最多三四层。超过三十二层的多半是误粘的内容，读它\
             只会拖慢整个网站，所以不读。请减少层次。",
            "A field within a field or a list within a list goes three or four levels deep at \
             most. More than 32 are most likely something pasted by mistake, and reading it \
             would slow the whole site, so it is refused. Use fewer levels.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[科普]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]" => "\
title: 湖北省科协走访园区
tags: [科普]"),
    },
    Rule {
        code: "HB1017",
        level: Level::Error,
        title: said("文首信息从某处起读不懂", "Front matter that cannot be read"),
        why: said(
            "文首信息用的是 YAML 的写法。这里不合它的规则，又不是常见的那几种笔误，所以只能指出\
             从哪里起读不懂。请看这一行和上一行的冒号、引号、括号和缩进；含有特殊符号的文字，给\
             整个值加引号最省事。",
            "Front matter is written as YAML. This place does not fit its rules, and it is none \
             of the usual slips, so no more can be said than where it begins. Look at the \
             colons, quotes, brackets and indentation of this line and the one above; text with \
             special signs is safe within quotes.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
...
date: 2024-07-04" => "\
title: 湖北省科协走访园区
date: 2024-07-04"),
    },
    Rule {
        code: "HB1018",
        level: Level::Warning,
        title: said("有看不见的控制字符", "An invisible control character"),
        why: said(
            "从 Word 或网页复制文字时，会带来手动换行一类的控制字符，看不见，却会让网页和订阅出\
             错，所以读的时候略去。`huibian fix` 会删去它；要自己删而光标停不到它前后的，把这一行重\
             新输入一遍。",
            "Text copied from Word or a web page brings along control characters such as manual \
             line breaks, which cannot be seen but do harm in pages and feeds, so they are passed \
             over. `huibian fix` deletes them; by hand, where the cursor does not reach them, \
             type the line anew.",
        ),
        example: example!(front "title: 湖北省科协\u{b}走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1019",
        level: Level::Error,
        title: said("字段名不是文字", "The name of a field that is no text"),
        why: said(
            "冒号左边要是一个词，如 `title`、`date`。这里写成了一个列表或一组字段，通常是字段名\
             上多加了括号。请去掉括号。",
            "Before the colon stands a word such as `title` or `date`. Here it is a list or a \
             group of fields; usually brackets were put around the name. Take them away.",
        ),
        example: example!(front "[title]: 湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1020",
        level: Level::Error,
        title: said("括号没有结束", "A bracket that is never closed"),
        why: said(
            "值以方括号或花括号开头，就是列表或一组字段，要到配对的括号才算完，中间可以换行。缺\
             了后一个，下面的字段都会算进去。指出的是括号开始的地方；本来只是文字的，给整个值加\
             引号。",
            "A value that begins with a bracket or a brace is a list or a group of fields and \
             goes on to its pair, over several lines if need be. Without it, all fields below \
             would count as part of it. The place shown is where it opens; if it is mere text, \
             put the whole value in quotes.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags: [科普, 园区科协
date: 2024-09-15" => "\
title: 科普日走进园区
tags: [科普, 园区科协]
date: 2024-09-15"),
    },
    Rule {
        code: "HB1021",
        level: Level::Error,
        title: said("缩进与同级的字段不一致", "Uneven indentation"),
        why: said(
            "行首的空格表示谁属于谁：同一级的字段对齐，属于上一个字段的多空两格。多一格少一格，\
             就不知道这一行属于谁。",
            "The blanks at the start of a line show what belongs to what: fields of one level \
             begin at the same column, and what belongs to the field above has two more. With \
             one blank too many or too few it cannot be told where a line belongs.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
 date: 2024-07-04" => "\
title: 湖北省科协走访园区
date: 2024-07-04"),
    },
    Rule {
        code: "HB1022",
        level: Level::Error,
        title: said("数字太长", "A number with too many digits"),
        why: said(
            "不加引号的一串数字会当作数来读，太长的读不准，后面几位会变。文号、准印证号、电话这\
             类号码是写成数字的文字，请加引号，一位也不会变。",
            "A run of digits without quotes is read as a number, and where it is too long its \
             last digits would change. Permits, document numbers and telephone numbers are text \
             made of digits: put them in quotes, and every digit stays.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
source: 42010020240704163300" => r#"title: 湖北省科协走访园区
source: "42010020240704163300""#),
    },
    Rule {
        code: "HB1023",
        level: Level::Note,
        title: said("冒号后不是半角空格", "No plain blank after the colon"),
        why: said(
            "冒号后要空一个半角空格。全角空格和从网页带来的特殊空格看着一样，在 YAML 里却是普通\
             的字，照它的规则整行是一段文字。huibian 当作空格读，`huibian fix` 会换成半角空格。",
            "A plain blank belongs after the colon. A full-width blank, or the special one that \
             comes with text from the web, looks the same but is a letter like any other to \
             YAML: by its rules the line is a piece of text. huibian reads it as a blank, and \
             `huibian fix` writes a plain one.",
        ),
        example: example!(front "title:\u{3000}湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1024",
        level: Level::Warning,
        title: said("文首信息没有结束", "Front matter that is never closed"),
        why: said(
            "文首信息从第一条 `---` 开始，到第二条 `---` 为止，下面才是正文。缺了第二条，就读\
             到空行或小标题为止；空行下面还有字段、分不清的，就是错误。请在最后一个字段的下一行写上 `---`。",
            "Front matter goes from the first `---` to the second, and the text begins below. \
             Without the second, fields are read to the first blank line or heading; where more \
             fields follow that, it cannot be told and is an error. Write `---` on the line below \
             the last field.",
        ),
        example: example!(files "\
//- content/news/a.md
---
title: 湖北省科协走访园区
date: 2024-07-04

正文。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
date: 2024-07-04
---

正文。
"),
    },
    Rule {
        code: "HB1025",
        level: Level::Note,
        title: said("有看不见的字符", "An invisible character"),
        why: said(
            "从网页或聊天软件复制文字时，会带来零宽空格一类的字符，占不了位置，也看不见；夹在字段名\
             里，字段就认不出来，夹在标题里，就搜不到。读的时候略去，`huibian fix` 会删去它们。",
            "Text copied from a web page or a chat brings along characters without width, such as \
             the zero-width space. Within the name of a field they hide the field, within a title \
             they hide it from search. They are passed over, and `huibian fix` deletes them.",
        ),
        example: example!(front "title: 湖北省\u{200b}科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1026",
        level: Level::Warning,
        title: said("列表里用了全角标点分隔", "Items parted by full-width marks"),
        why: said(
            "方括号里加了引号的各项，之间要用半角逗号。用了全角逗号、顿号的，照半角逗号读，\
             `huibian fix` 会改好。",
            "Between items in quotes a plain comma belongs. A full-width comma or a pause mark is \
             read as one, and `huibian fix` writes it.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags: [\"科普\"，\"园区科协\"]" => "\
title: 科普日走进园区
tags: [\"科普\", \"园区科协\"]"),
    },
    Rule {
        code: "HB1027",
        level: Level::Error,
        title: said("有单独的回车符", "A lone carriage return"),
        why: said(
            "一行的末尾有一个旧式的回车符，有的程序当它是换行，有的不当，两种读法字段就不一样。请\
             在指出的地方重新输入：该换行就换行，不该换行就连上。",
            "An old kind of line end stands within a line: some programs take it for a break and \
             some do not, and the fields differ. Type the place anew where the message points, \
             with a break or without.",
        ),
        example: example!(front "title: 湖北省科协\rdate: 2024-07-04" => "title: 湖北省科协\ndate: 2024-07-04"),
    },
    Rule {
        code: "HB1028",
        level: Level::Warning,
        title: said("文首信息缺少第一条分隔线", "Front matter without its first fence"),
        why: said(
            "文件一开头就是字段，下面有一条 `---`，上面那一条漏了。照有两条的读；`huibian fix` 会在\
             最前面补上。",
            "The file begins with fields, and a `---` closes them; the one above is missing. It is \
             read as if it were there, and `huibian fix` puts it in.",
        ),
        example: example!(files "\
//- content/news/a.md
title: 湖北省科协走访园区
date: 2024-07-04
---

正文。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
date: 2024-07-04
---

正文。
"),
    },
    Rule {
        code: "HB1029",
        level: Level::Error,
        title: said("文首信息前面还有文字", "Text above the front matter"),
        why: said(
            "文首信息要在文件的最前面。前面有别的文字，它就成了正文里的几行字，标题和日期都读不到。\
             请把那些文字移到第二条 `---` 的下面。",
            "Front matter begins its file. With text above it, it is mere lines of the text, and \
             no title or date is read. Move that text below the second `---`.",
        ),
        example: example!(files "\
//- content/news/a.md
已审，可发。

---
title: 湖北省科协走访园区
---

正文。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
---

正文。
"),
    },
    Rule {
        code: "HB1030",
        level: Level::Error,
        title: said("文首信息是另一种写法", "Front matter of another kind"),
        why: said(
            "有的程序用 `+++` 和等号写文首信息（TOML）。huibian 只读一种写法：`---`，每行“字段名: \
             值”。请照这个改。",
            "Some programs write front matter with `+++` and equals signs (TOML). huibian reads one \
             way only: `---`, and `name: value` on each line.",
        ),
        example: example!(files "\
//- content/news/a.md
+++
title = \"湖北省科协走访园区\"
+++

正文。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
---

正文。
"),
    },
];
