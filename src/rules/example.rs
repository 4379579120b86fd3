//! How a problem comes about, as files of a site or in words.

use super::Said;
use crate::base::text::is_invisible;

/// An example of which the wrong and the right files differ in a part only: the two
/// parts, and where they stand.
macro_rules! example {
    (front $wrong:literal => $right:literal) => {
        example!("//- content/news/a.md\n---\n", $wrong => $right, "\n---\n\n正文。\n")
    };
    (text $wrong:literal => $right:literal) => {
        example!("//- content/news/a.md\n---\ntitle: 科普日走进园区\n---\n\n", $wrong => $right, "\n")
    };
    (settings $wrong:literal => $right:literal) => {
        example!(
            "//- site.toml\ntitle = \"科协创新案例汇编\"\nbase_url = \"https://www.example.org/\"\n\n",
            $wrong => $right, "\n"
        )
    };
    (template $wrong:literal => $right:literal) => {
        example!("//- themes/plain/templates/home.html\n", $wrong => $right, "\n")
    };
    (files $wrong:literal => $right:literal) => {
        example!("", $wrong => $right, "")
    };
    ($before:literal, $wrong:literal => $right:literal, $after:literal) => {
        $crate::rules::Example::Site {
            wrong: concat!($before, $wrong, $after),
            right: concat!($before, $right, $after),
        }
    };
}

/// How a problem comes about.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// Files of a site of which it is said, and the same files put right. Each begins
    /// with a line `//- path`; a site without a `site.toml` has a plain one, and a
    /// theme that is not among them is that of the tests.
    Site {
        /// What brings it about.
        wrong: &'static str,
        /// What does not.
        right: &'static str,
    },
    /// A case in words, where files alone do not bring it about: a full disk, a wrong
    /// call.
    Case(Said),
}

/// A file of an example, as readers are shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its path within the site.
    pub path: &'static str,
    /// Its text, with signs in place of characters that cannot be seen; empty where
    /// only its name counts, as with a picture; `None` for a file that is to go.
    pub text: Option<String>,
}

impl Example {
    /// The wrong files, and of the right ones those that are not among them: what is
    /// to be changed. `None` for a case in words.
    pub fn parts(self) -> Option<(Vec<Part>, Vec<Part>)> {
        let Self::Site { wrong, right } = self else { return None };
        let (before, after) = (parts(wrong), parts(right));
        let goes = |part: &&Part| after.iter().all(|other| other.path != part.path);
        let gone = before.iter().filter(goes).map(|part| Part { text: None, ..part.clone() });
        let other = after.iter().filter(|part| !before.contains(part)).cloned();
        let changes = gone.chain(other).collect();
        Some((before, changes))
    }
}

/// The files of a site, taken apart at its lines `//- path`.
fn parts(site: &'static str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for line in site.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("//- ") {
            parts.push(Part { path: path.trim_end(), text: Some(String::new()) });
        } else if let Some(Part { text: Some(text), .. }) = parts.last_mut() {
            line.chars().for_each(|c| show(c, text));
        }
    }
    parts
}

/// Adds `c`, or what stands for it if it could not be seen: the sign that Unicode has
/// for a control character, else its number.
fn show(c: char, text: &mut String) {
    match c {
        '\n' | '\t' => text.push(c),
        c if c < ' ' => text.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or(c)),
        c if is_invisible(c) => text.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
        c => text.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: &[Part]) -> String {
        let one = |part: &Part| format!("{}: {:?}\n", part.path, part.text);
        parts.iter().map(one).collect()
    }

    #[test]
    fn what_is_put_right_is_what_differs() {
        let example = example!(files "//- a.md\n甲\u{b}\n//- b.md\n\t乙\n//- c.jpg\n//- d.md\n丁" =>
            "//- a.md\n甲\n//- b.md\n\t乙\n//- c.jpg\n//- e.md\n丁\n");
        let (before, changes) = example.parts().expect("it has files");
        assert_eq!(
            shown(&before),
            "a.md: Some(\"甲␋\\n\")\nb.md: Some(\"\\t乙\\n\")\nc.jpg: Some(\"\")\nd.md: Some(\"丁\")\n"
        );
        assert_eq!(shown(&changes), "d.md: None\na.md: Some(\"甲\\n\")\ne.md: Some(\"丁\\n\")\n");
        assert_eq!(Example::Case(Said { zh: "", en: "" }).parts(), None);
    }
}
