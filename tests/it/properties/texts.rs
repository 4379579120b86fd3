//! Texts made at random, of the pieces that editors' files are made of: more of what
//! means something to a reader, and in odder order, than any editor would write.

use proptest::prelude::*;
use proptest::sample::select;

/// Words and numbers.
const WORDS: &[&str] = &[
    "甲",
    "湖北省科协",
    "走访",
    "案例一",
    "科创中国",
    "Wuhan",
    "a",
    "x-1",
    "04",
    "12",
    "-3",
    "2.5",
    "2024-07-04",
    "2024年7月4日",
    "16:33",
    "true",
    "~",
    "null",
    "https://example.org/a?b=c#d",
];
/// What means something in front matter.
const YAML: &[&str] = &[
    "title",
    "date",
    "tags",
    "authors",
    "label",
    "subtitle",
    "cover",
    "图",
    ":",
    ": ",
    "：",
    "： ",
    ":\u{3000}",
    "\u{a0}: ",
    "\t: ",
    "﹕",
    "\"",
    "'",
    "“",
    "”",
    "\\",
    "[",
    "]",
    "{",
    "}",
    "【",
    "】",
    ",",
    ", ",
    "，",
    "、",
    "- ",
    "-",
    "－",
    "— ",
    "• ",
    "——",
    "#",
    " #",
    " # ",
    "&",
    "*",
    "!",
    "|",
    ">",
    "|\n",
    ">-\n",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "---",
    "...",
    " ",
    "  ",
    "    ",
    "\t",
    "\u{3000}",
    "\u{a0}",
];
/// What begins the lines of front matter.
const BEGINNINGS: &[&str] = &[
    "title: ",
    "date: ",
    "tags: [",
    "tags:",
    "authors:\n",
    "title：",
    "date:",
    "title :",
    "summary: |",
    "cover: {",
    "title:\u{3000}",
    "  - ",
    "- ",
    "  -",
    "－ ",
    "  – ",
    "  label: ",
    "  label：",
    "    ",
    "\t",
    "\u{3000}\u{3000}",
    "# ",
    "\"title\": ",
    "title: \"",
    "title: '",
    "title: [",
    "？",
    "12: ",
    "",
];
/// What cannot be seen, and what ends lines.
const UNSEEN: &[&str] = &[
    "\u{200b}", "\u{feff}", "\u{ad}", "\u{202e}", "\u{1}", "\u{7f}", "\u{85}", "\u{2028}",
    "\u{fffe}", "\r", "\r\n", "\0",
];
/// What means something in Markdown.
const MARKS: &[&str] = &[
    "# ",
    "## ",
    "### ",
    "{#a}",
    " {#a .case regions=湖北 tags=甲,乙}",
    "{.case}",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "```",
    "```rust\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "- [ ] ",
    "* ",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[^",
    "[^a]",
    "\n[^a]: ",
    "[a]: ",
    "图 1.jpg",
    "a.md#b",
    "<",
    ">",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<li>",
    "<a href=\"",
    "<img src=\"",
    "<img src=x onerror=y>",
    "\">",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<table>",
    "<td>",
    "</table>",
    "<svg",
    "javascript:x",
    "&amp;",
    "&#x3c;",
    "&lt",
    "|",
    "|-|-|\n",
    "| a | b |\n",
    "\n: ",
    "---",
    "===",
    "\\",
    "“",
    "”",
    "。",
    "，",
    "：",
    "（",
    "）",
    "——",
    "😀",
    "\u{fe0f}",
];
/// What stands in a file around its front matter.
const FENCES: &[&str] = &[
    "---\n",
    "---\n",
    "---\r\n",
    "---",
    "———\n",
    "－－－\n",
    " ---\n",
    "----\n",
    "***\n",
    "+++\n",
    "```\n",
    "\u{feff}",
    "\n",
    "\n\n",
];
/// Pieces of settings.
const SETTINGS: &[&str] = &[
    "title = \"测试站\"\n",
    "title = { zh-Hans = \"甲\", en = \"A\" }\n",
    "base_url = \"https://example.org/kx\"\n",
    "default_language = \"en\"\n",
    "[languages.en]\n",
    "[languages.zh-Hans]\n",
    "name = \"甲\"\n",
    "timezone = \"Asia/Shanghai\"\n",
    "[types.notice]\n",
    "fields = [{ name = \"a\", form = \"text\" }]\n",
    "[[zones]]\n",
    "slug = \"xixian\"\n",
    "within = [\"陕西省/西安市\", \"咸阳\"]\n",
    "[[series]]\n",
    "[periodicals.qykx]\n",
    "sections = [\"news\"]\n",
    "[lists]\npage_size = 7\n",
    "[markdown]\nraw_html = true\n",
    "theme = \"plain\"\n",
    "[organization]\n",
    "since = 1999\n",
];
/// What means something in TOML.
const TOML: &[&str] = &[
    "=",
    " = ",
    "＝",
    "：",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "“",
    "”",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ",",
    "，",
    ".",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\\",
    "\\u00",
    "0x1f",
    "1e400",
    "nan",
    "9223372036854775808",
    "1979-05-27T07:32:00Z",
    "true",
    "title",
    "name",
    "zones",
    "within",
];
/// Pieces of names of places.
const PLACES: &[&str] = &[
    "湖北省",
    "湖北",
    "武汉市",
    "武汉",
    "江岸区",
    "朝阳区",
    "北京市",
    "吉林",
    "市辖区",
    "中国",
    "官春市",
    "无为县",
    "襄樊市",
    "西咸新区",
    "420102",
    "4201",
    "99",
    "Wuhan",
    "Hubei",
    "Jiang'an District",
    "/",
    "／",
    "＞",
    " ",
    "\u{3000}",
    "(110105)",
    "（110105）",
    "县",
    "市",
    "区",
    "自治州",
    "，",
];
/// Pieces of dates.
const DATES: &[&str] = &[
    "2024",
    "1899",
    "1986",
    "0001",
    "999",
    "9999",
    "12345",
    "-",
    "/",
    ".",
    "年",
    "月",
    "日",
    "号",
    "7",
    "07",
    "4",
    "31",
    "30",
    "29",
    "02",
    "13",
    "T",
    " ",
    "16",
    ":",
    "：",
    "33",
    "时",
    "点",
    "分",
    "秒",
    "05",
    "Z",
    "+08:00",
    "-11:30",
    "[Asia/Shanghai]",
    ".123456789",
    "二〇二四",
    "十二",
    "三十一",
    "○",
    "零",
    "２０",
    "至",
    "～",
    "–",
    "20240704",
    "00010101",
    "2024-07-04",
    "16:33:05",
];

/// Dates in several writings, of which the letters stand for numbers.
const SHAPES: &[&str] = &[
    "Y-M-D",
    "Y/M/D",
    "Y年M月D日",
    "Y.M.D h:m",
    "Y-M-D h:m:s",
    "Y年M月D日h时m分s秒",
    "Y-M-DTh:m:sZ",
    "Y-M-Dth:m:s.5+08:00",
    "Y-M-D/Y-M-D",
    "Y年M月",
    "YM",
];

fn piece(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(pieces).prop_map(str::to_owned)
}

/// Some of what `one` makes, one behind the other.
fn some(one: impl Strategy<Value = String>, most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(one, 0..most).prop_map(|pieces| pieces.concat())
}

fn anything() -> impl Strategy<Value = String> {
    any::<char>().prop_map(String::from)
}

/// Front matter, as lines that begin well or in any way.
pub fn front_matter() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        40 => piece(WORDS),
        30 => piece(YAML),
        2 => piece(UNSEEN),
        1 => anything(),
    ];
    let line = (piece(BEGINNINGS), some(value, 6)).prop_map(|(start, rest)| start + &rest + "\n");
    let odd = prop_oneof![20 => piece(WORDS), 30 => piece(YAML), 3 => piece(UNSEEN), 10 => Just("\n".to_owned())];
    prop_oneof![3 => some(line, 8), 1 => some(odd, 24)]
}

/// Markdown.
pub fn markdown() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        20 => piece(WORDS),
        60 => piece(MARKS),
        15 => Just("\n".to_owned()),
        5 => Just("\n\n".to_owned()),
        2 => piece(UNSEEN),
        1 => anything(),
    ];
    some(one, 40)
}

/// `site.toml`: whole lines with something odd between.
pub fn settings() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        60 => piece(SETTINGS),
        20 => piece(TOML),
        3 => piece(WORDS),
        1 => piece(UNSEEN),
        1 => anything(),
    ];
    some(one, 20)
}

/// The name of a place.
pub fn region() -> impl Strategy<Value = String> {
    some(prop_oneof![30 => piece(PLACES), 1 => anything()], 6)
}

/// A date.
pub fn date() -> impl Strategy<Value = String> {
    let when = (990..2030_i16, 1..14_u8, 1..33_u8, 0..26_u8, 0..62_u8, 0..62_u8);
    let well =
        (when, piece(SHAPES)).prop_map(|((year, month, day, hour, minute, second), shape)| {
            let two = |n: u8| format!("{n:02}");
            shape
                .replace('Y', &year.to_string())
                .replace('M', &two(month))
                .replace('D', &two(day))
                .replace('h', &two(hour))
                .replace('m', &two(minute))
                .replace('s', &two(second))
        });
    let odd = some(prop_oneof![60 => piece(DATES), 1 => anything()], 9);
    prop_oneof![well, odd]
}

/// A file, shown as its text.
pub struct File(pub Vec<u8>);

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(&self.0))
    }
}

/// The bytes of an article's file.
pub fn file() -> impl Strategy<Value = File> {
    let parts = (piece(FENCES), front_matter(), piece(FENCES), markdown());
    let text = parts.prop_map(|(open, front, close, body)| [open, front, close, body].concat());
    let noise = prop::collection::vec(any::<u8>(), 0..200);
    let file = (text, 0..14_u8, any::<prop::sample::Index>(), any::<u8>());
    let written = file.prop_map(|(text, how, at, byte)| {
        let mut bytes = match how {
            0 => text.replace('\n', "\r\n").into_bytes(),
            1 => encoding_rs::GBK.encode(&text).0.into_owned(),
            2 => utf16(&text, u16::to_le_bytes),
            3 => utf16(&text, u16::to_be_bytes),
            _ => text.into_bytes(),
        };
        let at = at.index(bytes.len().max(1));
        match how {
            4 => bytes.truncate(at),
            5 => bytes.insert(at, byte),
            _ => {}
        }
        bytes
    });
    prop_oneof![14 => written, 1 => noise].prop_map(File)
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}
