//! What the command line itself says. Each message is written once, in both
//! languages.

pub(super) mod calls;
pub(super) mod explain;
pub(super) mod fix;
pub(super) mod list;
pub(super) mod new;
pub(super) mod region;
pub(super) mod serve;

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use super::MessageLang;
use crate::base::diag::{Problem, Words};
use crate::model::{Held, Reason};
use crate::output::Report;

/// Writes a line to standard error; a closed pipe is no reason to complain.
pub(super) fn note(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Writes a result to standard output.
pub(super) fn result(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

/// Writes a result for programs to standard output.
pub(super) fn json(value: &impl serde::Serialize) {
    result(pretty(value).trim_end());
}

/// A result for programs, as a file holds it.
pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("texts and numbers are always JSON") + "\n"
}

/// Says why the command could not run.
pub(super) fn failure(problem: &Problem, lang: MessageLang) {
    let level = lang.of("错误", "error");
    let colon = lang.of("：", ": ");
    let mut text = format!("{level}[{}]{colon}{}", problem.code, lang.pick(&problem.message));
    if let Some(hint) = &problem.hint {
        let help = lang.of("怎么办", "help");
        text.push_str(&format!("\n{help}{colon}{}", lang.pick(hint)));
    }
    note(&text);
}

pub(super) fn no_folder(error: &std::io::Error) -> Problem {
    Problem::error(
        "HB9101",
        Words::new(
            format!("当前文件夹打不开：{error}。"),
            format!("The current folder cannot be opened: {error}."),
        ),
    )
}

pub(super) fn no_site(start: &Path) -> Problem {
    let start = start.display();
    Problem::error(
        "HB9102",
        Words::new(
            format!("{start} 里没有 site.toml，不是一个站点。"),
            format!("There is no site.toml in {start}: it is not a site."),
        ),
    )
    .hint(Words::new(
        "请到站点的文件夹里运行，或用 --root 指明；新建站点请用 huibian init。",
        "Run it in the site's folder or name that by --root; huibian init makes a new site.",
    ))
}

pub(super) fn unreadable(root: &Path, error: &std::io::Error) -> Problem {
    let root = root.display();
    Problem::error(
        "HB9103",
        Words::new(
            format!("站点文件夹 {root} 读不了：{error}。"),
            format!("The site's folder {root} cannot be read: {error}."),
        ),
    )
}

pub(super) fn base_url(written: &str) -> Problem {
    Problem::error(
        "HB9104",
        Words::new(
            format!("--base-url 应为完整的网址，现在写的是“{written}”。"),
            format!("--base-url should be a whole address; it is `{written}`."),
        ),
    )
    .hint(Words::new(
        "例如 --base-url https://example.org/kx/",
        "For example --base-url https://example.org/kx/",
    ))
}

pub(super) fn not_empty(folder: &Path, files: &[String]) -> Problem {
    let folder = folder.display();
    Problem::error(
        "HB9105",
        Words::new(
            format!("{folder} 里已有文件：{}。", files.join("、")),
            format!("There are files in {folder}: {}.", files.join(", ")),
        ),
    )
    .hint(Words::new(
        "请换一个空文件夹，例如 huibian init 我的站点。",
        "Choose an empty folder, for example huibian init my-site.",
    ))
}

pub(super) fn cannot_write(path: &Path, error: &std::io::Error) -> Problem {
    let path = path.display();
    Problem::error(
        "HB9106",
        Words::new(format!("{path} 写不了：{error}。"), format!("Cannot write {path}: {error}.")),
    )
    .hint(Words::new(
        "请检查磁盘空间和文件夹的权限。",
        "Check the space on the disk and the rights of the folder.",
    ))
}

/// That nothing was built.
pub(super) fn stopped(lang: MessageLang) -> &'static str {
    lang.of(
        "没有生成网站；上一次的结果原样保留。",
        "The site was not built; the last output is as it was.",
    )
}

/// That a check found nothing.
pub(super) fn nothing_found(lang: MessageLang) -> &'static str {
    lang.of("没有发现问题。", "No problems found.")
}

/// The closing line of a build.
pub(super) fn built(
    pages: usize,
    report: &Report,
    out: &Path,
    time: Duration,
    lang: MessageLang,
) -> String {
    let Report { new, changed, removed, .. } = report;
    let (out, seconds) = (out.display(), time.as_secs_f64());
    let touched = new + changed + removed;
    match (lang, touched) {
        (MessageLang::Zh, 0) => {
            format!("已生成 {pages} 页到 {out}，用时 {seconds:.2} 秒；没有变化，文件原样未动。")
        }
        (MessageLang::Zh, _) => format!(
            "已生成 {pages} 页到 {out}，用时 {seconds:.2} 秒；文件新增 {new}，更新 {changed}，删除 {removed}。"
        ),
        (MessageLang::En, 0) => format!(
            "Built {pages} pages into {out} in {seconds:.2} s; nothing has changed, no file was touched."
        ),
        (MessageLang::En, _) => format!(
            "Built {pages} pages into {out} in {seconds:.2} s; files: {new} new, {changed} changed, {removed} removed."
        ),
    }
}

/// What was held back, in one line; `None` if nothing was.
pub(super) fn held_back(held: &[Held], lang: MessageLang) -> Option<String> {
    let count = |fits: fn(&Reason) -> bool| held.iter().filter(|held| fits(&held.reason)).count();
    let kinds = [
        (count(|reason| *reason == Reason::Draft), ("草稿", "draft")),
        (count(|reason| matches!(reason, Reason::Future(_))), ("未到发布时间", "not yet due")),
        (count(|reason| matches!(reason, Reason::Expired(_))), ("已失效", "expired")),
        (
            count(|reason| matches!(reason, Reason::Internal | Reason::InternalIssue)),
            ("内部", "internal"),
        ),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, (zh, en))| match lang {
            MessageLang::Zh => format!("{zh} {count} 篇"),
            MessageLang::En => format!("{count} {en}"),
        })
        .collect();
    (!parts.is_empty()).then(|| match lang {
        MessageLang::Zh => format!("未发布：{}。", parts.join("，")),
        MessageLang::En => format!("Held back: {}.", parts.join(", ")),
    })
}

/// That a file was written.
pub(super) fn written(file: &Path, lang: MessageLang) -> String {
    let file = file.display();
    match lang {
        MessageLang::Zh => format!("已写入 {file}。"),
        MessageLang::En => format!("Wrote {file}."),
    }
}

/// What to do with a new site.
pub(super) fn made(folder: &Path, files: usize, lang: MessageLang) -> String {
    let folder = folder.display();
    match lang {
        MessageLang::Zh => format!(
            "已在 {folder} 新建站点，共 {files} 个文件。\n下一步：进入这个文件夹，运行 huibian serve --open，边改边看；改好以后运行 huibian build，网页就在 public 里。"
        ),
        MessageLang::En => format!(
            "A new site of {files} files is in {folder}.\nNext: go there and run huibian serve --open to look at it while you change it; huibian build then puts the pages into public."
        ),
    }
}

/// How long each stage took, a line each.
pub(super) fn timing(laps: &[(&'static str, Duration)]) -> String {
    let line = |(name, time): &(&str, Duration)| {
        format!("{name:<10}{:>9.1} ms", time.as_secs_f64() * 1000.0)
    };
    laps.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub(super) fn no_book(reference: &str, known: &[String]) -> Problem {
    Problem::error(
        "HB9107",
        Words::new(
            format!("没有名为“{reference}”的期或汇编。"),
            format!("There is no issue or casebook called `{reference}`."),
        ),
    )
    .hint(match known.is_empty() {
        true => Words::new(
            "本站还没有 type 为 issue 或 compilation 的文章。",
            "This site has no article of type issue or compilation yet.",
        ),
        false => Words::new(
            format!("可选：{}。", known.join("、")),
            format!("Choose one of: {}.", known.join(", ")),
        ),
    })
}

pub(super) fn no_book_in(reference: &str, lang: &str) -> Problem {
    Problem::error(
        "HB9108",
        Words::new(
            format!("“{reference}”没有“{lang}”版。"),
            format!("`{reference}` does not exist in {lang}."),
        ),
    )
    .hint(Words::new(
        "请先写好那种语言的 index 文件。",
        "Write its index file in that language first.",
    ))
}

pub(super) fn no_type(name: &str, near: Option<&str>, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "HB9132",
        Words::new(
            format!("没有名为“{name}”的类型。"),
            format!("There is no type called `{name}`."),
        ),
    );
    problem.hint(match near {
        Some(near) => Words::new(
            format!("是不是想写 {near}？可选：{}。", known.join("、")),
            format!("Did you mean {near}? Choose one of: {}.", known.join(", ")),
        ),
        None => Words::new(
            format!("可选：{}。", known.join("、")),
            format!("Choose one of: {}.", known.join(", ")),
        ),
    })
}

/// That this build of the program cannot make a PDF.
#[cfg(not(feature = "pdf"))]
pub(super) fn no_pdf() -> Problem {
    Problem::error(
        "HB9109",
        Words::new(
            "这个 huibian 没有带 PDF 功能。",
            "This huibian was built without PDF.",
        ),
    )
    .hint(Words::new(
        "请用 cargo install --path . --features pdf 重新安装；或在浏览器里打开该页，打印成 PDF。",
        "Install it anew with cargo install --path . --features pdf, or print the page to PDF in a browser.",
    ))
}

/// That a book was made.
pub(super) fn book_made(file: &Path, bytes: usize, lang: MessageLang) -> String {
    let (file, kilobytes) = (file.display(), bytes.div_ceil(1000));
    match lang {
        MessageLang::Zh => format!("已生成 {file}（{kilobytes} KB）。"),
        MessageLang::En => format!("Made {file} ({kilobytes} KB)."),
    }
}
