//! What the parts of a book are called that have no title of their own.

use crate::base::lang::Lang;

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The picture in front.
    pub cover: &'static str,
    /// The page with the book's title.
    pub title_page: &'static str,
    /// The table of contents.
    pub contents: &'static str,
    /// The text before the parts.
    pub foreword: &'static str,
    /// Where the parts begin.
    pub text: &'static str,
    /// The particulars at the end.
    pub colophon: &'static str,
    /// Above the list of the places that a reader goes to first.
    pub landmarks: &'static str,
}

const SIMPLIFIED: Terms = Terms {
    cover: "封面",
    title_page: "书名页",
    contents: "目录",
    foreword: "前言",
    text: "正文",
    colophon: "版权页",
    landmarks: "导航",
};

const TRADITIONAL: Terms = Terms {
    cover: "封面",
    title_page: "書名頁",
    contents: "目錄",
    foreword: "前言",
    text: "正文",
    colophon: "版權頁",
    landmarks: "導航",
};

const ENGLISH: Terms = Terms {
    cover: "Cover",
    title_page: "Title page",
    contents: "Contents",
    foreword: "Foreword",
    text: "Text",
    colophon: "Colophon",
    landmarks: "Landmarks",
};

impl Terms {
    /// The words of a book in `lang`: Chinese of either script, else English.
    pub fn of(lang: &Lang) -> Self {
        let tag = lang.segment();
        let is_traditional =
            tag.split('-').skip(1).any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
        match (lang.is_chinese(), is_traditional) {
            (true, true) => TRADITIONAL,
            (true, false) => SIMPLIFIED,
            (false, _) => ENGLISH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_books_language() {
        let contents = |tag| Terms::of(&Lang::new(tag).unwrap()).contents;
        assert_eq!(contents("zh-Hans"), "目录");
        assert_eq!(contents("zh"), "目录");
        assert_eq!(contents("zh-Hant"), "目錄");
        assert_eq!(contents("zh-TW"), "目錄");
        assert_eq!(contents("en"), "Contents");
    }
}
