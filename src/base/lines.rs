//! Where the lines of a text begin, so that many places are found quickly.

use std::ops::Range;

use super::diag::Span;

/// How many characters lie between two marks.
const STEP: usize = 128;

/// The beginnings of a text's lines. A line ends with `\n`; a `\r` before it is
/// the line's last character and belongs to no span.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    /// For each line, its first byte and its first character, from 0.
    starts: Vec<(usize, usize)>,
    /// Every so many characters one and its byte, so that a long line is not counted
    /// from its beginning each time. Empty where a character is a byte.
    marks: Vec<(usize, usize)>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn of(text: &'a str) -> Self {
        let mut starts = vec![(0, 0)];
        let mut marks = Vec::new();
        if text.is_ascii() {
            let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            starts.extend(breaks.map(|(at, _)| (at + 1, at + 1)));
            return Self { text, starts, marks };
        }
        for (at_char, (at_byte, c)) in text.char_indices().enumerate() {
            if at_char % STEP == 0 {
                marks.push((at_byte, at_char));
            }
            if c == '\n' {
                starts.push((at_byte + 1, at_char + 1));
            }
        }
        Self { text, starts, marks }
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
        let Some(mark) = self.marks.get(index / STEP).or(self.marks.last()) else {
            return index.min(self.text.len());
        };
        let rest = &self.text[mark.0..];
        let mut places = rest.char_indices().map(|(at, _)| at);
        mark.0 + places.nth(index - mark.1).unwrap_or(rest.len())
    }

    /// The index of the character that begins at the byte `at`.
    fn char_of_byte(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|mark| mark.0 <= at).checked_sub(1);
        match mark.and_then(|mark| self.marks.get(mark)) {
            Some(mark) => mark.1 + self.text[mark.0..at].chars().count(),
            None => at,
        }
    }

    /// The bytes of `span`; `None` where the text has no such place.
    pub fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let number = (span.line as usize).checked_sub(1).filter(|n| *n < self.starts.len())?;
        let (start, first) = self.starts[number];
        let end = start + self.get(number).len();
        let byte = |column: u32| {
            let index = first + (column as usize).checked_sub(1)?;
            Some(self.byte_of_char(index))
                .filter(|at| *at <= end && self.char_of_byte(*at) == index)
        };
        let from = byte(span.column)?;
        Some(from..byte(span.end_column.max(span.column))?)
    }

    /// The span of the bytes `range`, cut off at the end of its first line.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.text.floor_char_boundary(range.start.min(self.text.len()));
        let number = self.number(start);
        let (line_start, first) = self.starts[number];
        let line_end = line_start + self.get(number).len();
        let start = start.min(line_end);
        let end = self.text.floor_char_boundary(range.end.min(line_end)).max(start);
        let from = self.char_of_byte(start);
        Span::new(number + 1, from - first + 1, self.char_of_byte(end) - from)
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
        assert_eq!(lines.span(14..15), Span::new(1, 7, 1), "a break has the place before it");
        assert_eq!(lines.bytes(Span::new(2, 1, 1)), None);
        assert_eq!(lines.bytes(Span::new(2, 2, 1)), None);
        assert_eq!(lines.bytes(Span::new(9, 1, 1)), None);
    }

    #[test]
    fn long_lines_are_counted_from_a_mark() {
        let text = format!("甲\n{}\r\n乙", "abc湖北".repeat(300));
        let lines = Lines::of(&text);
        for (index, (at, c)) in text.char_indices().enumerate() {
            assert_eq!(lines.byte_of_char(index), at);
            assert_eq!(lines.char_of_byte(at), index);
            let range = at..at + c.len_utf8();
            if !matches!(c, '\r' | '\n') {
                assert_eq!(lines.span(range.clone()), Span::of_range(&text, range.clone()));
                assert_eq!(lines.bytes(lines.span(range.clone())), Some(range));
            }
        }
        assert_eq!(lines.byte_of_char(9999), text.len());
    }
}
