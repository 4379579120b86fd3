//! Text as editors write it, and what becomes of it.

use super::*;
use crate::base::lang::Lang;

#[test]
fn slugs() {
    for (text, slug) in [
        ("科协动态", "kexie-dongtai"),
        ("重庆", "chongqing"),
        ("单县", "shanxian"),
        ("六安市科协", "luan-shi-kexie"),
        ("长沙银行行长调研", "changsha-yinhang-hangzhang-diaoyan"),
        ("2024年第4期", "2024-nian-di-4-qi"),
        ("G60低轨道", "g60-di-gui-dao"),
        ("绿色发展 & 女性", "lvse-fazhan-nvxing"),
        ("战略合作", "zhan-lue-hezuo"),
        ("Xi’an — Lüliang", "xian-luliang"),
        ("ＡＩ＋制造", "ai-zhizao"),
        ("“科创中国”", "kechuang-zhongguo"),
        ("——！", ""),
        ("", ""),
        ("二〇二四", "er-ling-er-si"),
        ("中国科协第二十六届年会", "zhongguo-kexie-dier-shi-liu-jie-nianhui"),
    ] {
        assert_eq!(super::slug(text), slug, "{text}");
    }
    let long = super::slug(&"武汉重庆".repeat(20));
    assert!(long.len() <= 80 && long.ends_with("chongqing"), "{long}");
    assert_eq!(super::slug(&"a".repeat(100)).len(), 80);
}

#[test]
fn every_reading_has_a_syllable_for_each_character() {
    let mut seen = std::collections::HashSet::new();
    for line in include_str!("readings.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (phrase, syllables) = line.split_once('\t').expect("a tab");
        assert_eq!(phrase.chars().count(), syllables.split(' ').count(), "{line}");
        assert!(syllables.bytes().all(|b| b.is_ascii_lowercase() || b == b' '), "{line}");
        assert!(phrase.chars().all(is_han), "{line}");
        assert!(seen.insert(phrase), "{line} is there twice");
    }
}

#[test]
fn place_names_of_several_readings() {
    for (name, slug) in [
        ("亳州", "bozhou"),
        ("蔚县", "yuxian"),
        ("洪洞", "hongtong"),
        ("丽水", "lishui"),
        ("台州", "taizhou"),
        ("厦门", "xiamen"),
        ("陕西", "shaanxi"),
        ("长治", "changzhi"),
        ("乐清", "yueqing"),
        ("乐亭", "laoting"),
        ("番禺", "panyu"),
        ("浚县", "xunxian"),
        ("涡阳", "guoyang"),
        ("铅山", "yanshan"),
        ("大埔", "dabu"),
        ("东阿", "donge"),
        ("荥阳", "xingyang"),
        ("枞阳", "zongyang"),
        ("歙县", "shexian"),
        ("六合", "luhe"),
        ("筠连", "junlian"),
        ("犍为", "qianwei"),
        ("郫都", "pidu"),
        ("曾都", "zengdu"),
        ("大城县", "daichengxian"),
        ("长子县", "zhangzixian"),
        ("珲春", "hunchun"),
        ("百色", "baise"),
        ("喀什", "kashi"),
        ("西藏", "xizang"),
        ("蚌埠", "bengbu"),
    ] {
        assert_eq!(super::slug(name), slug, "{name}");
    }
}

#[test]
fn chinese_is_ordered_by_reading() {
    let order = Order::new(&Lang::new("zh-Hans").unwrap());
    let mut names =
        vec!["长沙", "重庆", "北京", "5G", "AI", "第10期", "第2期", "厦门", "西安", "先进", "朝阳"];
    names.sort_by_key(|name| order.key(name));
    assert_eq!(
        names,
        ["5G", "AI", "北京", "长沙", "朝阳", "重庆", "第2期", "第10期", "西安", "厦门", "先进"]
    );
}

#[test]
fn other_languages_have_their_own_order() {
    let order = Order::new(&Lang::new("en").unwrap());
    let mut names = vec!["Zhejiang", "anhui", "No. 10", "No. 9", "Éast", "Fujian"];
    names.sort_by_key(|name| order.key(name));
    assert_eq!(names, ["anhui", "Éast", "Fujian", "No. 9", "No. 10", "Zhejiang"]);
}

#[test]
fn initials() {
    for (text, letter) in
        [("重庆", 'C'), ("《科协》", 'K'), ("ai", 'A'), ("5G", '#'), ("", '#'), ("Ｂ超", 'B')]
    {
        assert_eq!(initial(text), letter, "{text}");
    }
}

#[test]
fn summaries_end_with_a_sentence() {
    for (text, max, summary) in [
        ("甲乙。丙丁。戊己。", 7, "甲乙。丙丁。"),
        ("他说：“好！”我说：“是。”完", 7, "他说：“好！”"),
        ("增长3.5万元。其后", 8, "增长3.5万元。"),
        ("一二三四，五六七八，九十。", 8, "一二三四……"),
        ("一二三四五六七八九十。", 8, "一二三四五六……"),
        ("Dr. J. Smith came. He left.", 20, "Dr. J. Smith came."),
        ("An exceptionally long sentence, of words", 20, "An exceptionally…"),
        ("甲\n乙 a\nb", 20, "甲乙 a b"),
        ("甲乙丙", 3, "甲乙丙"),
        ("甲乙丙", 0, "……"),
        ("e\u{301}e\u{301}e\u{301}e\u{301}", 4, "e\u{301}…"),
    ] {
        assert_eq!(cut(text, max), summary, "{text}");
    }
}

#[test]
fn widths() {
    assert_eq!(fold_width("ＡＢ１２，甲"), "AB12，甲");
    for c in "甲，。“”—…·！（ア".chars() {
        assert!(is_wide(c), "{c}");
    }
    for c in "a1,.-한é".chars() {
        assert!(!is_wide(c), "{c}");
    }
}

#[test]
fn readings_are_known_with_and_without_tones() {
    for (c, syllable, usual) in [
        ('动', "dòng", true),
        ('動', "dong", true),
        ('绿', "lǜ", true),
        ('单', "shàn", false),
        ('六', "lù", false),
        ('A', "a", false),
        ('动', "", false),
    ] {
        assert_eq!(pinyin::is_usual_reading(c, syllable), usual, "{c} {syllable}");
    }
    for (text, syllable) in
        [("zhuāng", true), ("men", true), ("er", true), ("kg", false), ("GB", false), ("", false)]
    {
        assert_eq!(pinyin::is_syllable(text), syllable, "{text}");
    }
}
