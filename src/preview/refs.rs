//! What a page draws on besides itself: its style sheets, pictures and scripts.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// What something is to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A style sheet: exchanged without loading the page anew.
    Style,
    /// A picture: likewise.
    Picture,
    /// A script, a frame, a film: the page is loaded anew.
    Other,
}

/// The addresses that `html` names, as written, each with its use.
pub fn of_page(html: &str) -> Vec<(String, Use)> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.found.into_inner()
}

/// The addresses that the style sheet `css` names in `url(…)`.
pub fn of_style(css: &str) -> Vec<&str> {
    let pieces = css.split("url(").skip(1);
    pieces
        .filter_map(|rest| rest.split_once(')'))
        .map(|(inner, _)| inner.trim().trim_matches(['"', '\'']))
        .filter(|address| {
            !address.is_empty() && !address.starts_with(['#']) && !is_foreign(address)
        })
        .collect()
}

/// Whether `address` leads to another host or holds its own content.
pub fn is_foreign(address: &str) -> bool {
    address.starts_with("//")
        || address.split_once(':').is_some_and(|(scheme, _)| {
            scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        })
}

#[derive(Default)]
struct Sink {
    found: RefCell<Vec<(String, Use)>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        if tag.kind != TagKind::StartTag {
            return TokenSinkResult::Continue;
        }
        self.note(&tag);
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Sink {
    fn note(&self, tag: &Tag) {
        let value = |name: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            found.map(|attribute| attribute.value.trim().to_owned())
        };
        let mut found = self.found.borrow_mut();
        let mut add = |address: Option<String>, of: Use| {
            if let Some(address) =
                address.filter(|address| !address.is_empty() && !is_foreign(address))
            {
                found.push((address, of));
            }
        };
        match &*tag.name {
            "link" => {
                let rel = value("rel").unwrap_or_default().to_ascii_lowercase();
                let has = |word| rel.split_ascii_whitespace().any(|own| own == word);
                if has("stylesheet") {
                    add(value("href"), Use::Style);
                } else if has("icon") {
                    add(value("href"), Use::Other);
                }
            }
            "img" | "source" | "input" | "image" => {
                add(value("src"), Use::Picture);
                let set = value("srcset").unwrap_or_default();
                for candidate in set.split(',') {
                    let address = candidate.split_ascii_whitespace().next().map(str::to_owned);
                    add(address, Use::Picture);
                }
            }
            "video" | "audio" => {
                add(value("src"), Use::Other);
                add(value("poster"), Use::Picture);
            }
            "script" | "iframe" | "embed" => add(value("src"), Use::Other),
            "object" => add(value("data"), Use::Other),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_draws_on() {
        let html = "<head><link rel=stylesheet href=/a.css><link rel='alternate' href=/feed.xml>\
            <script src=\"/b.js\">'<img src=/no.png>'</script></head><img src='c d.jpg' srcset='/e.jpg 1x, /f.jpg 2x'>\
            <a href=/g.pdf>g</a><img src=https://example.org/h.png><img src=\"data:image/png;base64,x\">\
            <video poster=/i.jpg></video><img src=\"/j.jpg?a&amp;b\">";
        let found = of_page(html);
        let shown: Vec<String> =
            found.iter().map(|(address, of)| format!("{address} {of:?}")).collect();
        assert_eq!(
            shown,
            [
                "/a.css Style",
                "/b.js Other",
                "c d.jpg Picture",
                "/e.jpg Picture",
                "/f.jpg Picture",
                "/i.jpg Picture",
                "/j.jpg?a&b Picture"
            ]
        );
        assert_eq!(
            of_style("a{src:url( 'x.woff2' )} b{background:url(//h/y.png),url(#z),url(data:,w)}"),
            ["x.woff2"]
        );
    }
}
