//! Opening a file at a line in the editor's own program.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// A command with places for a file and a line: `code -g {file}:{line}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    program: String,
    arguments: Vec<String>,
}

impl Editor {
    /// Reads a command. Blanks part its words, except within quotes; nothing else has
    /// a meaning, so that the paths of Windows can be written. Without `{file}` the
    /// file is the last word. `None` for one that names no program or leaves a quote open.
    pub fn new(written: &str) -> Option<Self> {
        let mut words = words(written)?.into_iter();
        let program = words.next()?;
        let mut arguments: Vec<String> = words.collect();
        if !arguments.iter().any(|word| word.contains("{file}")) {
            arguments.push("{file}".to_owned());
        }
        Some(Self { program, arguments })
    }

    /// The program.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// Its arguments for a place.
    pub fn arguments(&self, file: &Path, line: u32) -> Vec<String> {
        let file = file.to_string_lossy();
        let fill =
            |word: &String| word.replace("{line}", &line.to_string()).replace("{file}", &file);
        self.arguments.iter().map(fill).collect()
    }

    /// Starts it. No shell takes part, so a file's name is a name and nothing else.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub fn open(&self, file: &Path, line: u32) -> io::Result<()> {
        let mut child = Command::new(&self.program)
            .args(self.arguments(file, line))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // Whoever starts a program must hear of its end, or the system keeps it listed.
        std::thread::spawn(move || child.wait());
        Ok(())
    }
}

fn words(written: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in written.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands() {
        let arguments = |written: &str| {
            Editor::new(written).map(|editor| {
                let place = editor.arguments(Path::new("/站 点/a;b.md"), 7).join("|");
                format!("{}|{place}", editor.program())
            })
        };
        assert_eq!(arguments("code -g {file}:{line}").as_deref(), Some("code|-g|/站 点/a;b.md:7"));
        assert_eq!(
            arguments(r#""C:\Program Files\n.exe" -n{line} "{file}""#).as_deref(),
            Some(r"C:\Program Files\n.exe|-n7|/站 点/a;b.md")
        );
        assert_eq!(arguments("gedit").as_deref(), Some("gedit|/站 点/a;b.md"));
        assert_eq!(arguments(""), None);
        assert_eq!(arguments("code \"{file}"), None);
    }
}
