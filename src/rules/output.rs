//! The output folder: HB90.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB9001",
        level: Level::Error,
        title: said("输出文件夹就是站点自己", "An output folder that is the site itself"),
        why: said(
            "生成时会删去上一次写下、这一次不再需要的文件。输出到站点文件夹里，网页就会和稿子混\
             在一起。请用默认的 `public`，或用 `--out` 另选一个文件夹。",
            "A build removes what an earlier one wrote and is no longer needed. In the site's \
             own folder its pages would mix with your texts. Leave it at `public`, or choose \
             another folder with `--out`.",
        ),
        example: Example::Case(said(
            "在站点文件夹里运行 `huibian build --out .`。",
            "`huibian build --out .` is run in the site's folder.",
        )),
    },
    Rule {
        code: "HB9002",
        level: Level::Error,
        title: said("站点在输出文件夹里面", "An output folder that holds the site"),
        why: said(
            "这样写出的网页会落在稿子的上一层，和别的文件夹混在一起。请另选一个空的或新的文件夹。",
            "The pages would be written above your texts, among other folders. Choose a folder \
             that is empty or new.",
        ),
        example: Example::Case(said(
            "站点在 `D:\\wangzhan\\kexie`，运行 `huibian build --out D:\\wangzhan`。",
            "The site is in `D:\\sites\\cast`, and `huibian build --out D:\\sites` is run.",
        )),
    },
    Rule {
        code: "HB9003",
        level: Level::Error,
        title: said("输出文件夹在站点的素材里", "An output folder within the site's material"),
        why: said(
            "`content`、`themes`、`static` 和 `src` 是网站的原料，网页写进去，下一次就会当作稿子\
             读进来。请另选一个文件夹，例如站点下的 `public`。",
            "`content`, `themes`, `static` and `src` are what the site is made of; pages written \
             there would be read as material next time. Choose another folder, such as `public` \
             within the site.",
        ),
        example: Example::Case(said(
            "运行 `huibian build --out static/web`。",
            "`huibian build --out static/web` is run.",
        )),
    },
    Rule {
        code: "HB9004",
        level: Level::Error,
        title: said("输出文件夹是个人主文件夹", "An output folder that is your home"),
        why: said(
            "个人主文件夹里有您的全部文档，网页写进去，既难清理，也可能覆盖别的文件。请在里面另\
             建一个文件夹。",
            "Your home folder holds all your documents; pages among them are hard to clear away \
             and may overwrite others. Make a folder within it.",
        ),
        example: Example::Case(said(
            "运行 `huibian build --out ~`。",
            "`huibian build --out ~` is run.",
        )),
    },
    Rule {
        code: "HB9005",
        level: Level::Error,
        title: said("输出文件夹是磁盘的最上层", "An output folder that is the top of a disk"),
        why: said(
            "整个磁盘都在它下面，几百个网页散在其中很难清理。请在磁盘上另建一个文件夹。",
            "The whole disk lies below it, and hundreds of pages among its folders are hard to \
             clear away. Make a folder on the disk.",
        ),
        example: Example::Case(said(
            "U 盘是 `E:`，运行 `huibian build --out E:\\`。",
            "`huibian build --out E:\\` is run, where `E:` is a memory stick.",
        )),
    },
    Rule {
        code: "HB9006",
        level: Level::Error,
        title: said("输出文件夹像是一个项目", "An output folder that looks like a project"),
        why: said(
            "文件夹里有 `.git`、`site.toml` 或 `Cargo.toml`，说明它是另一个站点或程序的家，不该\
             由生成的网页来占。要提交到 Git 的，请输出到其中的一个子文件夹。",
            "A folder with `.git`, `site.toml` or `Cargo.toml` is the home of another site or a \
             program, and not for pages to be made in. To commit the pages to Git, write them to \
             a folder within it.",
        ),
        example: Example::Case(said(
            "`--out` 写成了另一个站点的文件夹。",
            "With `--out` the folder of another site is named.",
        )),
    },
    Rule {
        code: "HB9007",
        level: Level::Error,
        title: said("输出的位置不是文件夹", "An output folder that is no folder"),
        why: said(
            "这个名称已经是一个文件，或者是一个通不到任何地方的链接，网页没有地方放。请换一个名\
             称，或先把它移开。",
            "The name is already that of a file, or of a link that leads nowhere, so there is no \
             place for pages. Choose another name, or move it away first.",
        ),
        example: Example::Case(said(
            "站点里有一个叫 `public` 的文件。",
            "The site holds a file that is called `public`.",
        )),
    },
    Rule {
        code: "HB9008",
        level: Level::Error,
        title: said("输出文件夹里有别的文件", "An output folder with files of others"),
        why: said(
            "第一次生成时，文件夹应当是空的，免得盖掉或删去您的东西；以后每次 huibian 都记得哪些\
             是自己写的，只动那些。请换一个空文件夹；确认里面的东西都不要了，也可以先清空它。",
            "A first build wants an empty folder, lest it overwrite or remove something of \
             yours; from then on huibian remembers what it wrote and touches nothing else. \
             Choose an empty folder; or empty this one, if nothing in it is needed.",
        ),
        example: Example::Case(said(
            "`--out` 写成了“下载”文件夹。",
            "With `--out` the folder of downloads is named.",
        )),
    },
    Rule {
        code: "HB9009",
        level: Level::Error,
        title: said("会覆盖不是由 huibian 写的文件", "Files of others that would be overwritten"),
        why: said(
            "有人往输出文件夹里放了文件，名称正好与要生成的页面相同。huibian 只覆盖自己写过的文\
             件，所以停下来。请把那些文件移到别处；要和网站一起发布的，放进站点的 `static` 文件\
             夹，每次都会复制过去。",
            "Someone put files into the output folder, under the names of pages that are to be \
             made. huibian overwrites only what it wrote itself, so it stops. Move them \
             elsewhere; what is to go out with the site belongs in its folder `static`, from \
             which it is copied at every build.",
        ),
        example: Example::Case(said(
            "手工往 `public/about` 里放了 `index.html`，后来又写了文章 `about.md`。",
            "An `index.html` was put into `public/about` by hand, and later the article \
             `about.md` was written.",
        )),
    },
    Rule {
        code: "HB9010",
        level: Level::Error,
        title: said(
            "两个输出文件只有大小写不同",
            "Two files of the output that differ by capitals only",
        ),
        why: said(
            "放到 Windows 或 macOS 的主机上，一个会盖掉另一个，读者就少看到一页。请给其中一个改\
             名；文件名和 `slug` 全用小写就不会遇到。",
            "On a host with Windows or macOS one would overwrite the other, and a page would be \
             lost. Rename one of them; with small letters throughout it cannot happen.",
        ),
        example: Example::Case(said(
            "`static` 里有 `Logo.svg`，又有 `logo.svg`。",
            "In `static` lie both `Logo.svg` and `logo.svg`.",
        )),
    },
    Rule {
        code: "HB9011",
        level: Level::Error,
        title: said("同一个名称要作文件又作文件夹", "A name that is to be a file and a folder"),
        why: said(
            "磁盘上一个名称只能是文件或文件夹中的一种。多半是 `static` 里的一个文件与某个栏目同\
             名。请给其中一个改名。",
            "On a disk a name is either a file's or a folder's. Most likely a file in `static` \
             has the name of a section. Rename one of them.",
        ),
        example: Example::Case(said(
            "`static` 里有一个叫 `news` 的文件，网站又有 `/news/` 栏目。",
            "`static` holds a file called `news`, and the site has a section `/news/`.",
        )),
    },
    Rule {
        code: "HB9012",
        level: Level::Error,
        title: said("名称留给了 huibian 的记录", "A name that is kept for huibian's record"),
        why: said(
            "输出文件夹里的 `.huibian` 记着哪些文件是由 huibian 写的，靠它才能只删自己写的文件。\
             请换一个地址。",
            "`.huibian` in the output folder records which files huibian wrote; by it, no other \
             file is ever removed. Choose another address.",
        ),
        example: Example::Case(said(
            "一篇文章的 `aliases` 里写了 `/.huibian/`。",
            "An article has `/.huibian/` among its `aliases`.",
        )),
    },
    Rule {
        code: "HB9013",
        level: Level::Error,
        title: said("输出文件夹里有链接", "A link within the output folder"),
        why: said(
            "顺着链接写，文件会落到别的地方，可能盖掉那里的东西，所以不写。请删去链接；想让网页\
             放到别处的，直接把那里写成 `--out`。",
            "Written through a link, files would come to lie elsewhere and might overwrite what \
             is there, so nothing is. Delete the link; if the pages are to lie elsewhere, name \
             that folder with `--out`.",
        ),
        example: Example::Case(said(
            "`public/news` 是一个链接，指向另一个磁盘。",
            "`public/news` is a link to another disk.",
        )),
    },
    Rule {
        code: "HB9014",
        level: Level::Error,
        title: said("另一个 huibian 正在写", "Another huibian at work"),
        why: said(
            "两个同时写一个文件夹，结果会混在一起，所以后来的停下。请等先来的结束；先来的已经不\
             在了，过一会儿再试就行，不需要删什么。",
            "Two that write to one folder would mix their results, so the second stops. Wait \
             until the first has finished; if it is no longer there, simply try again: nothing \
             need be deleted.",
        ),
        example: Example::Case(said(
            "定时任务正在生成，又手工运行了一次 `huibian build`。",
            "`huibian build` is run by hand while a scheduled build is at work.",
        )),
    },
    Rule {
        code: "HB9015",
        level: Level::Error,
        title: said("读不懂输出文件夹的记录", "A record of the output that cannot be understood"),
        why: said(
            "记录里写着哪些文件是由 huibian 写的；读不懂，就不知道什么可以删，所以什么也不动。网\
             页都能重新生成，请删去整个输出文件夹再运行一次；它若是由更新的版本写的，升级 \
             huibian 就好。",
            "The record says which files huibian wrote; if it cannot be understood, nothing may \
             be removed, so nothing is touched. All pages can be made anew: delete the whole \
             output folder and run it again; or, if a newer version wrote it, upgrade huibian.",
        ),
        example: Example::Case(said(
            "同步网盘时，`public/.huibian` 里的记录被截掉了一半。",
            "A sync client cut off half of the record in `public/.huibian`.",
        )),
    },
    Rule {
        code: "HB9016",
        level: Level::Error,
        title: said("文件在生成过程中变了", "A file that changed during the build"),
        why: said(
            "图片和附件在检查之后、复制之前被改动了，复制出来的就不是检查过的那一个。再运行一次\
             就好；自动同步的网盘经常这样，可以等它同步完。",
            "A picture or an attachment was changed after it was read and before it was copied, \
             so the copy would not be what was checked. Run it once more; if a sync client is at \
             work, let it finish first.",
        ),
        example: Example::Case(said(
            "生成网站时，网盘正在更新一批照片。",
            "While the site is built, a sync client renews its photographs.",
        )),
    },
    Rule {
        code: "HB9017",
        level: Level::Error,
        title: said("输出写不成", "Output that could not be written"),
        why: said(
            "原因在提示里：磁盘满了、没有权限、文件正被别的程序使用等。已经写好的文件都是完整的，\
             没有写坏的半截文件；解决以后再运行一次，会接着做完。",
            "The message says why: the disk is full, you may not write there, another program is \
             using a file. What was written so far is whole, and no file is torn; when the cause \
             is gone, run it again and the rest follows.",
        ),
        example: Example::Case(said("写到一半，磁盘满了。", "The disk is full halfway through.")),
    },
];
