//! The command line: HB91.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB9101",
        level: Level::Error,
        title: said("当前文件夹打不开", "The current folder cannot be opened"),
        why: said(
            "命令行所在的文件夹已经删除或改名，或者没有权限。请用 `cd` 进入站点的文件夹，再运行\
             一次。",
            "The folder that the command line is in was deleted or renamed, or you may not open \
             it. Go to the site's folder with `cd` and run it again.",
        ),
        example: Example::Case(said(
            "另一个窗口里删去了站点的文件夹，这个窗口还停在里面。",
            "The site's folder was deleted from another window while this one was in it.",
        )),
    },
    Rule {
        code: "HB9102",
        level: Level::Error,
        title: said("这里不是一个站点", "Not a site"),
        why: said(
            "站点的文件夹里有一个 `site.toml`；从当前文件夹往上一层层地找，都没有找到。请进入站\
             点的文件夹，或用 `--root` 指明；还没有站点的，`huibian init` 新建一个。",
            "A site's folder holds a `site.toml`; none was found here, nor in any folder above. \
             Go to the site's folder or name it by `--root`; `huibian init` makes a new site.",
        ),
        example: Example::Case(said(
            "在“文档”文件夹里运行 `huibian build`。",
            "`huibian build` is run in the folder of documents.",
        )),
    },
    Rule {
        code: "HB9103",
        level: Level::Error,
        title: said("站点文件夹读不了", "A site's folder that cannot be read"),
        why: said(
            "系统不让读站点的文件夹：没有权限，或者网络盘断开了。请检查权限和连接，再运行一次。",
            "The system does not let the site's folder be read: you may not, or a network drive \
             is not connected. See to both and run it again.",
        ),
        example: Example::Case(said(
            "站点在网络盘上，网络断了。",
            "The site is on a network drive, and the network is down.",
        )),
    },
    Rule {
        code: "HB9104",
        level: Level::Error,
        title: said("`--base-url` 不是完整的网址", "`--base-url` is not a whole address"),
        why: said(
            "`--base-url` 在这一次生成里代替 `site.toml` 的 `base_url`，写法也一样：以 `http://` \
             或 `https://` 开头，网站在子目录里的把子目录也写上。",
            "For this build `--base-url` stands in for `base_url` of `site.toml` and is written \
             alike: it begins with `http://` or `https://` and includes the folder if the site \
             lies in one.",
        ),
        example: Example::Case(said(
            "运行 `huibian build --base-url www.example.org`。",
            "`huibian build --base-url www.example.org` is run.",
        )),
    },
    Rule {
        code: "HB9105",
        level: Level::Error,
        title: said("要新建站点的文件夹不是空的", "A folder for a new site that is not empty"),
        why: said(
            "`huibian init` 会放进几十个文件，文件夹里已有东西就可能混在一起或被盖掉，所以只在空\
             文件夹里建。请换一个名称，文件夹会自动建好。",
            "`huibian init` puts dozens of files there, which might mix with yours or overwrite \
             them, so it wants an empty folder. Choose another name: the folder is made for you.",
        ),
        example: Example::Case(said(
            "在已有稿件的文件夹里运行 `huibian init`。",
            "`huibian init` is run in a folder with manuscripts.",
        )),
    },
    Rule {
        code: "HB9106",
        level: Level::Error,
        title: said("文件写不了", "A file that cannot be written"),
        why: said(
            "磁盘满了、没有写的权限，或者文件正被别的程序打开。请照提示里的原因解决，再运行一次。",
            "The disk is full, you may not write there, or another program has the file open. \
             See to what the message says and run it again.",
        ),
        example: Example::Case(said(
            "正用阅读软件打开着 `static/books/2024-4.epub`，又运行 `huibian book 2024-4`。",
            "`huibian book 2024-4` is run while a reader has `static/books/2024-4.epub` open.",
        )),
    },
    Rule {
        code: "HB9107",
        level: Level::Error,
        title: said("没有这一期或这本汇编", "An issue or a casebook that is not there"),
        why: said(
            "`huibian book` 后面写期或汇编的文件、网址或名称，提示里列出了全部。草稿和未到发布日\
             期的不在其内，普通文章也做不成书。",
            "After `huibian book` stands the file, the address or the name of an issue or a \
             casebook; the message lists them all. Drafts and what is not yet due are not among \
             them, and an ordinary article makes no book.",
        ),
        example: Example::Case(said(
            "运行 `huibian book 2024-5`，而站点里只有 2024-4 这一期。",
            "`huibian book 2024-5` is run where the site has the issue 2024-4 alone.",
        )),
    },
    Rule {
        code: "HB9108",
        level: Level::Error,
        title: said("书没有这种语言的版本", "A book that does not exist in that language"),
        why: said(
            "一本书的某种语言的版本，来自期或汇编用那种语言写的文件，如 `index.en.md`。请先写好\
             它；各篇文章没有译文的，书里用原文。",
            "A book exists in a language if the issue or casebook has its file in it, such as \
             `index.en.md`. Write that first; articles without a translation appear in their own \
             language.",
        ),
        example: Example::Case(said(
            "运行 `huibian book 2024-4 --language fr`。",
            "`huibian book 2024-4 --language fr` is run.",
        )),
    },
    Rule {
        code: "HB9109",
        level: Level::Error,
        title: said("这个 huibian 不能做 PDF", "A huibian without PDF"),
        why: said(
            "做 PDF 的部分很大，所以平常安装的不带。请在程序的源代码文件夹里用 `cargo install \
             --path . --features pdf` 重新安装；也可以在浏览器里打开那一页，打印成 PDF。",
            "What makes PDF is large, so the usual installation is without it. Install it anew, \
             in the folder of the program's source, with `cargo install --path . --features \
             pdf`; or open the page in a browser and print it as a PDF.",
        ),
        example: Example::Case(said(
            "用平常安装的程序运行 `huibian book 2024-4 --pdf`。",
            "`huibian book 2024-4 --pdf` with the usual installation.",
        )),
    },
    Rule {
        code: "HB9110",
        level: Level::Error,
        title: said("`--editor` 不是一条命令", "`--editor` that is no command"),
        why: said(
            "双击预览里的文字时，huibian 运行这条命令来打开稿子，`{file}` 和 `{line}` 换成文件和\
             行号。命令里有空格的部分要用引号括起来，引号要成对。",
            "When text in the preview is double-clicked, huibian runs this command to open the \
             manuscript, with the file and the line in place of `{file}` and `{line}`. A part \
             with blanks stands in quotes, and quotes come in pairs.",
        ),
        example: Example::Case(said(
            "运行 `huibian serve --editor 'code \"{file}'`，少写了一个引号。",
            "`huibian serve --editor 'code \"{file}'` lacks a quote.",
        )),
    },
    Rule {
        code: "HB9111",
        level: Level::Error,
        title: said("预览没有启动", "A preview that did not start"),
        why: said(
            "预览要占用这台电脑的一个地址和端口；`--host` 写了别的电脑的地址，或者端口不让用，就\
             启动不了。只在自己电脑上看，什么都不用写；让同一网络里的手机看，写 `--host 0.0.0.0`。",
            "The preview takes an address and a port of this machine; it cannot start if \
             `--host` is the address of another, or the port may not be used. To look from this \
             machine alone neither is needed; to let phones on the same network in, write \
             `--host 0.0.0.0`.",
        ),
        example: Example::Case(said(
            "运行 `huibian serve --host 192.0.2.1`，而这台电脑没有这个地址。",
            "`huibian serve --host 192.0.2.1` is run, which is not an address of this machine.",
        )),
    },
    Rule {
        code: "HB9112",
        level: Level::Error,
        title: said("文件没有改正", "A file that was not put right"),
        why: said(
            "`huibian fix` 写文件前，先看它是不是刚才读到的样子，能不能写。别的程序刚改过它，或者它是\
             只读的，就原样留着。此前的文件已经改好；关闭那个程序、看看权限，再运行一次即可。",
            "Before `huibian fix` writes a file it sees whether it is still what was read, and \
             whether it may be written. If another program has just changed it, or it is \
             read-only, it stays as it is. The files before it are done; see to it and run fix \
             once more.",
        ),
        example: Example::Case(said(
            "`content/news/a.md` 正在 WPS 里编辑，刚刚保存过。",
            "`content/news/a.md` is open in a word processor, which has just saved it.",
        )),
    },
    Rule {
        code: "HB9119",
        level: Level::Error,
        title: said("没有这个编号", "A code that does not exist"),
        why: said(
            "每条提示都有编号，如 `HB1003`，写在方括号里；`huibian explain` 后面写它，或只写四位\
             数字。不带编号运行，就列出全部。",
            "Every message has a code, such as `HB1003`, in brackets; write it after `huibian \
             explain`, or its four digits alone. Without a code, all are listed.",
        ),
        example: Example::Case(said(
            "运行 `huibian explain HB1099`。",
            "`huibian explain HB1099` is run.",
        )),
    },
];
