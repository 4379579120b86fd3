//! Files of the site's folder, and their encodings: HB00.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB0001",
        level: Level::Error,
        title: said("文件读不到", "A file that cannot be read"),
        why: said(
            "文件在文件夹里，系统却不让读：多半是别的程序（办公软件、网盘同步）正锁着它，或者没\
             有读它的权限。少一个文件，网站就不完整，所以不生成。请关闭占用它的程序，或检查权限，\
             再运行一次。",
            "The file is there, but the system does not hand it out: another program, such as an \
             office suite or a sync client, holds it, or you may not read it. Without it the \
             site would not be whole, so none is made. Close that program or see to the \
             permissions, and run it again.",
        ),
        example: Example::Case(said(
            "一篇文章正在办公软件里打开并锁住，这时运行 `huibian build`。",
            "`huibian build` runs while an office program has an article open and locked.",
        )),
    },
    Rule {
        code: "HB0002",
        level: Level::Error,
        title: said("文件夹读不到", "A folder that cannot be read"),
        why: said(
            "文件夹读不了，就不知道里面有哪些文章和图片，做出来的网站会缺一块，所以不生成。请检\
             查它的权限；放在网络盘上的，先看网络盘有没有连上。",
            "What lies in it is not known, and the site would lack a part, so none is made. See \
             to the folder's permissions; if it is on a network drive, see that the drive is \
             connected.",
        ),
        example: Example::Case(said(
            "`content/cases` 属于另一个用户，当前用户没有读取的权限。",
            "`content/cases` belongs to another user, and you may not read it.",
        )),
    },
    Rule {
        code: "HB0003",
        level: Level::Warning,
        title: said("文件名不是 UTF-8 编码", "A file's name that is not in UTF-8"),
        why: said(
            "文件名的字节不是 UTF-8，多半来自一个在旧系统上用 GBK 打的压缩包。这样的名称写不进网\
             址，文章里也没法引用，所以这个文件没有读入。给它重新起名就好。",
            "The bytes of the name are not UTF-8; most often it comes out of an archive that an \
             older system packed in GBK. Such a name can neither stand in an address nor be \
             named in an article, so the file is left out. Give it a new name.",
        ),
        example: Example::Case(said(
            "在 Linux 上解开一个旧 Windows 上打的压缩包，里面的照片是中文名。",
            "An archive that was packed on an old Windows is unpacked on Linux, and its \
             photographs have Chinese names.",
        )),
    },
    Rule {
        code: "HB0004",
        level: Level::Warning,
        title: said(
            "磁盘上的链接指向网站文件夹之外",
            "A link on the disk that leads out of the site",
        ),
        why: said(
            "这里说的是磁盘上的链接（符号链接），不是文章里的链接。它指向的文件在网站文件夹之外，\
             换一台电脑就没有了，也可能把不该公开的东西带进网站，所以没有读入。请把需要的文件复\
             制进来。",
            "This is a link on the disk (a symbolic link), not one in an article. What it leads \
             to lies outside the site's folder: another machine may not have it, and it might \
             carry private files into the site, so it is left out. Copy what is needed into the \
             site.",
        ),
        example: Example::Case(said(
            "`content/news/会场.jpg` 是一个链接，指向桌面上的照片。",
            "A picture in `content/news` is a link to a photograph on the desktop.",
        )),
    },
    Rule {
        code: "HB0005",
        level: Level::Warning,
        title: said(
            "磁盘上的链接绕回自己，或套在别的链接里",
            "A link on the disk that leads back, or lies behind another",
        ),
        why: said(
            "链接如果指向它所在的文件夹，读下去没有尽头；链接里面又有链接，就说不清文件到底在哪\
             里。这样的链接没有读入。请把它指向的文件复制进来。",
            "A link that leads to a folder around it would be followed without end, and behind a \
             link to a folder a further link leaves it unclear where a file lies. Such links are \
             left out. Copy what they lead to into the site.",
        ),
        example: Example::Case(said(
            "`content/news` 里有一个链接，指向 `content`。",
            "In `content/news` lies a link to `content`.",
        )),
    },
    Rule {
        code: "HB0006",
        level: Level::Warning,
        title: said("磁盘上的链接指向的文件不存在", "A link on the disk to what is not there"),
        why: said(
            "链接还在，它指向的文件已经移走或删除，没有内容可读。请删去链接，或把文件放回去。",
            "The link is left, but what it led to was moved or deleted, so there is nothing to \
             read. Delete the link, or put the file back.",
        ),
        example: Example::Case(said(
            "`content/files/报名表.docx` 是一个链接，原来的文件已经删了。",
            "A form in `content/files` is a link, and the file behind it was deleted.",
        )),
    },
    Rule {
        code: "HB0007",
        level: Level::Warning,
        title: said("两个文件名只有大小写不同", "Two names that differ by capitals only"),
        why: said(
            "在 Windows 和 macOS 上，`photo.jpg` 和 `Photo.JPG` 是同一个文件，复制到一起时一个会\
             盖掉另一个；在 Linux 主机上却是两个。请给其中一个改名；文件名全用小写最稳妥。",
            "On Windows and macOS `photo.jpg` and `Photo.JPG` are one file, and where both are \
             copied one overwrites the other; on a Linux host they are two. Rename one of them; \
             small letters throughout are safest.",
        ),
        example: Example::Case(said(
            "`content/news` 里有 `photo.jpg`，又有 `Photo.JPG`。",
            "In `content/news` lie both `photo.jpg` and `Photo.JPG`.",
        )),
    },
    Rule {
        code: "HB0008",
        level: Level::Warning,
        title: said("两个文件名看起来一样", "Two names that look the same"),
        why: said(
            "同一个字母在 Unicode 里可以有两种写法：é 可以是一个字符，也可以是 e 后面跟一个重音\
             符号，macOS 上常是后一种。两个文件看着同名，其实不同，在有的电脑上会互相覆盖。请给\
             其中一个改名。",
            "Unicode can write one letter in two ways: é is one character, or an e with an \
             accent after it, as is common on macOS. The two files look alike and are not, and \
             on some computers one overwrites the other. Rename one of them.",
        ),
        example: Example::Case(said(
            "同一个文件夹里有两个 `café.jpg`：一个从 macOS 复制来，一个从 Windows 复制来。",
            "A folder holds `café.jpg` twice: one copied from macOS, one from Windows.",
        )),
    },
    Rule {
        code: "HB0011",
        level: Level::Warning,
        title: said("文件是 GBK 编码", "A file in GBK"),
        why: said(
            "旧版记事本和一些办公软件把中文存成 GBK。huibian 认得出，照样读；别的程序却可能显示\
             成乱码。请另存为 UTF-8：在记事本里选“另存为”，编码选 UTF-8。",
            "Old versions of Notepad and some office programs store Chinese as GBK. huibian \
             recognises and reads it, but other programs may show it garbled. Save it in UTF-8: \
             in Notepad choose “Save as” and the encoding UTF-8.",
        ),
        example: Example::Case(said(
            "在 Windows 7 的记事本里写好文章，直接保存。",
            "An article is written in the Notepad of Windows 7 and saved as that proposes.",
        )),
    },
    Rule {
        code: "HB0012",
        level: Level::Warning,
        title: said("文件是 UTF-16 编码", "A file in UTF-16"),
        why: said(
            "记事本里叫“Unicode”的编码就是 UTF-16。huibian 认得出，照样读；但许多程序不把这种文\
             件当作文本，版本记录里也看不出改了什么。请另存为 UTF-8。",
            "The encoding that Notepad calls “Unicode” is UTF-16. huibian recognises and reads \
             it, but many programs do not take such a file for text, and a version history \
             cannot show what changed. Save it in UTF-8.",
        ),
        example: Example::Case(said(
            "在记事本里“另存为”时，编码选了“Unicode”。",
            "In Notepad's “Save as”, the encoding “Unicode” was chosen.",
        )),
    },
    Rule {
        code: "HB0013",
        level: Level::Error,
        title: said("文件叫 .md，却不是文本", "A file of another kind under the name of a text"),
        why: said(
            "把 Word 文件、PDF 或图片的扩展名改成 `.md`，里面的内容并不会变成文字。是文档的，请\
             打开它，把文字复制到新建的 `.md` 文件里；是图片或附件的，改回原来的扩展名，放在文章\
             旁边就能用。",
            "A Word document, a PDF or a picture does not become text when its name is changed \
             to end in `.md`. Open a document and copy its text into a new `.md` file; give a \
             picture or an attachment its own ending back, and it can be used from beside the \
             article.",
        ),
        example: example!(files "\
//- content/news/tongzhi.md
%PDF-1.7
" => "\
//- content/news/tongzhi.pdf
%PDF-1.7
"),
    },
    Rule {
        code: "HB0014",
        level: Level::Error,
        title: said("文件里有空字节", "A file with zero bytes"),
        why: said(
            "文字里不会有值为零的字节。有的话，文件多半是别的格式改了扩展名，或者在断电、断网时\
             没有写完整。请用原来的程序打开检查，再另存为 UTF-8 编码的文本；打不开的，从备份里找\
             回。",
            "Text has no bytes of value zero. Where there are some, the file is of another kind, \
             or it was not wholly written when the power or the network failed. Open it with the \
             program it came from and save it as text in UTF-8, or take it from a backup.",
        ),
        example: Example::Case(said(
            "保存时断了电，文件的后半截全是空字节。",
            "The power failed while a file was saved, and its second half is zero bytes.",
        )),
    },
    Rule {
        code: "HB0015",
        level: Level::Error,
        title: said("有的字符已经损坏", "A damaged character"),
        why: said(
            "文件大体是 UTF-8，有几个字节却不成字：常常是把两种编码的文字拼到了一起，或者传输时\
             断在一个字中间。猜着读会出错字，所以不猜。请看指出的地方，重新输入那几个字，并以 \
             UTF-8 保存。",
            "The file is UTF-8 but for a few bytes that make no character: often text of two \
             encodings was joined, or a transfer broke off within a character. A guess would \
             bring wrong words into print, so none is made. Type the text at that place anew and \
             save the file in UTF-8.",
        ),
        example: Example::Case(said(
            "用脚本把一段 GBK 编码的文字接到 UTF-8 文件的末尾。",
            "A script puts a passage in GBK at the end of a file in UTF-8.",
        )),
    },
];
