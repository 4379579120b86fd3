//! What the preview says in a browser. Each message is written once, in both languages.

use crate::base::diag::MessageLang;

/// A page in place of one that cannot be made.
pub(super) fn cannot_be_made(lang: MessageLang) -> String {
    let (tag, title, text) = match lang {
        MessageLang::Zh => (
            "zh-Hans",
            "这一页暂时做不出来",
            "原因见下方的提示。改好并保存以后，这一页会自己出现。",
        ),
        MessageLang::En => (
            "en",
            "This page cannot be made yet",
            "What is wrong is told below. Once it is mended and saved, the page appears by itself.",
        ),
    };
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n</head>\n\
         <body style=\"font-family: system-ui, sans-serif; max-inline-size: 40em; margin: 4rem auto; padding-inline: 1rem; line-height: 1.75\">\n\
         <main>\n<h1>{title}</h1>\n<p>{text}</p>\n</main>\n</body>\n</html>\n"
    )
}

/// That no editor was named.
pub(super) fn no_editor(lang: MessageLang) -> &'static str {
    lang.of(
        "没有设定用什么打开文件；请用 huibian serve --editor 重新启动预览。",
        "Nothing is set to open files with; start the preview anew with huibian serve --editor.",
    )
}

/// That there is no such file.
pub(super) fn no_file(lang: MessageLang) -> &'static str {
    lang.of("站点里没有这个文件。", "The site has no such file.")
}

/// That the editor did not start.
pub(super) fn editor_failed(program: &str, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("“{program}”没有启动；请检查 --editor 的写法。"),
        MessageLang::En => format!("`{program}` did not start; see how --editor is written."),
    }
}
