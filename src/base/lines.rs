//! Where the lines of a text begin, so that many places are found quickly.

use std::ops::Range;

use super::diag::Span;

/// The beginnings of a text's lines. A line ends with `\n`; a `\r` before it is
/// the line's last character and belongs to no span.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    /// For each line, its first byte and its first character, from 0.
    starts: Vec<(usize, usize)>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn of(text: &'a str) -> Self {
        let mut starts = vec![(0, 0)];
        let breaks = text.char_indices().enumerate().filter(|(_, (_, c))| *c == '\n');
        starts.extend(breaks.map(|(at_char, (at_byte, _))| (at_byte + 1, at_char + 1)));
        Self { text, starts }
    }

    /// The text itself.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// How many lines there are; a text that ends with a break has an empty last one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line `number`, from 0, without its break; `""` beyond the end.
    pub fn get(&self, number: usize) -> &'a str {
        let Some(&(start, _)) = self.starts.get(number) else {
            return "";
        };
        let end = self.starts.get(number + 1).map_or(self.text.len(), |next| next.0 - 1);
        let line = &self.text[start..end];
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// The number, from 0, of the line that holds the byte `at`.
    pub fn number(&self, at: usize) -> usize {
        self.starts.partition_point(|start| start.0 <= at).saturating_sub(1)
    }

    /// The first byte of the line `number`, from 0.
    pub fn start(&self, number: usize) -> usize {
        self.starts.get(number).map_or(self.text.len(), |start| start.0)
    }

    /// The byte at which the character `index` of the text begins.
    pub fn byte_of_char(&self, index: usize) -> usize {
        let number = self.starts.partition_point(|start| start.1 <= index).saturating_sub(1);
        let (byte, first) = self.starts[number];
        let rest = &self.text[byte..];
        byte + rest.char_indices().nth(index - first).map_or(rest.len(), |(at, _)| at)
    }

    /// The bytes of `span`; `None` where the text has no such place.
    pub fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let number = (span.line as usize).checked_sub(1).filter(|n| *n < self.starts.len())?;
        let (start, line) = (self.start(number), self.get(number));
        let mut places = line.char_indices().map(|(at, _)| at).chain([line.len()]);
        let first = places.nth(span.column.checked_sub(1)? as usize)?;
        let length = span.end_column.saturating_sub(span.column) as usize;
        let last = match length {
            0 => first,
            more => places.nth(more - 1)?,
        };
        Some(start + first..start + last)
    }

    /// The span of the bytes `range`, cut off at the end of its first line.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.text.floor_char_boundary(range.start.min(self.text.len()));
        let number = self.number(start);
        let line_start = self.start(number);
        let line_end = line_start + self.get(number).len();
        let end = self.text.floor_char_boundary(range.end.min(line_end)).max(start);
        Span::new(
            number + 1,
            self.text[line_start..start].chars().count() + 1,
            self.text[start..end].chars().count(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_plain_way() {
        let text = "标题: 湖北\r\n\nabc: 武汉\n  末行";
        let lines = Lines::of(text);
        assert_eq!(
            (0..5).map(|n| lines.get(n)).collect::<Vec<_>>(),
            ["标题: 湖北", "", "abc: 武汉", "  末行", ""]
        );
        for (index, (at, c)) in text.char_indices().enumerate() {
            assert_eq!(lines.byte_of_char(index), at);
            if c != '\r' && c != '\n' {
                let range = at..at + c.len_utf8();
                assert_eq!(lines.span(range.clone()), Span::of_range(text, range.clone()));
                assert_eq!(lines.bytes(lines.span(range.clone())), Some(range));
            }
        }
        assert_eq!(lines.span(17..30), Span::new(3, 1, 7));
        assert_eq!(lines.span(900..901), Span::new(4, 5, 1));
    }
}
