//! Text as Typst source: strings, so that no text of an author's is ever read as code.

/// `text` as a string literal of Typst. Characters that no page can show are left out.
pub(super) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Words within a line, growing: blanks between them are one, and none stands at the
/// beginning of a paragraph or of a line.
#[derive(Debug)]
pub(super) struct Line {
    /// Whether nothing was written yet.
    start: bool,
    /// Whether a blank stands before what comes next.
    blank: bool,
}

impl Line {
    /// A line at its beginning.
    pub(super) fn new() -> Self {
        Self { start: true, blank: false }
    }

    /// Appends `text` to `out`.
    pub(super) fn words(&mut self, out: &mut String, text: &str) {
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.blank = !self.start,
                // Blanks that authors indent paragraphs with: the style does that.
                '\u{3000}' if self.start => {}
                _ => {
                    if std::mem::take(&mut self.blank) {
                        words.push(' ');
                    }
                    self.start = false;
                    words.push(c);
                }
            }
        }
        if !words.is_empty() {
            out.push_str(&format!("#{};", string(&words)));
        }
    }

    /// Appends the blank that is due, because what comes next is no text.
    pub(super) fn thing(&mut self, out: &mut String) {
        if std::mem::take(&mut self.blank) {
            out.push_str("#\" \";");
        }
        self.start = false;
    }

    /// Begins a line.
    pub(super) fn fresh(&mut self) {
        *self = Self::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_string() {
        assert_eq!(string("甲\"; #panic(\\\n\0"), "\"甲\\\"; #panic(\\\\\\n\"");
    }

    #[test]
    fn blanks_are_one_and_never_first() {
        let mut line = Line::new();
        let mut out = String::new();
        line.words(&mut out, " \n　　合肥 \n ");
        line.words(&mut out, "\tAI ");
        line.thing(&mut out);
        line.fresh();
        line.words(&mut out, "  完");
        assert_eq!(out, "#\"合肥\";#\" AI\";#\" \";#\"完\";");
    }
}
