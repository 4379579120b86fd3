//! A text as a value of front matter or settings.

/// In quotes where plain YAML would read something else.
pub fn text(words: &str) -> String {
    let plain = !words.contains(": ")
        && !words.contains(" #")
        && !words.contains(['"', '\\', '[', ']', '{', '}', ','])
        && words.starts_with(|first: char| first.is_alphabetic());
    if plain { words.to_owned() } else { quoted(words) }
}

/// In quotes, which JSON, YAML and TOML read alike.
pub fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// `[a, b]`.
pub fn list<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| text(item.as_ref())).collect();
    format!("[{}]", items.join(", "))
}
