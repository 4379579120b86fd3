//! Rust source read as text: what is code, what is comment or string, what is test.
//!
//! Not a parser. It knows strings, characters, comments and braces, which is enough
//! to look for words where they mean something.

/// A string literal: where its first quote stands, and what is between the quotes.
pub struct Literal {
    pub at: usize,
    pub text: String,
}

/// One file of Rust source.
pub struct RustText {
    /// Its path below `src/`, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
    /// The same length; comments and the insides of literals are blank.
    pub code: String,
    /// `code` with tests blank too; wholly blank in a file of tests.
    pub product: String,
    /// The string literals, those of tests too.
    pub literals: Vec<Literal>,
}

impl RustText {
    pub fn new(path: &str, text: &str) -> Self {
        let mut lexer =
            Lexer { text: text.as_bytes(), at: 0, code: Vec::new(), literals: Vec::new() };
        lexer.run();
        let code = String::from_utf8(lexer.code).expect("blanks replace whole characters");
        let product = if is_test_file(path) { blank(&code) } else { without_tests(&code) };
        let literals = lexer.literals;
        Self { path: path.to_owned(), text: text.to_owned(), code, product, literals }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].bytes().filter(|byte| *byte == b'\n').count() + 1
    }

    /// The `//!` lines at the top, joined by blanks.
    pub fn module_doc(&self) -> String {
        let lines = self.text.lines().map_while(|line| line.strip_prefix("//!"));
        lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }

    /// The functions outside tests: name and the range of the body, braces included.
    pub fn functions(&self) -> Vec<(String, std::ops::Range<usize>)> {
        words(&self.product, "fn")
            .filter_map(|at| {
                let name = identifier(self.product[at + 2..].trim_start());
                let end = item_end(&self.product, at)?;
                let start = at + self.product[at..end].find('{')?;
                (!name.is_empty()).then(|| (name.to_owned(), start..end))
            })
            .collect()
    }
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("tests.rs") || path.split('/').any(|part| part == "tests")
}

/// Where `word` stands in `code` as a word of its own.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let edge = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        edge(code[..*at].chars().next_back()) && edge(code[*at + word.len()..].chars().next())
    })
}

/// The identifier at the start of `code`, `""` if there is none.
pub fn identifier(code: &str) -> &str {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    &code[..end]
}

/// What `root::…` names in `code`, with the place of each: `a` of `root::a::b`, and
/// `a` and `b` of `root::{a::c, b}`.
pub fn named_below(code: &str, root: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in words(code, root) {
        let Some(rest) = code[at + root.len()..].trim_start().strip_prefix("::") else {
            continue;
        };
        if code[..at].trim_end().ends_with("::") {
            continue;
        }
        for name in names(rest) {
            found.push((at, name));
        }
    }
    found
}

/// The first names of the path or the group of paths that `code` begins with.
pub fn names(code: &str) -> Vec<String> {
    let code = code.trim_start();
    let Some(group) = code.strip_prefix('{') else {
        return vec![identifier(code).to_owned()];
    };
    let mut depth = 0;
    let mut items = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            _ if depth == 0 => items.last_mut().expect("never empty").push(c),
            _ => {}
        }
    }
    let names = items.iter().map(|item| identifier(item.trim()).to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn without_tests(code: &str) -> String {
    let mut left = code.to_owned();
    let mut from = 0;
    while let Some(found) = left[from..].find("#[cfg(test)]") {
        let start = from + found;
        let end = item_end(&left, start + "#[cfg(test)]".len()).unwrap_or(left.len());
        left.replace_range(start..end, &blank(&left[start..end]));
        from = end;
    }
    left
}

/// Where the item that begins at `at` ends: after its `;` or its closing brace.
fn item_end(code: &str, at: usize) -> Option<usize> {
    let (mut round, mut curly) = (0_i32, 0_i32);
    for (offset, c) in code[at..].char_indices() {
        match c {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            ';' if round == 0 && curly == 0 => return Some(at + offset + 1),
            '{' => curly += 1,
            '}' => {
                curly -= 1;
                if curly == 0 && round == 0 {
                    return Some(at + offset + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The same length and lines, with nothing on them.
fn blank(text: &str) -> String {
    let blanks = text.bytes().map(|byte| if byte == b'\n' { b'\n' } else { b' ' }).collect();
    String::from_utf8(blanks).expect("all ASCII")
}

struct Lexer<'a> {
    text: &'a [u8],
    at: usize,
    code: Vec<u8>,
    literals: Vec<Literal>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'/' if self.peek(1) == Some(b'/') => {
                    while self.peek(0).is_some_and(|byte| byte != b'\n') {
                        self.hide(1);
                    }
                }
                b'/' if self.peek(1) == Some(b'*') => self.block_comment(),
                b'"' => self.string(),
                b'\'' => self.quote(),
                _ if byte.is_ascii_alphanumeric() || byte == b'_' => self.word(),
                _ => self.keep(1),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn keep(&mut self, count: usize) {
        let end = (self.at + count).min(self.text.len());
        self.code.extend_from_slice(&self.text[self.at..end]);
        self.at = end;
    }

    fn hide(&mut self, count: usize) {
        let end = (self.at + count).min(self.text.len());
        let blanks =
            self.text[self.at..end].iter().map(|byte| if *byte == b'\n' { b'\n' } else { b' ' });
        self.code.extend(blanks);
        self.at = end;
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.text.len() {
            match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => depth += 1,
                (Some(b'*'), Some(b'/')) => depth -= 1,
                _ => {
                    self.hide(1);
                    continue;
                }
            }
            self.hide(2);
            if depth == 0 {
                return;
            }
        }
    }

    /// A word; the beginning of a raw string if it is one.
    fn word(&mut self) {
        let start = self.at;
        while self.peek(0).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            self.keep(1);
        }
        if !matches!(&self.text[start..self.at], b"r" | b"br" | b"cr") {
            return;
        }
        let hashes = self.text[self.at..].iter().take_while(|byte| **byte == b'#').count();
        if self.peek(hashes) != Some(b'"') {
            return;
        }
        let at = self.at + hashes;
        self.keep(hashes + 1);
        let closing = [&b"\""[..], &vec![b'#'; hashes]].concat();
        let rest = &self.text[self.at..];
        let length =
            rest.windows(closing.len()).position(|window| window == closing).unwrap_or(rest.len());
        self.literal(at, length);
        self.keep(closing.len());
    }

    fn string(&mut self) {
        let at = self.at;
        self.keep(1);
        let mut length = 0;
        while self.peek(length).is_some_and(|byte| byte != b'"') {
            length += if self.peek(length) == Some(b'\\') { 2 } else { 1 };
        }
        self.literal(at, length);
        self.keep(1);
    }

    fn literal(&mut self, at: usize, length: usize) {
        let end = (self.at + length).min(self.text.len());
        let text = String::from_utf8_lossy(&self.text[self.at..end]).into_owned();
        self.literals.push(Literal { at, text });
        self.hide(length);
    }

    /// A character, or the quote before a lifetime.
    fn quote(&mut self) {
        let rest = &self.text[self.at + 1..];
        let end = if rest.first() == Some(&b'\\') {
            rest.iter().skip(2).position(|byte| *byte == b'\'').map(|found| found + 2)
        } else {
            // At most four bytes make a character; a lifetime has no quote behind it.
            let width = match rest.first() {
                Some(byte) if *byte >= 0xF0 => 4,
                Some(byte) if *byte >= 0xE0 => 3,
                Some(byte) if *byte >= 0xC0 => 2,
                _ => 1,
            };
            (rest.get(width) == Some(&b'\'')).then_some(width)
        };
        self.keep(1);
        if let Some(end) = end {
            self.hide(end);
            self.keep(1);
        }
    }
}
