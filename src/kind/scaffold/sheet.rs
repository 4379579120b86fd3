//! A front matter as it is written: fields, each below a comment that tells what it is.

use crate::base::diag::MessageLang;
use crate::base::lang::{Lang, Text};
use crate::kind::{FieldSpec, Form};

/// How a field stands in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line<'a> {
    /// With a value, in YAML.
    Given(&'a str),
    /// Waiting for its value.
    Empty,
    /// As a comment, which the loss of one `#` makes a field that waits for its value.
    Off,
}

/// A file that begins with front matter.
#[derive(Debug)]
pub(super) struct Sheet {
    text: String,
    lang: MessageLang,
    /// Whether an empty line comes before whatever is next.
    gap: bool,
}

impl Sheet {
    /// Begins it.
    pub(super) fn new(lang: MessageLang) -> Self {
        Self { text: "---\n".to_owned(), lang, gap: false }
    }

    /// Begins another part: an empty line, if something follows.
    pub(super) fn part(&mut self) {
        self.gap = true;
    }

    /// A line as it is.
    pub(super) fn put(&mut self, line: &str) {
        if std::mem::take(&mut self.gap) {
            self.text.push('\n');
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line to the editor.
    pub(super) fn say(&mut self, words: &str) {
        self.put(&format!("# {words}"));
    }

    /// A field with its comment.
    pub(super) fn field(&mut self, spec: &FieldSpec, line: Line<'_>) {
        self.say(&self.note(spec));
        match line {
            Line::Given(value) => self.put(&format!("{}: {value}", spec.name)),
            Line::Empty => self.lines(spec, ""),
            Line::Off => self.lines(spec, "#"),
        }
    }

    /// The lines of a field that waits for its value, each after `mark`.
    fn lines(&mut self, spec: &FieldSpec, mark: &str) {
        for line in self.waiting(spec) {
            self.put(&format!("{mark}{line}"));
        }
    }

    /// The same without a mark. Of a group, what may be left out is a comment.
    fn waiting(&self, spec: &FieldSpec) -> Vec<String> {
        let name = &spec.name;
        match &spec.form {
            Form::Bool if !spec.required => vec![format!("{name}: true")],
            Form::Record(inner) => {
                let mut lines = vec![format!("{name}:")];
                for spec in inner {
                    lines.push(format!("  # {}", self.note(spec)));
                    let mark = if spec.required { "" } else { "#" };
                    lines.extend(self.waiting(spec).iter().map(|line| format!("  {mark}{line}")));
                }
                lines
            }
            Form::Records(inner) => {
                let mut lines = vec![format!("{name}:")];
                lines.extend(row(inner).iter().map(|line| format!("  {line}")));
                lines
            }
            _ => vec![format!("{name}: ")],
        }
    }

    /// What a field is, and what belongs in it: `案例单位（必填）：做这件事的单位全称。`
    fn note(&self, spec: &FieldSpec) -> String {
        let help = self.words(&spec.help);
        let how = if shows_how(&help) { String::new() } else { self.how(&spec.form) };
        let said = match (help.is_empty(), how.is_empty()) {
            (true, true) => return self.label(spec),
            (false, false) => format!("{help}{}{how}", self.lang.of("", " ")),
            _ => help + &how,
        };
        format!("{}{}{said}", self.label(spec), self.lang.of("：", ": "))
    }

    /// The name of a field for readers, and whether it must be there.
    pub(super) fn label(&self, spec: &FieldSpec) -> String {
        let must = if spec.required { self.lang.of("（必填）", " (required)") } else { "" };
        format!("{}{must}", self.words(&spec.label))
    }

    /// How a value of this form is written; `""` for plain text.
    fn how(&self, form: &Form) -> String {
        let fixed = |zh: &str, en: &str| self.lang.of(zh, en).to_owned();
        match form {
            Form::Text | Form::Record(_) => String::new(),
            Form::List | Form::People | Form::References => {
                fixed("如 [甲, 乙]。", "Such as [A, B].")
            }
            Form::Bool => fixed("写 true 或 false。", "True or false."),
            Form::Number => fixed("写一个整数。", "A whole number."),
            Form::Date => fixed("如 2024-07-04。", "Such as 2024-07-04."),
            Form::DateRange => {
                fixed("如 2024-08-21/2024-08-23。", "Such as 2024-08-21/2024-08-23.")
            }
            Form::Month => fixed("如 2016-06。", "Such as 2016-06."),
            Form::Url => {
                fixed("如 https://www.example.org/a。", "Such as https://www.example.org/a")
            }
            Form::Picture => fixed(
                "如 {src: 图.jpg, alt: 图里有什么}。",
                "Such as {src: a.jpg, alt: What it shows}.",
            ),
            Form::Files => fixed("如 [报名表.docx]。", "Such as [form.docx]."),
            Form::Series => fixed(
                "如 {name: 系列名称, position: 1}。",
                "Such as {name: Model cases, position: 1}.",
            ),
            Form::Choice(choices) => {
                let each = choices.iter().map(|(word, label)| match self.lang {
                    MessageLang::Zh => format!("{word}（{}）", self.words(label)),
                    MessageLang::En => word.clone(),
                });
                let each: Vec<String> = each.collect();
                match self.lang {
                    MessageLang::Zh => format!("可选 {}。", each.join("、")),
                    MessageLang::En => format!("One of {}.", each.join(", ")),
                }
            }
            Form::Records(inner) => {
                let each: Vec<String> = inner
                    .iter()
                    .map(|spec| match self.lang {
                        MessageLang::Zh => format!("{} {}", spec.name, self.words(&spec.label)),
                        MessageLang::En => format!("{} ({})", spec.name, self.words(&spec.label)),
                    })
                    .collect();
                match self.lang {
                    MessageLang::Zh => format!("每组一项，写 {}。", each.join("、")),
                    MessageLang::En => format!("An item each, of {}.", each.join(", ")),
                }
            }
        }
    }

    /// A text in the language of messages.
    pub(super) fn words(&self, text: &Text) -> String {
        let tag = Lang::new(self.lang.of("zh-Hans", "en"));
        tag.map(|lang| text.get(&lang, &lang).to_owned()).unwrap_or_default()
    }

    /// The line that keeps the article out of the site, below what it means.
    pub(super) fn draft(&mut self, words: &str) {
        self.part();
        self.say(words);
        self.put("draft: true");
    }

    /// The whole file, with `body` below the closing fence.
    pub(super) fn finish(mut self, body: &str) -> String {
        self.gap = false;
        self.put("---");
        self.text.push_str(body);
        self.text
    }
}

/// Whether the help to a field shows how its value is written.
fn shows_how(help: &str) -> bool {
    ["如 ", "uch as ", "true", "True"].iter().any(|sign| help.contains(sign))
}

/// One item of a list of groups that waits for its values: on one line, unless it holds
/// groups itself.
fn row(inner: &[FieldSpec]) -> Vec<String> {
    let is_group = |spec: &&FieldSpec| matches!(spec.form, Form::Record(_) | Form::Records(_));
    if !inner.iter().any(|spec| is_group(&spec)) {
        let names: Vec<String> = inner.iter().map(|spec| format!("{}: ", spec.name)).collect();
        return vec![format!("- {{{}}}", names.join(", "))];
    }
    let mut lines = Vec::new();
    for spec in inner {
        match &spec.form {
            Form::Record(inner) | Form::Records(inner) => {
                lines.push(format!("{}:", spec.name));
                lines.extend(row(inner).iter().map(|line| format!("  {line}")));
            }
            _ => lines.push(format!("{}: ", spec.name)),
        }
    }
    let lead = |at: usize| if at == 0 { "- " } else { "  " };
    lines.iter().enumerate().map(|(at, line)| format!("{}{line}", lead(at))).collect()
}
