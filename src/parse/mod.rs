//! Floor 3: one file → what it says. Never fails: a value and its problems.
//!
//! Given: one file of `content/` and the settings. Gives: an article's front
//! matter with positions and its Markdown as HTML with holes; the vocabulary of
//! tags; or a picture's measures. May not know: any other file.

pub mod front;
pub mod markdown;
mod media;
mod messages;
mod naming;
mod tags;
mod text_blocks;
mod version;

use std::sync::Arc;

pub use media::Media;
pub use naming::{Naming, Role};
pub use tags::{TagSpec, Vocabulary};
pub use text_blocks::{TextBlock, text_blocks, without_blanks};

use crate::base::diag::{Diags, Level, Span};
use crate::base::digest::Digest;
use crate::base::node::Field;
use crate::base::path::RelPath;
use crate::config::Config;

/// What a file says, and what is wrong with it.
#[derive(Debug)]
pub struct Parsed {
    /// What it says.
    pub said: Said,
    /// What is wrong with it.
    pub diags: Diags,
}

/// What a file of `content/` says.
#[derive(Clone, Debug)]
pub enum Said {
    /// A Markdown file.
    Doc(Arc<Doc>),
    /// `content/tags.toml`.
    Tags(Arc<Vocabulary>),
    /// Any other file: a picture, an attachment.
    Media(Media),
    /// Nothing that could be read.
    Nothing,
}

/// A Markdown file as written.
#[derive(Debug)]
pub struct Doc {
    /// The digest of all that it was read from: path, bytes, settings.
    pub key: Digest,
    /// The file.
    pub path: RelPath,
    /// What its place and name say.
    pub naming: Naming,
    /// The fields of the front matter, with their places in the file.
    pub front: Vec<Field>,
    /// The line of the front matter's opening fence: where a missing field is missed.
    pub front_span: Span,
    /// Whether the front matter could not be read: what is missing is not missed then.
    pub front_broken: bool,
    /// Whether characters of the file are damaged: what stands for them here must not
    /// be written into it.
    pub damaged: bool,
    /// The text. Its spans are those of the file.
    pub body: markdown::Body,
    /// The digest of the text as a translator reads it: of a file that may have
    /// translations.
    pub version: Option<Digest>,
}

/// Reads one file of `content/`; `key` is the digest of all that is given. With
/// `plain_code` no page will be made of it, and code is not coloured.
pub fn parse(
    key: Digest,
    path: &RelPath,
    bytes: &[u8],
    config: &Config,
    plain_code: bool,
) -> Parsed {
    let mut diags = Diags::default();
    let said = match path.extension().as_str() {
        "md" | "markdown" => parse_doc(key, path, bytes, config, plain_code, &mut diags),
        _ if path.as_str() == "content/tags.toml" => {
            let (vocabulary, problems) = tags::read(&String::from_utf8_lossy(bytes));
            problems.into_iter().for_each(|problem| diags.add(path, problem));
            Said::Tags(Arc::new(vocabulary))
        }
        _ => Said::Media(media::measure(path, bytes)),
    };
    Parsed { said, diags }
}

fn parse_doc(
    key: Digest,
    path: &RelPath,
    bytes: &[u8],
    config: &Config,
    plain_code: bool,
    diags: &mut Diags,
) -> Said {
    let mut add = |problem| diags.add(path, problem);
    let Some(naming) = naming::read(path, config) else {
        return Said::Nothing;
    };
    let (split, problems) = front::split(bytes);
    let unread = problems.iter().any(|problem| problem.level == Level::Error);
    problems.into_iter().for_each(&mut add);
    let Some(split) = split else { return Said::Nothing };

    let front_line = split.front_line;
    let mut fields = Vec::new();
    let mut front_broken = unread;
    if split.front.is_none() && !unread {
        front_broken = true;
        add(messages::no_front_matter().at(Span::new(1, 1, 1)));
    }
    if let Some(range) = &split.front {
        let above = u32::try_from(front_line - 1).unwrap_or(u32::MAX);
        let (node, problems) = crate::base::yaml::read(&split.text[range.clone()], above);
        for problem in problems {
            front_broken |= problem.level == Level::Error;
            add(problem.down(front_line - 1));
        }
        if let Some(node) = node {
            fields = node.down(front_line - 1).into_fields();
        }
    }
    let above = u32::try_from(split.body_line - 1).unwrap_or(u32::MAX);
    let options = markdown::Options { raw_html: config.raw_html, plain_code, above };
    let (mut body, problems) = markdown::read(&split.text[split.body.clone()], &options);
    move_down(&mut body, split.body_line - 1);
    for problem in problems {
        add(problem.down(split.body_line - 1));
    }
    let may_be_translated = naming.lang.is_none() && config.languages.len() > 1;
    let version = may_be_translated.then(|| version::digest(&split.text[split.body.clone()]));
    Said::Doc(Arc::new(Doc {
        key,
        path: path.clone(),
        version,
        naming,
        front: fields,
        front_span: opening(&split),
        front_broken,
        damaged: split.encoding == front::Encoding::Unknown,
        body,
    }))
}

/// The words of the line above the front matter; of the first line where there is none.
fn opening(split: &front::Split) -> Span {
    let number = split.front_line.saturating_sub(2);
    let line = split.text.lines().nth(number).unwrap_or_default();
    let lead = line.chars().take_while(|c| c.is_whitespace()).count();
    let words = line.trim().chars().count();
    Span::new(number + 1, if words > 0 { lead + 1 } else { 1 }, words)
}

/// Moves the places of a body, which its reader counted from its own first line,
/// to those of the file.
fn move_down(body: &mut markdown::Body, lines: usize) {
    for reference in &mut body.references {
        reference.span = reference.span.down(lines);
    }
    for heading in &mut body.headings {
        heading.span = heading.span.down(lines);
    }
    for entry in &mut body.entries {
        entry.span = entry.span.down(lines);
        for (_, span) in entry.regions.iter_mut().chain(&mut entry.tags) {
            *span = span.down(lines);
        }
    }
}
