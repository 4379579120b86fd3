//! Sentences, lists, tables and notes put together into a text, in either language.

use super::random::Random;
use super::scene::Scene;

/// A heading and what stands under it.
pub struct Part {
    pub headings: &'static [&'static str],
    pub sentences: &'static [&'static str],
}

/// The words of a language. A sentence has holes such as `{place}`: the scene
/// fills some, `words` the others; `{n}`, `{nn}` and `{nnn}` are numbers.
pub struct Tongue {
    /// What stands between sentences.
    pub blank: &'static str,
    /// Around the words in bold that begin an item of a list.
    pub lead: &'static str,
    pub lead_end: &'static str,
    /// At the end of an item, and of the last.
    pub item_end: (&'static str, &'static str),
    /// The n-th title of one language is the translation of the other's.
    pub titles: &'static [&'static str],
    pub summaries: &'static [&'static str],
    pub opening: &'static [&'static str],
    pub need: Part,
    pub action: Part,
    pub result: Part,
    pub outlook: Part,
    pub list_lead: &'static [&'static str],
    pub items: &'static [(&'static str, &'static str)],
    pub table_head: (&'static str, &'static str),
    pub table_rows: &'static [(&'static str, &'static str)],
    pub quotes: &'static [&'static str],
    pub links: &'static [&'static str],
    /// The name and the text of footnotes.
    pub notes: &'static [(&'static str, &'static str)],
    /// What pictures show.
    pub pictures: &'static [&'static str],
    pub code_lead: &'static [&'static str],
    pub words: &'static [(&'static str, &'static [&'static str])],
}

/// What a text holds besides sentences. Both languages of an article hold the same.
pub struct Extras {
    /// Files beside the text.
    pub pictures: Vec<String>,
    pub table: bool,
    pub list: bool,
    pub quote: bool,
    pub note: bool,
    pub code: bool,
    /// How much stands in the longest part, in sentences.
    pub length: usize,
}

/// The title and address of an article that another leads to.
pub struct Link {
    pub title: String,
    pub url: String,
}

/// The text below the front matter.
pub fn body(
    tongue: &Tongue,
    scene: &Scene,
    extras: &Extras,
    links: &[Link],
    random: &mut Random,
) -> String {
    let mut text = Text { tongue, scene, random, out: String::new() };
    let mut links = links.iter();
    let mut pictures = extras.pictures.iter();

    let count = text.random.between(3, 4);
    let mut opening = text.sentences(tongue.opening, count);
    let note = extras.note.then(|| text.random.below(tongue.notes.len()));
    if let Some(note) = note {
        let end = opening.pop().unwrap_or_default();
        let mark = if end == '.' { ". " } else { "。" };
        let name = tongue.notes[note].0;
        opening.push_str(&format!("[^{name}]{}", mark.trim_end()));
    }
    text.paragraph(&opening);

    text.heading(tongue.need.headings);
    let count = text.random.between(3, 5);
    text.paragraphs(tongue.need.sentences, count);
    if extras.list {
        text.list();
    }
    if let Some(picture) = pictures.next() {
        text.picture(picture);
    }

    text.heading(tongue.action.headings);
    text.paragraphs(tongue.action.sentences, extras.length);
    if extras.code {
        text.code();
    }
    if let Some(link) = links.next() {
        text.link(link);
    }

    text.heading(tongue.result.headings);
    let count = text.random.between(4, 6);
    text.paragraphs(tongue.result.sentences, count);
    if extras.table {
        text.table();
    }
    if let Some(picture) = pictures.next() {
        text.picture(picture);
    }
    if extras.quote {
        let quote = text.random.one(tongue.quotes);
        let quote = text.fill(quote);
        text.paragraph(&format!("> {quote}"));
    }

    text.heading(tongue.outlook.headings);
    let count = text.random.between(2, 3);
    text.paragraphs(tongue.outlook.sentences, count);
    for link in links {
        text.link(link);
    }
    if let Some(note) = note {
        let (name, words) = tongue.notes[note];
        let words = text.fill(words);
        text.paragraph(&format!("[^{name}]: {words}"));
    }
    text.out
}

/// A sentence with its holes filled.
pub fn fill(tongue: &Tongue, scene: &Scene, sentence: &str, random: &mut Random) -> String {
    let mut filled = String::with_capacity(sentence.len() * 2);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("every hole of the words is closed");
        filled.push_str(before);
        match name {
            "n" => filled.push_str(&random.between(2, 9).to_string()),
            "nn" => filled.push_str(&random.between(11, 98).to_string()),
            "nnn" => filled.push_str(&random.between(110, 980).to_string()),
            _ => match scene.get(name) {
                Some(word) => filled.push_str(word),
                None => {
                    let found = tongue.words.iter().find(|(known, _)| *known == name);
                    let (_, words) = found.expect("the words name no hole that nothing fills");
                    // The scene settles which: one text speaks of one event.
                    let word = words[scene.choice(name) % words.len()];
                    filled.push_str(&fill(tongue, scene, word, random));
                }
            },
        }
        rest = after;
    }
    filled.push_str(rest);
    let first = filled.chars().next().map(|letter| letter.to_ascii_uppercase());
    if let Some(first) = first.filter(char::is_ascii_uppercase) {
        // Only a sentence begins with a capital; a word within one is filled before it.
        if sentence.ends_with(['.', '?']) || sentence.ends_with("**") {
            filled.replace_range(..1, first.encode_utf8(&mut [0; 4]));
        }
    }
    filled
}

struct Text<'a> {
    tongue: &'a Tongue,
    scene: &'a Scene,
    random: &'a mut Random,
    out: String,
}

impl Text<'_> {
    fn fill(&mut self, sentence: &str) -> String {
        fill(self.tongue, self.scene, sentence, self.random)
    }

    /// So many of them, none twice.
    fn some<T: Copy>(&mut self, of: &[T], count: usize) -> Vec<T> {
        let mut left = of.to_vec();
        let count = count.min(left.len());
        (0..count).map(|_| left.swap_remove(self.random.below(left.len()))).collect()
    }

    fn sentences(&mut self, of: &[&str], count: usize) -> String {
        let chosen = self.some(of, count);
        let filled: Vec<String> = chosen.iter().map(|sentence| self.fill(sentence)).collect();
        filled.join(self.tongue.blank)
    }

    fn paragraph(&mut self, words: &str) {
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.out.push_str(words);
    }

    /// Sentences in paragraphs of three or so.
    fn paragraphs(&mut self, of: &[&str], count: usize) {
        let chosen = self.some(of, count);
        let size = self.random.between(2, 4);
        for few in chosen.chunks(size) {
            let words: Vec<String> = few.iter().map(|sentence| self.fill(sentence)).collect();
            self.paragraph(&words.join(self.tongue.blank));
        }
    }

    fn heading(&mut self, of: &[&'static str]) {
        let heading = self.random.one(of);
        self.paragraph(&format!("## {heading}"));
    }

    fn list(&mut self) {
        let lead = self.random.one(self.tongue.list_lead);
        self.paragraph(lead);
        let numbered = self.random.chance(50);
        let count = self.random.between(3, 5);
        let items = self.some(self.tongue.items, count);
        let last = items.len() - 1;
        let Tongue { lead, lead_end, item_end, .. } = self.tongue;
        let mut lines = Vec::new();
        for (number, (name, words)) in items.into_iter().enumerate() {
            let words = self.fill(words);
            let mark = if numbered { format!("{}.", number + 1) } else { "-".to_owned() };
            let end = if number == last { item_end.1 } else { item_end.0 };
            lines.push(format!("{mark} {lead}{name}{lead_end}{words}{end}"));
        }
        self.paragraph(&lines.join("\n"));
    }

    fn table(&mut self) {
        let (what, number) = self.tongue.table_head;
        let mut lines = vec![format!("| {what} | {number} |"), "| --- | ---: |".to_owned()];
        let count = self.random.between(4, 7);
        for (name, value) in self.some(self.tongue.table_rows, count) {
            let value = self.fill(value);
            lines.push(format!("| {name} | {value} |"));
        }
        self.paragraph(&lines.join("\n"));
    }

    fn picture(&mut self, file: &str) {
        let words = self.random.one(self.tongue.pictures);
        let words = self.fill(words);
        self.paragraph(&format!("![{words}]({file})"));
    }

    fn link(&mut self, link: &Link) {
        let sentence = self.random.one(self.tongue.links);
        let words = sentence.replace("{title}", &link.title).replace("{url}", &link.url);
        self.paragraph(&words);
    }

    fn code(&mut self) {
        let python = self.random.chance(50);
        let lead = self.tongue.code_lead[usize::from(python)];
        self.paragraph(lead);
        let number = self.random.between(1000, 9999);
        let days = self.random.between(7, 90);
        self.paragraph(&if python {
            format!(
                "```python\nimport json\nfrom urllib.request import urlopen\n\n\
                 def open_needs(year, days={days}):\n    \"\"\"Needs that wait longer than `days`.\"\"\"\n    \
                 with urlopen(f\"https://data.example.org/needs/{{year}}.json\") as answer:\n        \
                 return [need for need in json.load(answer) if need[\"waited\"] > days]\n```"
            )
        } else {
            format!(
                "```json\n{{\n  \"number\": {number},\n  \"kind\": \"process\",\n  \"urgent\": true,\n  \
                 \"waited\": {days},\n  \"tried\": [\"retrofit\", \"new supplier\"]\n}}\n```"
            )
        });
    }
}
