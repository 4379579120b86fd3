//! The two tables: numbers, codes, names, readings, addresses, successors.

use std::collections::{HashMap, HashSet};

use super::*;

#[test]
fn levels_have_their_numbers() {
    let count = |level| all().ids().filter(|&id| all().place(id).level() == level).count();
    assert_eq!(count(Level::Province), 34);
    // 333 of the standard and 20 of 台湾.
    assert_eq!(count(Level::Prefecture), 353);
    // 2848 of the standard, 18 of 香港, 7 of 澳门.
    assert_eq!(count(Level::County), 2873);
    assert_eq!(count(Level::Zone), 0);
    assert_eq!(all().provinces().len(), 34);
}

#[test]
fn every_code_stands_within_its_parents() {
    let mut last = None;
    for id in all().ids() {
        let place = all().place(id);
        let parents = all().parents(id);
        assert_eq!(
            parents.len(),
            usize::from(place.level() != Level::Province),
            "{}",
            place.name()
        );
        let Some(code) = place.code() else { continue };
        assert!(last < Some(code), "{code} out of order");
        last = Some(code);
        for &parent in parents {
            let outer = all().place(parent);
            let outer_code =
                outer.code().expect("a place with a code stands within one").to_string();
            let digits = if outer.level() == Level::Province { 2 } else { 4 };
            assert_eq!(code.to_string()[..digits], outer_code[..digits], "{}", place.name());
            assert!(all().children(parent).contains(&id));
        }
        assert_eq!(all().by_code(&code.to_string()), Some(id));
    }
}

#[test]
fn rows_are_whole_and_no_pseudo_place_is_left() {
    for id in all().ids() {
        let place = all().place(id);
        let name = place.name();
        assert!(
            name.starts_with(place.short_name()) && place.short_name().chars().count() > 1,
            "{name}"
        );
        assert!(
            place.pinyin().split(' ').all(|syllable| !syllable.is_empty()
                && syllable.chars().all(|c| c.is_ascii_lowercase() || c == 'ü')),
            "{name}"
        );
        assert_eq!(place.pinyin().split(' ').count(), place.short_name().chars().count(), "{name}");
        assert!(place.english().chars().next().is_some_and(char::is_uppercase), "{name}");
        assert!(!matches!(name, "市辖区" | "县") && !name.contains("直辖"), "{name}");
        assert!(!["开发区", "管理区", "示范区"].iter().any(|end| name.ends_with(end)), "{name}");
    }
    for name in ["东莞市", "中山市", "儋州市", "嘉峪关市"] {
        let id = all().resolve(name).expect("a prefecture").id;
        assert!(all().children(id).is_empty(), "{name}");
    }
}

#[test]
fn slugs_tell_siblings_apart() {
    for parent in all().ids().map(Some).chain([None]) {
        let siblings = parent.map_or(all().provinces(), |id| all().children(id));
        let mut seen = HashSet::new();
        for &id in siblings {
            let slug = all().place(id).slug();
            assert!(
                !slug.is_empty()
                    && slug
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            );
            assert!(seen.insert(slug), "{} twice", slug);
        }
    }
}

#[test]
fn addresses_are_pinyin() {
    let cases = "420102 hubei/wuhan/jiangan
        610100 shaanxi/xian
        140100 shanxi/taiyuan
        150100 neimenggu/huhehaote
        540100 xizang/lasa
        331124 zhejiang/lishui/songyang
        370285 shandong/qingdao/laixi
        500118 chongqing/yongchuan
        310115 shanghai/pudong
        429004 hubei/xiantao
        141100 shanxi/lvliang
        220200 jilin/jilin
        211300 liaoning/chaoyang
        211321 liaoning/chaoyang/chaoyang
        654002 xinjiang/yili/yiningshi
        654021 xinjiang/yili/yiningxian
        371722 shandong/heze/shanxian
        810000 xianggang
        820000 aomen
        710000 taiwan";
    for case in cases.lines() {
        let (code, address) = case.trim().split_once(' ').expect("a code and an address");
        let id = all().by_code(code).expect("a place");
        let slugs: Vec<&str> =
            all().path(id).into_iter().map(|id| all().place(id).slug()).collect();
        assert_eq!(slugs.join("/"), address);
    }
}

#[test]
fn readings_are_those_of_place_names() {
    // Name, reading; every place of the name has it, or the one within the province before the slash.
    let cases = "重庆市 chong qing,六安市 lu an,亳州市 bo zhou,单县 shan xian,蔚县 yu xian,洪洞县 hong tong,
        丽水市 li shui,台州市 tai zhou,厦门市 xia men,长沙市 chang sha,长治市 chang zhi,朝阳市 chao yang,
        朝阳区 chao yang,乐清市 yue qing,乐亭县 lao ting,番禺区 pan yu,浚县 xun xian,涡阳县 guo yang,
        铅山县 yan shan,大埔县 da bu,黄埔区 huang pu,东阿县 dong e,荥阳市 xing yang,枞阳县 zong yang,
        歙县 she xian,黟县 yi xian,砀山县 dang shan,莘县 shen xian,茌平区 chi ping,鄄城县 juan cheng,
        盱眙县 xu yi,邗江区 han jiang,邳州市 pi zhou,睢宁县 sui ning,睢县 sui xian,泌阳县 bi yang,
        柘城县 zhe cheng,荔浦市 li pu,百色市 bai se,扶绥县 fu sui,渑池县 mian chi,尉犁县 yu li,
        尉氏县 wei shi,万柏林区 wan bai lin,繁峙县 fan shi,隰县 xi xian,六合区 lu he,六枝特区 liu zhi,
        筠连县 jun lian,犍为县 qian wei,郫都区 pi du,阆中市 lang zhong,长阳土家族自治县 chang yang,
        秭归县 zi gui,巴音郭楞蒙古自治州 ba yin guo leng,喀什地区 ka shi,疏附县 shu fu,察隅县 cha yu,
        珲春市 hun chun,桦甸市 hua dian,阿城区 a cheng,依兰县 yi lan,穆棱市 mu ling,讷河市 ne he,
        会昌县 hui chang,会泽县 hui ze,会宁县 hui ning,会理市 hui li,会同县 hui tong,曾都区 zeng du,
        监利市 jian li,尖扎县 jian zha,大通回族土族自治县 da tong,乐陵市 lao ling,乐昌市 le chang,
        乐业县 le ye,乐都区 le du,中牟县 zhong mu,新干县 xin gan,余干县 yu gan,
        宁蒗彝族自治县 ning lang,乐山市 le shan,康乐县 kang le,应县 ying xian,应城市 ying cheng,
        石柱土家族自治县 shi zhu,长子县 zhang zi,行唐县 xing tang,藁城区 gao cheng,井陉县 jing xing,
        大城县 dai cheng,蠡县 li xian,涿州市 zhuo zhou,任丘市 ren qiu,任泽区 ren ze,乐平市 le ping,
        莎车县 sha che,库车市 ku che,陕西省 shan xi,吕梁市 lü liang,子长市 zi chang,闵行区 min hang,
        荥经县 ying jing,宕昌县 tan chang,吴堡县 wu bu,漯河市 luo he,蚌埠市 beng bu,句容市 ju rong";
    for case in cases.split(',').map(str::trim) {
        let (name, reading) = case.split_once(' ').expect("a name and its reading");
        let mut found =
            all().ids().map(|id| all().place(id)).filter(|place| place.name() == name).peekable();
        assert!(found.peek().is_some(), "{name}");
        assert!(found.all(|place| place.pinyin() == reading), "{name}");
    }
}

#[test]
fn english_names() {
    let cases = "420000 Hubei|420100 Wuhan|420102 Jiang'an District|331124 Songyang County|370285 Laixi
        |610000 Shaanxi|610100 Xi'an|150000 Inner Mongolia|540000 Xizang|230100 Harbin|540100 Lhasa
        |331127 Jingning She Autonomous County|422800 Enshi Tujia and Miao Autonomous Prefecture
        |653100 Kashgar Prefecture|152500 Xilingol League|150221 Tumed Right Banner|150627 Ejin Horo Banner
        |341500 Lu'an|511800 Ya'an|371524 Dong'e County|371722 Shanxian County|141100 Lüliang
        |810000 Hong Kong|820000 Macao|710000 Taiwan|310115 Pudong New Area|429021 Shennongjia Forestry District
        |622927 Jishishan Bonan, Dongxiang and Salar Autonomous County|622926 Dongxiang Autonomous County
        |410104 Guancheng Hui District|130107 Jingxing Mining District|150700 Hulunbuir|652801 Korla";
    for case in cases.split('|').map(str::trim) {
        let (code, english) = case.split_once(' ').expect("a code and a name");
        let id = all().by_code(code).expect("a place");
        assert_eq!(all().place(id).english(), english);
    }
    let id = all().by_code("420102").expect("a place");
    assert_eq!(all().full_english(id), "Jiang'an District, Wuhan, Hubei");
    assert_eq!(all().full_name(id), "湖北省武汉市江岸区");
}

#[test]
fn short_names() {
    let cases = "420000 湖北,420100 武汉,420102 江岸,150000 内蒙古,450000 广西,640000 宁夏,650000 新疆,540000 西藏,
        422800 恩施,331127 景宁,621022 环县,371722 单县,810000 香港,120116 滨海,152500 锡林郭勒,542500 阿里,
        150422 巴林左旗,451123 富川,632324 河南,410104 管城,430781 津市,533103 芒市,522300 黔西南,632800 海西";
    for case in cases.split(',').map(str::trim) {
        let (code, short) = case.split_once(' ').expect("a code and a name");
        let id = all().by_code(code).expect("a place");
        assert_eq!(all().place(id).short_name(), short);
    }
}

#[test]
fn the_former_table_fits_the_table() {
    let rows = super::super::table::formers();
    assert!(rows.len() > 400);
    let mut codes = HashMap::new();
    for row in &rows {
        let successor =
            all().by_code(&format!("{:06}", row.successor)).expect("every successor exists");
        assert!((2000..=2026).contains(&row.year), "{}", row.path);
        assert!(row.path.split('/').count() > 1, "{}", row.path);
        // A path that is still true would never be looked up.
        assert_ne!(all().reference(successor), row.path);
        let resolved =
            all().resolve(row.path).unwrap_or_else(|why| panic!("{}: {why:?}", row.path));
        assert_eq!(resolved.id, successor, "{}", row.path);
        // 沙县 is the short name of 沙县区 today.
        let short = all().place(successor).short_name() == row.name();
        assert!(short || resolved.note.is_some(), "{}", row.path);
        if let Some(code) = row.code {
            assert_eq!(all().by_code(&format!("{code:06}")), None, "{}", row.path);
            assert_eq!(codes.insert(code, row.path), None, "{}", row.path);
        }
    }
    let text = include_str!("../former.tsv");
    assert_eq!(rows.len(), text.lines().filter(|line| !line.starts_with('#')).count());
}

#[test]
fn places_sort_by_pinyin() {
    let mut ids: Vec<PlaceId> = [
        "重庆",
        "长沙市",
        "六安",
        "吕梁",
        "鹿邑",
        "洛阳",
        "厦门",
        "乐清",
        "西安市",
        "仙桃",
        "北京",
    ]
    .map(|name| all().resolve(name).expect("a place").id)
    .to_vec();
    ids.sort_by(|&a, &b| all().by_pinyin(a, b));
    let names: Vec<&str> = ids.into_iter().map(|id| all().place(id).short_name()).collect();
    assert_eq!(
        names,
        ["北京", "长沙", "重庆", "六安", "鹿邑", "洛阳", "吕梁", "西安", "厦门", "仙桃", "乐清"]
    );
    let id = all().by_code("1411").expect("吕梁");
    assert_eq!(all().place(id).sort_key(), "lv liang");
}
