//! Quotes and brackets: which belong together.

use super::tokens::{Kind, Tokens};

/// Marks that come in pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// `“”`
    Quotes,
    /// `‘’`
    InnerQuotes,
    /// `「」`
    Corners,
    /// `『』`
    InnerCorners,
    /// `《》`
    Titles,
    /// `〈〉`
    InnerTitles,
    /// `（）` and `()`
    Round,
    /// `【】`
    Black,
    /// `〔〕`
    Shell,
    /// `""`
    Straight,
    /// `''`
    Ticks,
}

/// How many families there are.
const FAMILIES: usize = Family::Ticks as usize + 1;

/// What a mark does in its pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It opens one.
    Opens,
    /// It closes one.
    Closes,
    /// One or the other: both look alike.
    Either,
}

/// The pair that `kind` belongs to, and what it does there.
pub(super) fn role(kind: Kind) -> Option<(Family, Role)> {
    let Kind::Mark(mark) = kind else { return None };
    Some(match mark {
        '“' => (Family::Quotes, Role::Opens),
        '”' => (Family::Quotes, Role::Closes),
        '‘' => (Family::InnerQuotes, Role::Opens),
        '’' => (Family::InnerQuotes, Role::Closes),
        '「' => (Family::Corners, Role::Opens),
        '」' => (Family::Corners, Role::Closes),
        '『' => (Family::InnerCorners, Role::Opens),
        '』' => (Family::InnerCorners, Role::Closes),
        '《' => (Family::Titles, Role::Opens),
        '》' => (Family::Titles, Role::Closes),
        '〈' => (Family::InnerTitles, Role::Opens),
        '〉' => (Family::InnerTitles, Role::Closes),
        '（' | '(' => (Family::Round, Role::Opens),
        '）' | ')' => (Family::Round, Role::Closes),
        '【' => (Family::Black, Role::Opens),
        '】' => (Family::Black, Role::Closes),
        '〔' => (Family::Shell, Role::Opens),
        '〕' => (Family::Shell, Role::Closes),
        '"' => (Family::Straight, Role::Either),
        '\'' => (Family::Ticks, Role::Either),
        _ => return None,
    })
}

/// The pairs of a run.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// For each family, the marks that wait for their mates.
    open: [Vec<usize>; FAMILIES],
    /// The marks that have none, in order.
    pub(super) alone: Vec<(Family, usize)>,
}

impl Pairs {
    /// Joins the pairs of `tokens`, the first `passed` of which belong to none. Each family
    /// pairs by itself, so that a mark that is missing in one leaves the others as they
    /// are.
    pub(super) fn join(&mut self, tokens: &mut Tokens<'_>, passed: usize) {
        self.open.iter_mut().for_each(Vec::clear);
        self.alone.clear();
        for at in passed..tokens.list().len() {
            let Some((family, role)) = role(tokens.kind(at)) else { continue };
            if is_apostrophe(tokens, at, family) {
                continue;
            }
            let open = &mut self.open[family as usize];
            match role {
                Role::Opens => open.push(at),
                Role::Closes | Role::Either => match open.pop() {
                    Some(first) => tokens.join(first, at),
                    None if role == Role::Either => open.push(at),
                    None => self.alone.push((family, at)),
                },
            }
        }
        for at in self.open.iter().flatten() {
            self.alone.extend(role(tokens.kind(*at)).map(|(family, _)| (family, *at)));
        }
        self.alone.sort_by_key(|(_, at)| *at);
    }

    /// Whether a mark of `family` has no mate.
    pub(super) fn has_alone(&self, family: Family) -> bool {
        self.alone.iter().any(|(other, _)| *other == family)
    }
}

/// Whether the single quote `at` stands within a word of letters, or after one: don't,
/// the members’ own.
fn is_apostrophe(tokens: &Tokens<'_>, at: usize, family: Family) -> bool {
    let mark = tokens.kind(at);
    let could_be = family == Family::Ticks || mark == Kind::Mark('’');
    let left = tokens.left(at);
    could_be
        && tokens.kind(left) == Kind::Letters
        && (tokens.kind(at + 1) == Kind::Letters || tokens.words_of(left).ends_with('s'))
}
