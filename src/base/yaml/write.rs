//! Text as a YAML value that reads back as the same text.

use std::fmt::Write;

use super::read;
use crate::base::node::NodeValue;
use crate::base::text::is_invisible;

/// `text` as the value of a field: plain where it reads back as itself without a word
/// of doubt, else in double quotes.
pub fn scalar(text: &str) -> String {
    if reads_back(text) {
        return text.to_owned();
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // Marks that end a line, or that nobody sees and reading passes over.
            '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}' => escape(c, &mut quoted),
            _ if c.is_control() || is_invisible(c) => escape(c, &mut quoted),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Writes `c` by its number, of which four digits are enough.
fn escape(c: char, to: &mut String) {
    // Writing into a string never fails.
    let _ = write!(to, "\\u{:04X}", u32::from(c));
}

/// Whether `text`, written plain, is read as itself. A title stands for all fields: a
/// reader doubts nothing more than a `#` in it.
fn reads_back(text: &str) -> bool {
    let (node, problems) = read(&format!("title: {text}\n"), 0);
    let value = node.as_ref().and_then(|node| node.get("title")).map(|title| &title.value);
    problems.is_empty() && matches!(value, Some(NodeValue::Text(read)) if read == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_where_they_are_needed() {
        for plain in ["甲", "合肥高新区：先建组织", "C# 与 Go", "04", "是", "it's"] {
            assert_eq!(scalar(plain), plain);
        }
        for (text, quoted) in [
            ("", "\"\""),
            ("江苏省科协: 夯实基础", "\"江苏省科协: 夯实基础\""),
            ("科协 #1 案例", "\"科协 #1 案例\""),
            ("\"科创中国\"榜单", "\"\\\"科创中国\\\"榜单\""),
            ("@张三", "\"@张三\""),
            ("[转载] 甲", "\"[转载] 甲\""),
            ("- 甲", "\"- 甲\""),
            ("甲:", "\"甲:\""),
            ("2024", "\"2024\""),
            ("true", "\"true\""),
            ("~", "\"~\""),
            ("C:\\甲: 乙", "\"C:\\\\甲: 乙\""),
            ("甲\n乙: 丙", "\"甲\\n乙: 丙\""),
            ("\u{7}甲\u{2028}\u{85}", "\"\\u0007甲\\u2028\\u0085\""),
            (" 甲", "\" 甲\""),
        ] {
            assert_eq!(scalar(text), quoted);
        }
    }

    #[test]
    fn whatever_is_written_is_read_back() {
        let marks: Vec<char> =
            "甲a0 :#-?[]{},&*!|>'\"%@`\\~=<.\t\u{a0}\u{3000}：，。“”\u{200b}😀\n\u{7}"
                .chars()
                .collect();
        for a in &marks {
            for b in &marks {
                for c in ['x', '"', ' ', ':', '甲'] {
                    let text: String = [*a, *b, c].into_iter().collect();
                    let (node, problems) = read(&format!("title: {}\n", scalar(&text)), 0);
                    let value = node.and_then(|node| Some(node.get("title")?.value.clone()));
                    assert_eq!(value, Some(NodeValue::Text(text.clone())), "{text:?}");
                    assert!(problems.is_empty(), "{text:?}: {problems:?}");
                }
            }
        }
    }
}
