//! Which articles name which issue.

use std::collections::{HashMap, HashSet};

use super::Known;
use crate::base::diag::Diags;
use crate::base::path::RelPath;
use crate::base::text::pinyin;
use crate::config::Config;
use crate::kind::Fields;
use crate::model::Article;
use crate::model::messages as say;

/// An issue as an article names it: `2024-4`, `qykx/2024-4`.
#[derive(Debug)]
pub(in crate::model) struct IssueName {
    /// As written.
    written: String,
    /// The name's place within `written`, after that of a periodical.
    name_at: usize,
    slug: String,
}

impl IssueName {
    /// The issue that `fields` name, if they name one.
    pub(in crate::model) fn of(fields: &Fields) -> Option<Self> {
        fields.spanned("issue")?;
        let written = fields.text("issue").to_owned();
        let name_at = written.rfind('/').map_or(0, |at| at + 1);
        Some(Self { slug: pinyin::slug(&written[name_at..]), name_at, written })
    }

    fn name(&self) -> &str {
        &self.written[self.name_at..]
    }

    fn periodical(&self) -> &str {
        &self.written[..self.name_at.saturating_sub(1)]
    }
}

/// For each issue the articles that name it, with or without its periodical.
/// Those that name none of them are reported.
pub(super) fn collect<'a>(known: &Known<'a>, diags: &mut Diags) -> Vec<Vec<&'a Article>> {
    let issues = known.issues;
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, issue) in issues.iter().enumerate() {
        by_name.entry(&issue.doc.naming.name).or_default().push(at);
        if issue.slug != issue.doc.naming.name {
            by_name.entry(&issue.slug).or_default().push(at);
        }
    }
    // Of those that are held back, issues of internal material and drafts: their
    // articles stand by themselves until they come out.
    let held: HashSet<&str> = match known.named.is_empty() {
        true => HashSet::new(),
        false => known.files.held().map(work_name).collect(),
    };
    let mut all: Vec<Vec<&Article>> = vec![Vec::new(); issues.len()];
    for article in known.named {
        let Some(name) = &article.in_issue else { continue };
        let found = [name.name(), &name.slug].map(|word| by_name.get(word));
        let mut found: Vec<usize> = found.into_iter().flatten().flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|at| names(name, article, issues[*at], known.config));
        found.iter().for_each(|at| all[*at].push(article));
        let text = article.fields.text("issue");
        if found.is_empty() && !held.contains(text.rsplit('/').next().unwrap_or_default()) {
            let names: Vec<&str> =
                issues.iter().map(|issue| issue.doc.naming.name.as_str()).collect();
            let span = article.fields.spanned("issue").map_or(article.doc.front_span, |f| f.span);
            diags.add(&article.doc.path, say::unknown_issue(text, &names).at(span));
        }
    }
    all
}

fn names(written: &IssueName, article: &Article, issue: &Article, config: &Config) -> bool {
    if written.written.is_empty() || article.work == issue.work {
        return false;
    }
    let own = issue.fields.text("periodical");
    let own = if own.is_empty() { config.periodicals.first().map_or("", |p| &p.id) } else { own };
    let (periodical, name) = (written.periodical(), written.name());
    (periodical.is_empty() || periodical == own)
        && (name == issue.doc.naming.name || written.slug == issue.slug)
}

/// The name of the work that `file` belongs to: of a bundle its folder's.
fn work_name(file: &RelPath) -> &str {
    let stem = file.name().split('.').next().unwrap_or_default();
    let folder = file.folder().rsplit('/').next().unwrap_or_default();
    if stem == "index" { folder } else { stem }
}
