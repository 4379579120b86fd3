//! What properties and fuzzing once found, kept: `seeds.rs` asks of each text what must
//! hold, and gives it to the fuzzer to begin with.

/// The texts by the target that looks at them.
pub const BY_TARGET: [(&str, &[&[u8]]); 4] = [
    ("front_matter", FRONT_MATTER),
    ("markdown", MARKDOWN),
    ("settings", SETTINGS),
    ("whole_file", WHOLE_FILES),
];

const FRONT_MATTER: &[&[u8]] = &[
    // The YAML reader counts lines twice where one ends with CRLF.
    "甲:\r\n:甲".as_bytes(),
    // A comment is made of what was text when its dash gets a blank.
    b"tags:\n  -#\n",
    "tags:\n  -#甲\n".as_bytes(),
    "title:#甲\n".as_bytes(),
    // A name that is none.
    "authors:\n? #\ntitle：\n".as_bytes(),
    // An item that another swallows.
    "tags:\n - 甲\n  - 乙\n".as_bytes(),
    // A slip within a slip: what mends one stands beside what mends the other.
    b"t\0\0\x01:\0\0ZZZ\x0b\t99e: 7\"  \":",
    "12: \u{200b}\u{3000}\ntitle：甲\n".as_bytes(),
    // A blank behind a text that is to be quoted.
    "title：甲\ndate:4- 乙：丙:\u{3000}\n".as_bytes(),
];

const MARKDOWN: &[&[u8]] = &[
    // The name of an attribute that no page should have.
    "<p aria-`甲=\"\">乙</p>\n".as_bytes(),
    // A link that is left open goes on in the next block.
    "<p>\n\n<!----><a href=\"甲\">\n甲".as_bytes(),
];

const SETTINGS: &[&[u8]] = &[
    // The place of an error at the end of a line that ends with CRLF.
    b"\\[languages.en]\n\"\r\n",
    // Years that are not written with four digits, and parts of seconds.
    b"00010101\n2024-07-04T16:33:05.123456789Z\n-002024-07-04T00:00:00Z\n",
    "二〇二四年十十十十十十十十十十十十十十十十十十十十十十月".as_bytes(),
];

const WHOLE_FILES: &[&[u8]] = &[
    b"",
    // Two marks at the beginning.
    "\u{feff}\u{feff}---\ntitle：甲\n---\n".as_bytes(),
    // A zero in UTF-16, which is no text in UTF-8.
    b"\xff\xfe-\0-\0-\0\n\0-\0-\0-\0\n\0\0\0",
    // What nobody sees hides where front matter ends.
    b"\xff\xfe-\0-\0-\0\n\0c\0o\0v\0e\0r\0:\0 \0{\0\n\0\x0b\x20#\0 \0]\0",
    // A value of several lines, of which only the first would be written anew.
    "---\ntitle: 甲\ntags: 甲、\n  乙\ndate: 2024年\n  7月4日\nslug: 甲\n  乙\n---\n".as_bytes(),
    "---\ntitle: 甲\ntags: |\n  甲、乙\ndate: >-\n  2024年7月4日\n---\n".as_bytes(),
    // Damaged characters are not written into the file, though something can be mended.
    b"---\ntitle: \xe7\x94\xb2\xe7\x94\xb2\xe7\x94\xb2\xe7\x94\x15\n---\n",
    b"\xff\xfe-\0-\0-\0\n\0t\0i\0t\0l\0e\0:\0\x00\xd8\n\0-\0-\0-\0\n\0",
    b"---\r\n---\r\n<p><a href=\"\r\n<a href=\">",
    "---\ntitle: 甲\n ---\n\n正文。\n".as_bytes(),
    // The seconds of a date written otherwise.
    "---\ntitle: 甲\ndate: 2024年7月4日16时33分05秒\n---\n".as_bytes(),
];
