//! Tables, tasks, definitions, code, HTML, and texts made to do harm.

use super::*;

#[test]
fn tables_tasks_and_definitions() {
    check(&[
        (
            "| 甲 | | 丙 |\n|:--|:-:|--:|\n| 1 | 2 |",
            "<div class=\"table\" role=\"group\" aria-label=\"甲、丙\" tabindex=\"0\">\n<table>\n<thead>\n<tr><th scope=\"col\" class=\"left\">甲</th><td class=\"center\"></td><th scope=\"col\" class=\"right\">丙</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"left\">1</td><td class=\"center\">2</td><td class=\"right\"></td></tr>\n</tbody>\n</table>\n</div>",
        ),
        (
            "- [x] 完 **成**\n- [ ] 未\n  - 子",
            "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled checked> 完 <strong>成</strong></label></li>\n<li class=\"task\"><label><input type=\"checkbox\" disabled> 未</label>\n<ul>\n<li>子</li>\n</ul>\n</li>\n</ul>",
        ),
        (
            "- [ ] 甲\n  ---",
            "<ul>\n<li class=\"task\">\n<h2 id=\"jia\"><label><input type=\"checkbox\" disabled> 甲</label></h2>\n</li>\n</ul>",
        ),
        ("术语\n: 说明\n: 又", "<dl>\n<dt>术语</dt>\n<dd>说明</dd>\n<dd>又</dd>\n</dl>"),
        (
            "~~删~~\n\n***\n\n3. 三\n\n> 引",
            "<p><del>删</del></p>\n<hr>\n<ol start=\"3\">\n<li>三</li>\n</ol>\n<blockquote>\n<p>引</p>\n</blockquote>",
        ),
        ("$a$ x^2^", "<p>$a$ x^2^</p>"),
    ]);
}

#[test]
fn code_has_few_classes() {
    check(&[
        (
            "```rust\nfn a() -> u8 { \"甲<\"; 1 } // 注\n```",
            "<pre tabindex=\"0\"><code class=\"language-rust\"><span class=\"hl-keyword\">fn</span> <span class=\"hl-function\">a</span>() -&gt; <span class=\"hl-keyword\">u8</span> { <span class=\"hl-string\">\"甲&lt;\"</span>; <span class=\"hl-number\">1</span> } <span class=\"hl-comment\">// 注</span>\n</code></pre>",
        ),
        (
            "```YAML\ntitle: 甲\n```",
            "<pre tabindex=\"0\"><code class=\"language-yaml\"><span class=\"hl-tag\">title</span>: <span class=\"hl-string\">甲</span>\n</code></pre>",
        ),
        (
            "```text\n<x>\n```",
            "<pre tabindex=\"0\"><code class=\"language-text\">&lt;x&gt;\n</code></pre>",
        ),
        ("    甲 & 乙\n", "<pre tabindex=\"0\"><code>甲 &amp; 乙\n</code></pre>"),
        (
            "```brainfuck\n+\n```",
            "<pre tabindex=\"0\"><code class=\"language-brainfuck\">+\n</code></pre>",
        ),
    ]);
    assert_eq!(said("甲\n\n```brainfuck\n+\n```"), ["HB2014 3:1-13"]);
    assert_eq!(said(&format!("```js\n{}\n```", "a".repeat(2001))), ["HB2015 1:1-6"]);
    assert_eq!(said(&format!("```js\n{}```", "a\n".repeat(100_001))), ["HB2015 1:1-6"]);
}

#[test]
fn safe_html_passes() {
    check(&[
        (
            "H<sub>2</sub>O <ruby>汉<rt>hàn</rt></ruby> <kbd>甲</kbd><br/>乙",
            "<p>H<sub>2</sub>O <ruby>汉<rt>hàn</rt></ruby> <kbd>甲</kbd><br>乙</p>",
        ),
        (
            "<details><summary>开</summary>\n\n- **甲：**乙\n\n</details>",
            "<details><summary>开</summary>\n<ul>\n<li><strong>甲：</strong>乙</li>\n</ul>\n</details>",
        ),
        (
            "<img src=\"走访 1.jpg\" alt=\"甲\"> <a href='x.md#y'>乙</a>",
            "<p><img src=\"[走访 1.jpg]\" alt=\"甲\"> <a href=\"[x.md#y]\">乙</a></p>",
        ),
        (
            "<video src=\"a.mp4\" controls poster=b.jpg></video>",
            "<p><video src=\"[a.mp4]\" controls=\"\" poster=\"[b.jpg]\"></video></p>",
        ),
        (
            "> <div class=\"a\"\n>  id=\"乙\">\n> 甲</div>",
            "<blockquote>\n<div class=\"a\" id=\"乙\">\n甲</div>\n</blockquote>",
        ),
        (
            "<table><tr><td>1<td>2</table>",
            "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        ),
        ("甲 <!-- 注 --> 乙\n\n<!-- 一\n\n二 -->\n", "<p>甲  乙</p>"),
        ("甲 <b>乙 [丙](x.md)", "<p>甲 <b>乙 <a href=\"[x.md]\">丙</a></b></p>"),
        (
            "<div>\n\n![图](a.jpg)",
            "<div>\n<figure><img src=\"[a.jpg]\" alt=\"图\"></figure>\n</div>",
        ),
        ("甲</p></section></li> 乙", "<p>甲 乙</p>"),
        ("- 甲 <div>\n- 乙", "<ul>\n<li>甲 <div></div></li>\n<li>乙</li>\n</ul>"),
        ("甲<a id=\"x\"/>乙", "<p>甲<a id=\"x\"></a>乙</p>"),
    ]);
}

#[test]
fn hostile_html_does_not() {
    check(&[
        ("甲<script>alert(1)</script>乙", "<p>甲乙</p>"),
        ("<script>\nalert(1)\n\nx</script>\n\n甲", "<p>甲</p>"),
        ("<svg onload=alert(1)><a>甲</a></svg>乙", "<p>乙</p>"),
        ("<img src=x.png alt=甲 onerror=alert(1)>", "<img src=\"[x.png]\" alt=\"甲\">"),
        (
            "<a href=\"javascript&colon;x\">甲</a><a href=\" java&#x0A;script:x\">乙</a>",
            "<p><a>甲</a><a>乙</a></p>",
        ),
        ("<p style=\"position:fixed\">甲", "<p>甲\n</p>"),
        ("<iframe src=\"https://a\"></iframe>甲", "甲"),
        ("<form action=x><input name=a><button>甲</button></form>", "甲"),
        ("<div a=\"", "&lt;div a=\""),
        ("甲<base href=x><meta http-equiv=refresh><link rel=x>", "<p>甲</p>"),
        ("<o:p>甲</o:p>", "<p>&lt;o:p&gt;甲&lt;/o:p&gt;</p>"),
        ("<a href=\"hole-0-0.\">甲</a>", "<p><a href=\"[hole-0-0.]\">甲</a></p>"),
    ]);
    assert_eq!(
        said("甲\n\n<font color=red>乙</font><font> <b style='x'>\n\n> <p\n> onclick=x>"),
        ["HB2010 3:1-17", "HB2011 3:35-44", "HB2011 6:3-12"]
    );
}

#[test]
fn a_site_may_let_all_html_pass() {
    let text = "<script>if (a<b) x(\"<img src='y'>\")</script>\n\n<img width=3 src=\"a.jpg\" alt=''> <a href=x.md class=k>甲</a>";
    let (body, html, said) = read_with(text, true);
    assert_eq!(
        html,
        "<script>if (a<b) x(\"<img src='y'>\")</script>\n<p><img  src=\"[a.jpg]\" alt=''> <a href=\"[x.md]\" class=k>甲</a></p>\n"
    );
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(body.references.len(), 2);
}

#[test]
fn what_html_forbids_is_left_out() {
    check(&[
        ("甲\u{1}\u{FFFF}\u{FDD0}\u{85}乙\0", "<p>甲乙</p>"),
        ("&lt;b&gt; &amp;lt; \"'", "<p>&lt;b&gt; &amp;lt; \"'</p>"),
    ]);
}

#[test]
fn depth_is_bounded() {
    for text in [
        "> ".repeat(5000),
        "- ".repeat(5000) + "甲",
        "*甲 **".repeat(3000) + &"** 乙*".repeat(3000),
        "<div>\n".repeat(5000),
        "<b>".repeat(5000),
    ] {
        let (body, problems) = read(&text, &Options::default());
        let html = body.fill(|_, _| String::new());
        let depth = html.matches("<blockquote>").count().max(html.matches("<ul>").count());
        assert!(depth <= write::DEPTH, "{depth}");
        let errors = problems.iter().filter(|p| p.level == Level::Error).count();
        assert!(errors <= 1, "{problems:?}");
    }
}

#[test]
fn long_leads_end() {
    let (body, _) = read(&"甲乙。\n\n".repeat(500), &Options::default());
    assert_eq!(body.lead.chars().count(), 599, "a line is not cut where it is empty");
}

/// Pieces that mean something to some part of the reader.
const PIECES: &[&str] = &[
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```",
    "```rust\n",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "甲",
    "乙，",
    "“",
    "”",
    "（",
    "）",
    "[",
    "](",
    "]",
    "![",
    ")",
    "<",
    "a b.jpg",
    "x.md#z",
    "[^1]",
    "[^1]: ",
    "> ",
    "- ",
    "1. ",
    "- [x] ",
    "# ",
    "## ",
    "{#a .b regions=x,y tags=}",
    "{",
    "}",
    "|",
    "\n|---|---|\n",
    "\n: ",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<img src=\"a.png\">",
    "<a href='x'>",
    "<table>",
    "<td>",
    "</table>",
    "<li>",
    "<br/>",
    "&amp;",
    "&#0;",
    "\\",
    "\0",
    "\u{10FFF0}",
    "\u{2E42}",
    "\u{FE0F}",
    "e\u{301}",
    "😀",
    "\r\n",
    "---",
    "===",
    "](javascript:x)",
    "<http://a>",
    "한",
    "a",
    "\u{3000}",
    "<![CDATA[",
    "<?",
    "<svg>",
    "<style>",
    "<x y=\"",
];

#[test]
fn nothing_makes_it_panic_or_unbalanced() {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    for round in 0..1500 {
        let length = 1 + next(30);
        let text: String = (0..length).map(|_| PIECES[next(PIECES.len())]).collect();
        let (body, problems) =
            read(&text, &Options { raw_html: round % 5 == 0, ..Options::default() });
        let html = body.fill(|_, reference| match reference.kind {
            ReferenceKind::Link => "x".to_owned(),
            ReferenceKind::Picture => " src=\"x\"".to_owned(),
        });
        let lines = text.split('\n').count();
        assert!(problems.iter().all(|p| p.span.is_some_and(|s| s.line as usize <= lines)));
        if round % 5 != 0 {
            assert!(is_balanced(&html), "{text:?}\n{html}");
            assert!(!html.contains("<script") && !html.contains("<style"), "{text:?}\n{html}");
        }
    }
}

fn is_balanced(html: &str) -> bool {
    let mut open = Vec::new();
    for part in html.split('<').skip(1) {
        let name: String =
            part.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if part.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !sanitise::VOID.contains(&name.as_str()) {
            open.push(name);
        }
    }
    open.is_empty()
}
