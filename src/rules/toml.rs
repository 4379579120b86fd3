//! Slips in TOML, each named for what it is: HB0121 to HB0132.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB0121",
        level: Level::Error,
        title: said("设置里的记号用了全角", "A full-width mark among the settings"),
        why: said(
            "等号、引号、逗号、括号和空格在设置里是记号，必须是半角的；中文输入法打出的全角标点\
             样子相近，程序却认不出。写它们时请切换到英文输入法。引号里面的文字不受影响，照常用\
             中文标点。",
            "The equals sign, quotes, commas, brackets and blanks must be plain ones; what a \
             Chinese input method types looks alike but is another character. Switch to Latin \
             input for these. Text within quotes may hold whatever marks it likes.",
        ),
        example: example!(
            settings r#"timezone ＝ "Asia/Shanghai""# =>
            r#"timezone = "Asia/Shanghai""#
        ),
    },
    Rule {
        code: "HB0122",
        level: Level::Error,
        title: said("文字没有加引号", "Text that is not in quotes"),
        why: said(
            "设置里的文字要放在英文双引号里，不然看不出到哪里为止。只有数字、`true` 和 `false` \
             不加引号。这一点与文章的文首信息不同，那里的文字不必加。",
            "Text in settings stands in plain double quotes, or its end could not be seen. Only \
             numbers, `true` and `false` go without. This differs from front matter, where text \
             needs none.",
        ),
        example: example!(
            settings "description = 各地科协服务创新的案例" =>
            r#"description = "各地科协服务创新的案例""#
        ),
    },
    Rule {
        code: "HB0123",
        level: Level::Error,
        title: said("同一项写了两次", "A setting given twice"),
        why: said(
            "同一项有两个值，就不知道以哪个为准。请看提示里的两行，删去一处。`[organization]` 这\
             样的方括号也只能出现一次；可以写好几段的，用的是双层方括号，如 `[[series]]`。",
            "With two values nobody knows which one holds. Look at the two lines that the \
             message names and delete one. A line such as `[organization]` may stand only once, \
             too; what can be given several times has double brackets, as `[[series]]`.",
        ),
        example: example!(settings "\
[lists]
page_size = 20
page_size = 30" => "\
[lists]
page_size = 20"),
    },
    Rule {
        code: "HB0124",
        level: Level::Error,
        title: said("设置文件太大", "A settings file that is too large"),
        why: said(
            "设置文件一般只有几 kB。大到这个地步，多半是误把文章或图片的数据粘了进来，所以不读。\
             请删去多余的内容。",
            "Settings are a few kilobytes long. A file of this size most likely had an article \
             or a picture's data pasted into it, so it is not read. Delete what does not belong \
             there.",
        ),
        example: Example::Case(said(
            "`site.toml` 里误粘进一张图片的数据，有两百万个字符。",
            "The data of a picture, two million characters, was pasted into `site.toml`.",
        )),
    },
    Rule {
        code: "HB0125",
        level: Level::Error,
        title: said("引号没有结束", "A quote that is never closed"),
        why: said(
            "文字从一个引号开始，到同样的引号为止。缺了后一个，后面的内容都分不清是文字还是设置。\
             指出的是引号开始的地方，请在这一行的末尾补上。",
            "A text goes from one quote mark to the next of its kind. Without the second it \
             cannot be told what is text and what is a setting. The place shown is where the \
             quote opens; close it at the end of that line.",
        ),
        example: example!(
            settings r#"description = "各地科协服务创新的案例"# =>
            r#"description = "各地科协服务创新的案例""#
        ),
    },
    Rule {
        code: "HB0126",
        level: Level::Error,
        title: said("双引号里有反斜杠", "A backslash within double quotes"),
        why: said(
            "双引号里的反斜杠用来引出特殊字符，Windows 的路径正好会撞上。文件的路径请用“/”，在 \
             Windows 上也行；一定要用反斜杠的，把整个值放在单引号里。",
            "Within double quotes a backslash begins a special character, which the paths of \
             Windows run into. Write paths with `/`, which works on Windows too; if it must be a \
             backslash, put the value in single quotes.",
        ),
        example: example!(settings r#"[book]
fonts = ["fonts\SourceHanSerif.otf"]"# => r#"[book]
fonts = ["fonts/SourceHanSerif.otf"]"#),
    },
    Rule {
        code: "HB0127",
        level: Level::Error,
        title: said("名称里有不能用的字", "A name with letters that it cannot have"),
        why: said(
            "等号左边的名称由程序规定，都是英文；中文只出现在右边的引号里。有哪些名称，见《站点\
             设置》。自己起的名称（如刊物的代号）也请用英文字母或拼音，一定要用中文的，给名称加\
             英文引号。",
            "The names on the left are given by the program, in Latin letters; other text stands \
             on the right, in quotes. The guide to the settings lists them. Names of your own, \
             such as that of a periodical, are best in Latin letters too, or else in plain \
             quotes.",
        ),
        example: example!(settings r#"[organization]
名称 = "湖北省科学技术协会""# => r#"[organization]
name = "湖北省科学技术协会""#),
    },
    Rule {
        code: "HB0128",
        level: Level::Error,
        title: said("括号没有结束", "A bracket that is never closed"),
        why: said(
            "列表以 `[` 开始，以 `]` 结束，可以跨几行。缺了结束的括号，后面的设置都会被当作列表\
             里的内容。指出的是括号开始的地方。",
            "A list goes from `[` to `]` and may span lines. Without its end, all settings below \
             would count as part of it. The place shown is where it opens.",
        ),
        example: example!(
            settings r#"sections = ["cases", "people""# =>
            r#"sections = ["cases", "people"]"#
        ),
    },
    Rule {
        code: "HB0129",
        level: Level::Error,
        title: said("等号写成了冒号", "A colon instead of an equals sign"),
        why: said(
            "文章的文首信息用冒号，`site.toml` 和 `tags.toml` 用等号，很容易写混。请把冒号改成等\
             号，文字加上双引号。",
            "Front matter has colons, `site.toml` and `tags.toml` have equals signs, and the two \
             are easily mixed up. Write an equals sign, and put text in double quotes.",
        ),
        example: example!(
            settings r#"timezone: "Asia/Shanghai""# =>
            r#"timezone = "Asia/Shanghai""#
        ),
    },
    Rule {
        code: "HB0130",
        level: Level::Error,
        title: said("没有这样的日期", "A date that does not exist"),
        why: said(
            "不加引号的数字和连字符会被当作日期来读，二月三十日这样的日子读不成。是日期就改成有\
             的那一天；不是日期，而是一串文字，就加上引号。",
            "Figures and hyphens without quotes are read as a date, and there is no 30 February. \
             If it is a date, write one that exists; if it is text, put it in quotes.",
        ),
        example: example!(settings "\
[organization]
since = 2024-02-30" => "\
[organization]
since = 2024"),
    },
    Rule {
        code: "HB0131",
        level: Level::Error,
        title: said("数字的写法不对", "A number that cannot be written so"),
        why: said(
            "数字不能以 0 开头，也不能太长。邮编、电话、网站标识码只是写成数字的文字，不拿来计算，\
             请加引号，开头的 0 才不会丢。",
            "A number may not begin with 0, nor be too long. Postcodes, telephone numbers and \
             site codes are text made of figures: put them in quotes, which also keeps their \
             leading 0.",
        ),
        example: example!(settings "\
[organization]
postcode = 030000" => r#"[organization]
postcode = "030000""#),
    },
    Rule {
        code: "HB0132",
        level: Level::Error,
        title: said("列表里缺少逗号", "A comma is missing in a list"),
        why: said(
            "列表的各项之间用英文逗号隔开，没有逗号就分不清是一项还是两项。最后一项后面的逗号写\
             不写都可以。",
            "The items of a list are parted by plain commas; without one it cannot be told where \
             an item ends. After the last item a comma may stand or not.",
        ),
        example: example!(
            settings r#"sections = ["cases" "people"]"# =>
            r#"sections = ["cases", "people"]"#
        ),
    },
];
