//! Which version of a text a file holds, as a translator sees it.

use crate::base::digest::Digest;

/// The digest of the words of `body` and of what parts them into lines and paragraphs.
/// How its lines end, blanks at their ends, and more empty lines than one do not count.
pub(super) fn digest(body: &str) -> Digest {
    let mut text = String::with_capacity(body.len());
    let mut gap = false;
    for line in body.lines().map(str::trim_end) {
        if line.is_empty() {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('\n');
            gap = false;
        }
        text.push_str(line);
        text.push('\n');
    }
    Digest::of_bytes(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn blanks_and_line_ends_are_no_words() {
        let text = digest("一段。\n\n二段。\n");
        for same in [
            "\n\n一段。\n\n二段。",
            "一段。  \r\n\r\n二段。\r\n\r\n",
            "一段。\u{3000}\n \n\n二段。\n",
        ] {
            assert_eq!(digest(same), text, "{same:?}");
        }
        for other in ["一段。\n二段。\n", "一段。\n\n二段！\n", "一段。\n\n  二段。\n", ""]
        {
            assert_ne!(digest(other), text, "{other:?}");
        }
    }
}
