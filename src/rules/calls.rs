//! The command line: wrong calls, HB9120 and on.

use super::{Example, Rule, Said, said};
use crate::base::diag::Level;

/// A wrong call.
const fn call(code: &'static str, title: Said, why: Said, case: Said) -> Rule {
    Rule { code, level: Level::Error, title, why, example: Example::Case(case) }
}

pub(super) const RULES: &[Rule] = &[
    call(
        "HB9120",
        said("没有这个命令", "There is no such command"),
        said(
            "`huibian` 后面的第一个词是命令，例如 `build`、`serve`、`check`。请检查有没有写\
             错；`huibian --help` 列出全部命令。",
            "The first word after `huibian` is a command, such as `build`, `serve` or `check`. \
             See whether it is misspelt; `huibian --help` lists them all.",
        ),
        said("写成了 `huibian cehck`。", "`huibian cehck` is written for `huibian check`."),
    ),
    call(
        "HB9121",
        said("没有这个选项", "There is no such option"),
        said(
            "以 `-` 开头的是选项，各个命令的选项不一样。请检查有没有写错，或是不是别的命令的\
             选项；命令后面加 `--help`，会列出它的全部选项。文件名以 `-` 开头的，前面写上 `./`。",
            "What begins with `-` is an option, and each command has its own. See whether it \
             is misspelt or belongs to another command; `--help` after a command lists its \
             options. Write `./` before the name of a file that begins with `-`.",
        ),
        said(
            "写成了 `huibian build --darfts`。",
            "`huibian build --darfts` is written for `--drafts`.",
        ),
    ),
    call(
        "HB9122",
        said("多出了一个词", "A word too many"),
        said(
            "这个命令用不着那么多词。有空格的文件名和文字要用引号括起来；命令后面加 `--help`，\
             能看到怎样写。",
            "The command takes fewer words. Names and texts with blanks go in quotes; `--help` \
             after the command shows how it is called.",
        ),
        said(
            "`huibian why content/news/会议 通知.md`：文件名里有空格，被当成了两个词。",
            "`huibian why content/news/annual meeting.md`: the name holds a blank, so it was \
             taken for two words.",
        ),
    ),
    call(
        "HB9123",
        said("缺少必须写的词", "A word is missing"),
        said(
            "有的命令后面必须写明要的是什么。请照提示里的写法补上；命令后面加 `--help`，能看\
             到各是什么。",
            "Some commands must be told what they are for. Add it as the hint has it; `--help` \
             after the command tells what each word is.",
        ),
        said(
            "只写了 `huibian book`，没有写是哪一期。",
            "`huibian book` without the issue that it is of.",
        ),
    ),
    call(
        "HB9124",
        said("选项的值不在可选之列", "A value that is none of the choices"),
        said(
            "这个选项只能是几个词中的一个，提示里都列出来了。",
            "The option is one of a few words, which the hint lists.",
        ),
        said(
            "`huibian check --format xml`，只能是 `text`、`json` 或 `github`。",
            "`huibian check --format xml`, where it is `text`, `json` or `github`.",
        ),
    ),
    call(
        "HB9125",
        said("选项后面缺一个值", "An option without its value"),
        said(
            "这个选项后面要写一个值，中间用空格或 `=` 隔开。",
            "The option is followed by a value, after a blank or `=`.",
        ),
        said("`huibian serve --port`，没有写端口。", "`huibian serve --port` without the port."),
    ),
    call(
        "HB9126",
        said("选项的值不合适", "A value that does not fit"),
        said(
            "这个选项的值要合一定的样子，例如端口是不大于 65535 的整数。提示里写着它是什么。",
            "The value has a form: a port, for example, is a number up to 65535. The hint says \
             what it is.",
        ),
        said("`huibian serve --port 八千`。", "`huibian serve --port eighty`."),
    ),
    call(
        "HB9127",
        said("一个选项写了不止一次", "An option that is given more than once"),
        said(
            "这个选项只能写一次，写了几次就不知道以哪个为准。请只留一个。",
            "The option may be given once; of several nobody knows which counts. Keep one.",
        ),
        said("运行 `huibian build --out a --out b`。", "`huibian build --out a --out b`."),
    ),
    call(
        "HB9128",
        said("选项不带值", "An option that takes no value"),
        said(
            "这个选项写上就是开，不写就是关，后面不跟值。",
            "The option is on where it stands and off where it does not; no value follows it.",
        ),
        said("运行 `huibian build --drafts=no`。", "`huibian build --drafts=no`."),
    ),
    call(
        "HB9129",
        said("没有写命令", "There is no command"),
        said(
            "只写了选项，没有写要做什么。命令写在 `huibian` 后面，例如 `huibian build`；`huibian \
             --help` 列出全部命令。",
            "There are options, but nothing that says what to do. A command follows `huibian`, \
             as in `huibian build`; `huibian --help` lists them all.",
        ),
        said(
            "运行 `huibian --lang zh`，后面什么也没有写。",
            "`huibian --lang en`, and nothing after it.",
        ),
    ),
    call(
        "HB9130",
        said("有一个词不是文字", "A word that is no text"),
        said(
            "有一个词里有不成文字的字节，多半是文件名在别的系统上用别的编码写成的。请给文件\
             改名，再试一次。",
            "A word holds bytes that are no text, most likely the name of a file that another \
             system wrote in another encoding. Rename the file and try again.",
        ),
        said(
            "从旧的 Windows 压缩包里解出来的文件名成了乱码。",
            "The names of files from an old archive came out broken.",
        ),
    ),
    call(
        "HB9131",
        said("命令写得不对", "A call that is not right"),
        said(
            "命令的写法有错，又不属于上面各种情形。命令后面加 `--help`，能看到怎样写。",
            "Something is wrong with the call that is none of the cases above. `--help` after \
             a command shows how it is called.",
        ),
        said("这种情形很少见。", "This is rare."),
    ),
    call(
        "HB9132",
        said("没有这个类型", "There is no such type"),
        said(
            "`huibian schema` 后面写文章的类型，也可以写 `section` 或 `diagnostics`。站点自\
             己的类型，要在站点的文件夹里运行，或用 `--root` 指明站点。",
            "A type of article follows `huibian schema`, or `section` or `diagnostics`. For \
             a site's own types run it in the site's folder, or name that by `--root`.",
        ),
        said(
            "`huibian schema cases`，类型名是 `case`。",
            "`huibian schema cases`, where the type is called `case`.",
        ),
    ),
    call(
        "HB9133",
        said("不能一起写的选项", "Options that do not go together"),
        said(
            "有的选项各管一种做法，一次只能用一种。请只留一样；命令后面加 `--help`，能看到各是什么。",
            "Some options are for different ways of doing it, of which a call has one. Keep one \
             of them; `--help` after the command tells what each is for.",
        ),
        said(
            "`huibian new` 既写了标题，又写了 `--translate`。",
            "`huibian new` with a title and with `--translate`.",
        ),
    ),
];
