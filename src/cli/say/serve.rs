//! What `serve` says.

use std::io;
use std::time::Duration;

use crate::base::diag::{MessageLang, Problem, Words};
use crate::base::path::RelPath;
use crate::source;

/// How many files of a change are named.
const NAMED: usize = 3;

/// That `--editor` names no program.
pub fn editor(written: &str) -> Problem {
    Problem::error(
        "HB9110",
        Words::new(
            format!("--editor 应为一条命令，现在写的是“{written}”。"),
            format!("--editor should be a command; it is `{written}`."),
        ),
    )
    .hint(Words::new(
        "例如 --editor \"code -g {file}:{line}\"；引号要成对。",
        "For example --editor \"code -g {file}:{line}\"; quotes come in pairs.",
    ))
}

/// That no browser can be served.
pub fn cannot_serve(host: &str, port: u16, error: &io::Error) -> Problem {
    let cause = match error.kind() {
        io::ErrorKind::AddrInUse => Words::new("端口已被占用", "the port is taken"),
        io::ErrorKind::AddrNotAvailable => {
            Words::new("这台电脑没有这个地址", "this machine has no such address")
        }
        _ => source::cause(error),
    };
    Problem::error(
        "HB9111",
        Words::new(
            format!("预览没有启动（{host}，端口 {port}）：{}。", cause.zh),
            format!("The preview did not start ({host}, port {port}): {}.", cause.en),
        ),
    )
    .hint(Words::new(
        "请换一个 --port 或 --host；只在本机看，不必写 --host。",
        "Choose another --port or --host; to look from this machine alone, leave --host out.",
    ))
}

/// That the port is taken, before the address says which one was.
pub fn port_taken(port: u16, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("端口 {port} 已被占用，改用下一个空闲的端口。"),
        MessageLang::En => format!("Port {port} is taken; the next free one is used."),
    }
}

/// Where the preview is, and what is in it that a build leaves out.
pub fn ready(
    url: &str,
    (drafts, due): (usize, usize),
    left_out: usize,
    lang: MessageLang,
) -> String {
    let mut parts = Vec::new();
    let mut add = |count: usize, zh: &str, en: &str| match (lang, count) {
        (_, 0) => {}
        (MessageLang::Zh, _) => parts.push(format!("{zh} {count} 篇")),
        (MessageLang::En, _) => parts.push(format!("{en}: {count}")),
    };
    add(drafts, "含草稿", "drafts shown");
    add(due, "含未到发布时间的", "not yet due, shown");
    add(left_out, "不含内部和已失效的", "internal or expired, left out");
    let more = match (lang, parts.is_empty()) {
        (_, true) => String::new(),
        (MessageLang::Zh, _) => format!("（{}）", parts.join("，")),
        (MessageLang::En, _) => format!(" ({})", parts.join("; ")),
    };
    match lang {
        MessageLang::Zh => format!("预览：{url}{more}"),
        MessageLang::En => format!("Preview: {url}{more}"),
    }
}

/// How the preview is ended.
pub fn how_to_end(lang: MessageLang) -> &'static str {
    lang.of(
        "改好保存，浏览器里就会更新；按 Ctrl-C 结束。",
        "Save, and the browser is renewed; Ctrl-C ends the preview.",
    )
}

/// Who can see the preview.
pub fn exposed(network: &str, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!(
            "注意：同一网络里的人都能打开 {network}，看到草稿和未到发布时间的文章。看完请结束预览。"
        ),
        MessageLang::En => format!(
            "Take care: anyone on the same network can open {network} and see drafts and articles that are not yet due. End the preview when you are done."
        ),
    }
}

/// That a code for a phone is of no use while the network is not let in.
pub fn no_network(lang: MessageLang) -> &'static str {
    lang.of(
        "手机打不开本机地址，所以没有显示二维码；请加上 --host 0.0.0.0。",
        "A phone cannot open an address of this machine alone, so there is no QR code; add --host 0.0.0.0.",
    )
}

/// That the browser did not open.
pub fn no_browser(url: &str, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("浏览器没有打开；请自己打开 {url}"),
        MessageLang::En => format!("The browser did not open; please open {url} yourself"),
    }
}

/// Which files have changed.
pub fn changed(time: &str, files: &[RelPath], took: Duration, lang: MessageLang) -> String {
    let names: Vec<&str> = files.iter().take(NAMED).map(RelPath::as_str).collect();
    let took = took.as_millis();
    match (lang, files.len()) {
        (MessageLang::Zh, 0..=NAMED) => format!("{time} {}（{took} 毫秒）", names.join("、")),
        (MessageLang::En, 0..=NAMED) => format!("{time} {} ({took} ms)", names.join(", ")),
        (MessageLang::Zh, all) => {
            format!("{time} {}等 {all} 个文件（{took} 毫秒）", names.join("、"))
        }
        (MessageLang::En, all) => {
            format!("{time} {} and {} more ({took} ms)", names.join(", "), all - NAMED)
        }
    }
}

/// How much was put right, and what is left.
pub fn mended(count: usize, left: &str, lang: MessageLang) -> String {
    match (lang, left.is_empty()) {
        (MessageLang::Zh, true) => format!("已改好 {count} 处，没有别的问题了。"),
        (MessageLang::Zh, false) => format!("已改好 {count} 处；还有{left}。"),
        (MessageLang::En, true) => format!("{count} put right; nothing else is wrong."),
        (MessageLang::En, false) => format!("{count} put right; left: {left}."),
    }
}

/// That the files are looked at by the clock.
pub fn polling(lang: MessageLang) -> &'static str {
    lang.of(
        "系统不能通知文件的变化，改为每秒查看一次。",
        "The system cannot tell of changes, so the files are looked at every second.",
    )
}

/// That the site's folder cannot be read just now.
pub fn unreadable(error: &io::Error, lang: MessageLang) -> String {
    let cause = source::cause(error);
    match lang {
        MessageLang::Zh => format!("站点文件夹暂时读不了：{}。恢复以后预览会接着更新。", cause.zh),
        MessageLang::En => format!(
            "The site's folder cannot be read just now: {}. The preview goes on when it is back.",
            cause.en
        ),
    }
}
