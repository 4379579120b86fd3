//! What begins a line of front matter: names, colons and dashes of every kind.

/// The beginning of a field: its name, a colon of some kind and the blanks beside it.
pub(super) struct Head<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// The colon as written.
    pub(super) colon: &'a str,
    /// The byte at which the colon stands.
    pub(super) colon_at: usize,
    /// How many bytes it all takes, to where the value begins.
    pub(super) length: usize,
    /// A blank beside the colon that YAML takes for a letter, and its byte.
    pub(super) odd_blank: Option<(usize, char)>,
    /// Whether no blank follows the colon.
    pub(super) is_glued: bool,
}

/// Colons that are typed for a plain one: full-width, small, vertical, ratio.
const COLONS: [char; 6] = [':', '：', '﹕', '︓', '∶', '꞉'];

/// The dashes that begin an item where a hyphen is meant; also those that word
/// processors make of one, and their bullets.
const DASHES: [char; 8] = ['－', '–', '—', '−', '‐', '‑', '•', '●'];

/// The head of a field at the start of `text`.
pub(super) fn head(text: &str) -> Option<Head<'_>> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))?;
    let colon_at = end + text[end..].len() - text[end..].trim_start().len();
    let colon = text[colon_at..].chars().next().filter(|c| COLONS.contains(c) && end > 0)?;
    let after = colon_at + colon.len_utf8();
    let length = after + text[after..].len() - text[after..].trim_start().len();
    // A tab is a blank to YAML.
    let odd = |from: usize, to: usize| {
        let mut blanks = text[from..to].char_indices();
        blanks.find(|(_, c)| !matches!(c, ' ' | '\t')).map(|(at, c)| (from + at, c))
    };
    Some(Head {
        name: &text[..end],
        colon: &text[colon_at..after],
        colon_at,
        length,
        odd_blank: odd(end, colon_at).or_else(|| odd(after, length)),
        is_glued: length == after,
    })
}

/// How many bytes the dash of an item and the blanks after it take, if `text` begins
/// with one.
pub(super) fn item_dash(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('-')?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    (blanks > 0 || rest.is_empty()).then_some(1 + blanks)
}

/// Whether `text` begins with a dash that was meant for an item of a list and is
/// none; and if so, whether it is another dash than a plain hyphen.
pub(in super::super) fn lost_dash(text: &str) -> Option<bool> {
    let mut marks = text.chars();
    match (marks.next()?, marks.next()?) {
        ('-', next) => {
            let lost = !next.is_ascii_digit() && !matches!(next, ' ' | '\t' | '-' | '.');
            lost.then_some(false)
        }
        // Two dashes are a dash of the text: ——记湖北省科协.
        (first, next) => (DASHES.contains(&first) && next != first).then_some(true),
    }
}

/// Whether `text` begins like a field of Latin letters that YAML would read as text.
pub(in super::super) fn is_lost_field(text: &str) -> bool {
    let Some(head) = head(text) else { return false };
    let is_field = head.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let is_address = text[head.length..].starts_with("//");
    is_field && (head.colon != ":" || (head.is_glued && !is_address))
}

/// Whether `text` is `|` or `>` with nothing but indicators and a comment after it.
pub(in super::super) fn is_block_header(text: &str) -> bool {
    let rest = text.trim_start_matches(['|', '>']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
    let trimmed = rest.trim();
    trimmed.is_empty() || (trimmed.starts_with('#') && rest.starts_with([' ', '\t']))
}

/// Whether `text` could be the name of a field.
pub(in super::super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}

/// Where the quote `mark` closes in `text`, which begins after the opening one.
pub(super) fn closing_quote(text: &str, mark: char) -> Option<usize> {
    let mut marks = text.char_indices().peekable();
    while let Some((at, c)) = marks.next() {
        let doubled =
            c == '\'' && mark == '\'' && marks.peek().is_some_and(|(_, next)| *next == '\'');
        if doubled || (c == '\\' && mark == '"') {
            marks.next();
        } else if c == mark {
            return Some(at);
        }
    }
    None
}

/// `text` as a quoted scalar: in double quotes where it holds nothing that they would
/// change, else in single ones.
pub(super) fn quoted(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => format!("\"{text}\""),
    }
}
