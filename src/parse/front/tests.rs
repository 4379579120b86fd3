//! Encodings and fences.

use super::*;
use crate::base::diag::Level;
use crate::base::diag::Span;

/// `front|front line|body|body line`, then the problems.
fn shown(bytes: &[u8]) -> (String, Vec<String>) {
    let (split, problems) = split(bytes);
    let split = split.expect("text");
    let front = split.front.as_ref().map_or("none", |range| &split.text[range.clone()]);
    let body = &split.text[split.body.clone()];
    let problems = problems.iter().map(|p| {
        assert!(p.hint.is_some());
        let level = if p.level == Level::Error { "error" } else { "warning" };
        let place =
            p.span.map_or(String::new(), |s| format!(" {}:{}-{}", s.line, s.column, s.end_column));
        format!("{level} {}{place} {}", p.code, p.message.zh)
    });
    (format!("{front}|{}|{body}|{}", split.front_line, split.body_line), problems.collect())
}

#[test]
fn front_matter_and_body() {
    for (text, expected) in [
        ("---\ntitle: 甲\n---\n正文\n", "title: 甲\n|2|正文\n|4"),
        ("---  \r\ntitle: 甲\r\n---\t\r\n正文", "title: 甲\r\n|2|正文|4"),
        ("\u{feff}---\na: 1\n---", "a: 1\n|2||4"),
        ("\n\n---\na: 1\n---\nb\n", "a: 1\n|4|b\n|6"),
        ("---\n---\nb", "|2|b|3"),
        ("---\na: |\n  ---\nb: 2\n---\nc\n---\nd", "a: |\n  ---\nb: 2\n|2|c\n---\nd|6"),
        ("正文\n---\n", "none|1|正文\n---\n|1"),
        ("---\n\n正文，上面是一条横线。\n", "none|1|---\n\n正文，上面是一条横线。\n|1"),
        ("***\n正文\n", "none|1|***\n正文\n|1"),
        ("", "none|1||1"),
    ] {
        assert_eq!(shown(text.as_bytes()), (expected.to_owned(), Vec::new()), "{text:?}");
    }
}

#[test]
fn fences_that_are_none() {
    let wrong = "请改成行首的三个半角减号：---";
    let cases: [(&str, &str, &[&str]); 8] = [
        (
            "———\ntitle: 甲\n———\n正文",
            "title: 甲\n|2|正文|4",
            &[
                "warning HB1014 1:1-4 文首信息的分隔线写成了“———”，已按“---”读取。",
                "warning HB1014 3:1-4 文首信息的分隔线写成了“———”，已按“---”读取。",
            ],
        ),
        (
            "－－－\ntitle：甲\n－－－\n正文",
            "title：甲\n|2|正文|4",
            &[
                "warning HB1014 1:1-4 文首信息的分隔线写成了“－－－”，已按“---”读取。",
                "warning HB1014 3:1-4 文首信息的分隔线写成了“－－－”，已按“---”读取。",
            ],
        ),
        (
            "***\ntitle: 甲\n***\n正文",
            "title: 甲\n|2|正文|4",
            &[
                "warning HB1014 1:1-4 文首信息的分隔线写成了“***”，已按“---”读取。",
                "warning HB1014 3:1-4 文首信息的分隔线写成了“***”，已按“---”读取。",
            ],
        ),
        (
            "----\na: 1\n----\n正文",
            "a: 1\n|2|正文|4",
            &[
                "warning HB1014 1:1-5 文首信息的分隔线写成了“----”，已按“---”读取。",
                "warning HB1014 3:1-5 文首信息的分隔线写成了“----”，已按“---”读取。",
            ],
        ),
        (
            " ---\na: 1\n---\n正文",
            "a: 1\n|2|正文|4",
            &["warning HB1014 1:2-5 文首信息的分隔线写成了“---”，已按“---”读取。"],
        ),
        (
            "---\na: 1\n——\n正文\n---\n",
            "a: 1\n|2|正文\n---\n|4",
            &["warning HB1014 3:1-3 文首信息的分隔线写成了“——”，已按“---”读取。"],
        ),
        (
            "---\na: 1\nb: 2\n\n正文\n",
            "a: 1\nb: 2\n|2|\n正文\n|4",
            &["warning HB1024 1:1-4 文首信息没有结束的分隔线，已读到第 3 行为止。"],
        ),
        (
            "---\na: 1",
            "a: 1|2||3",
            &["warning HB1024 1:1-4 文首信息没有结束的分隔线，已读到第 2 行为止。"],
        ),
    ];
    for (text, expected, problem) in cases {
        assert_eq!(
            shown(text.as_bytes()),
            (
                expected.to_owned(),
                problem.iter().map(|said| (*said).to_owned()).collect::<Vec<_>>()
            ),
            "{text:?}"
        );
    }
    assert_eq!(split("———\na: 1\n———\n".as_bytes()).1[0].hint.clone().unwrap().zh, wrong);
}

const TEXT: &str = "---\ntitle: 湖北省科协\n---\n科协组织服务一批企业创新。\r\n";

#[test]
fn other_encodings_are_read_and_reported() {
    let shape = "title: 湖北省科协\n|2|科协组织服务一批企业创新。\r\n|4".to_owned();
    let (gbk, _, _) = encoding_rs::GBK.encode(TEXT);
    assert_eq!(
        shown(&gbk),
        (shape.clone(), vec!["warning HB0011 文件是 GBK 编码，已按 GBK 读取。".to_owned()])
    );
    let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        [b"\xff\xfe".as_slice(), &little].concat(),
        [b"\xfe\xff".as_slice(), &big].concat(),
        little,
        big,
    ] {
        let problem = "warning HB0012 文件是 UTF-16 编码，已按 UTF-16 读取。".to_owned();
        assert_eq!(shown(&bytes), (shape.clone(), vec![problem]));
    }
}

#[test]
fn neither_encoding_is_taken_for_the_other() {
    let (gbk, _, _) = encoding_rs::GBK.encode("title: 孝心");
    assert!(std::str::from_utf8(&gbk).is_err());
    for text in ["café", "Привет, мир", "naïve – “yes”", "Ελλάδα", "Ångström", "湖北", "déjà vu"]
    {
        assert_eq!(decode(text.as_bytes()), (text.to_owned(), Encoding::Utf8, None));
    }
    // Bytes that fit both: two Latin letters, or one common Chinese word.
    let accident = b"\xd0\xa1\xcb\xb5";
    assert_eq!(std::str::from_utf8(accident), Ok("С˵"));
    assert_eq!(decode(accident).0, "小说");
    for text in ["武汉", "中国科协", "重点。", "“四员”服务体系"] {
        let (bytes, _, _) = encoding_rs::GBK.encode(text);
        assert_eq!((decode(&bytes).0.as_str(), decode(&bytes).1), (text, Encoding::Gb18030));
    }
}

#[test]
fn damaged_text_is_not_taken_for_gbk() {
    let mut bytes = TEXT.as_bytes().to_vec();
    bytes.remove(12);
    let (split, problems) = split(&bytes);
    let split = split.expect("text");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].message.zh, "这里的字符已经损坏，读不出来。");
    assert_eq!(problems[0].span, Some(Span::new(2, 8, 1)));
    assert!(split.text.contains("科协组织服务一批企业创新"));
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, expected) in [
        (b"PK\x03\x04....word/document.xml".as_slice(), "这不是文本文件，是 Word 文件。"),
        (b"PK\x03\x04....", "这不是文本文件，是压缩文件。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这不是文本文件，是旧版 Word 或 WPS 文件。"),
        (b"\x89PNG\r\n\x1a\n", "这不是文本文件，是 PNG 图片。"),
        (b"\xff\xd8\xff\xe0", "这不是文本文件，是 JPEG 图片。"),
        (b"abc\0def", "文件里有空字节，不是文本文件，或者已经损坏。"),
        (b"\xef\xbb\xbfa\0", "文件里有空字节，不是文本文件，或者已经损坏。"),
    ] {
        let (text, encoding, problem) = decode(bytes);
        let problem = problem.unwrap();
        assert_eq!((text.as_str(), encoding), ("", Encoding::Unknown));
        assert_eq!((problem.message.zh.as_str(), problem.level), (expected, Level::Error));
    }
}
