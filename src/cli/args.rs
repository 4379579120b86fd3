//! The command line: commands, options and their help in the language of messages.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use super::{MessageLang, completions, explain, fix, help, list, new, region, schema, why};

/// The command line in `lang`.
pub(super) fn command(lang: MessageLang) -> Command {
    let root = Arg::new("root")
        .long("root")
        .value_name(lang.of("文件夹", "DIR"))
        .global(true)
        .value_parser(value_parser!(PathBuf))
        .help(lang.of(
            "站点所在的文件夹；默认向上找最近的 site.toml",
            "The site's folder; by default the nearest upward with a site.toml",
        ));
    let language = Arg::new("lang")
        .long("lang")
        .value_name(lang.of("语言", "LANG"))
        .global(true)
        .value_parser(["zh", "en"])
        .help(lang.of("提示信息的语言", "The language of messages"));
    let command = Command::new("huibian")
        .version(env!("CARGO_PKG_VERSION"))
        .about(lang.of(
            "汇编：协会新闻与案例汇编的静态网站生成器",
            "A static-site generator for association news and case compilations",
        ))
        .arg(root)
        .arg(language)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(build(lang))
        .subcommand(serve(lang))
        .subcommand(init(lang))
        .subcommand(check(lang))
        .subcommand(fix::command(lang))
        .subcommand(explain::command(lang))
        .subcommand(new::command(lang))
        .subcommand(list::command(lang))
        .subcommand(book(lang))
        .subcommand(why::command(lang))
        .subcommand(region::command(lang))
        .subcommand(schema::command(lang))
        .subcommand(completions::command(lang));
    help::added(command, lang)
}

/// An option without a value.
pub(super) fn flag(
    name: &'static str,
    lang: MessageLang,
    zh: &'static str,
    en: &'static str,
) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(lang.of(zh, en))
}

/// The option `--format`, the first of `known` unless another is asked for.
pub(super) fn format<const N: usize>(lang: MessageLang, known: [&'static str; N]) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name(lang.of("格式", "FORMAT"))
        .default_value(known[0])
        .value_parser(known)
        .help(lang.of("输出的格式", "The format of the output"))
}

/// Whether the output is for programs.
pub(super) fn is_json(matches: &clap::ArgMatches) -> bool {
    matches.get_one::<String>("format").is_some_and(|format| format == "json")
}

fn build(lang: MessageLang) -> Command {
    Command::new("build")
        .about(lang.of("生成网站", "Build the site"))
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(lang.of("文件夹", "DIR"))
                .value_parser(value_parser!(PathBuf))
                .help(lang.of(
                    "输出到哪个文件夹；默认是站点下的 public",
                    "The folder to write to; by default public within the site",
                )),
        )
        .arg(
            Arg::new("base-url").long("base-url").value_name(lang.of("网址", "URL")).help(
                lang.of("代替 site.toml 里的 base_url", "Instead of the base_url in site.toml"),
            ),
        )
        .arg(flag("drafts", lang, "草稿也生成", "Let drafts in"))
        .arg(flag(
            "future",
            lang,
            "未到发布时间的也生成",
            "Let articles in whose date has not come",
        ))
        .arg(flag("timing", lang, "列出各阶段的用时", "Say how long each stage took"))
}

fn check(lang: MessageLang) -> Command {
    Command::new("check")
        .about(lang.of("检查全站，不生成", "Check the site without building it"))
        .arg(paths(lang))
        .arg(format(lang, ["text", "json", "github"]))
        .arg(flag("strict", lang, "有警告也算不通过", "Warnings count as errors"))
        .arg(flag(
            "all",
            lang,
            "问题再多也全部列出；不写则列出前 50 处",
            "Show all problems, however many; otherwise the first 50",
        ))
}

/// The files and folders of a command that looks at all unless told.
pub(super) fn paths(lang: MessageLang) -> Arg {
    Arg::new("path")
        .value_name(lang.of("文件或文件夹", "PATH"))
        .num_args(0..)
        .help(lang.of("只看这些文件和文件夹", "Only these files and folders"))
}

fn serve(lang: MessageLang) -> Command {
    Command::new("serve")
        .about(lang.of(
            "在浏览器里预览，保存即更新（含草稿）",
            "Preview in a browser, renewed at every save; drafts included",
        ))
        .arg(
            Arg::new("port")
                .long("port")
                .value_name(lang.of("端口", "PORT"))
                .value_parser(value_parser!(u16))
                .default_value("1111")
                .help(lang.of(
                    "端口，不大于 65535 的整数；已被占用时用下一个，0 表示任意",
                    "The port, a number up to 65535; the next one if it is taken, 0 for any",
                )),
        )
        .arg(
            Arg::new("host")
                .long("host")
                .value_name(lang.of("主机", "HOST"))
                .default_value("127.0.0.1")
                .help(lang.of(
                    "在哪个地址上服务；0.0.0.0 让同一网络里的手机也能看",
                    "The address to serve on; 0.0.0.0 lets phones on the same network in",
                )),
        )
        .arg(flag("open", lang, "打开浏览器", "Open the browser"))
        .arg(flag(
            "follow",
            lang,
            "浏览器跟到刚保存的那一页",
            "The browser goes to the page that was just saved",
        ))
        .arg(Arg::new("editor").long("editor").value_name(lang.of("命令", "COMMAND")).help(
            lang.of(
                "双击页面文字时用它打开文件，如 \"code -g {file}:{line}\"",
                "Opens the file of a text that is double-clicked: \"code -g {file}:{line}\"",
            ),
        ))
        .arg(flag(
            "qr",
            lang,
            "显示二维码，供手机扫描；须与 --host 0.0.0.0 同用",
            "Show a QR code for a phone; with --host 0.0.0.0",
        ))
        .arg(flag(
            "poll",
            lang,
            "每秒查看一次文件，用于网络盘",
            "Look at the files every second: for network drives",
        ))
}

fn init(lang: MessageLang) -> Command {
    Command::new("init")
        .about(lang.of("新建一个带示例的站点", "Make a new site from the built-in sample"))
        .arg(
            Arg::new("dir")
                .value_name(lang.of("文件夹", "DIR"))
                .value_parser(value_parser!(PathBuf))
                .help(lang.of(
                    "放在哪个文件夹；默认是当前文件夹，须为空",
                    "The folder to put it in, empty or new; by default this one",
                )),
        )
}

fn book(lang: MessageLang) -> Command {
    let file = |name: &'static str, zh, en| {
        Arg::new(name)
            .long(name)
            .value_name(lang.of("文件", "FILE"))
            .num_args(0..=1)
            .default_missing_value(".")
            .value_parser(value_parser!(PathBuf))
            .help(lang.of(zh, en))
    };
    Command::new("book")
        .about(lang.of("把一期刊物或一本汇编做成电子书", "Make a book of an issue or a casebook"))
        .arg(Arg::new("ref").value_name(lang.of("期或汇编", "REF")).required(true).help(
            lang.of("文件、地址或名称，如 2024-4", "Its file, address or name, such as 2024-4"),
        ))
        .arg(file(
            "epub",
            "EPUB 文件；不写文件名则放进 static/books",
            "The EPUB; without a name it goes to static/books",
        ))
        .arg(file(
            "pdf",
            "PDF 文件；不写文件名则放进 static/books",
            "The PDF; without a name it goes to static/books",
        ))
        .arg(
            Arg::new("paper")
                .long("paper")
                .value_name(lang.of("纸张", "PAPER"))
                .value_parser(["a4", "16k"])
                .default_value("a4")
                .help(lang.of("PDF 的纸张", "The paper of the PDF")),
        )
        .arg(Arg::new("language").long("language").value_name(lang.of("语言", "LANG")).help(
            lang.of(
                "哪种语言的版本，如 en；默认是默认语言",
                "The language of the book, such as en; by default the site's",
            ),
        ))
}
