//! What the gazetteer makes of texts; `table` tests the tables themselves.

mod table;

use super::*;

fn all() -> &'static Gazetteer {
    Gazetteer::builtin()
}

/// A result as the tests write it: references parted by blanks, `~` before the nearest, `(former year)`.
fn told(gazetteer: &Gazetteer, text: &str) -> String {
    let list = |ids: &[PlaceId]| {
        let names: Vec<String> = ids.iter().map(|&id| gazetteer.reference(id)).collect();
        names.join(" ")
    };
    match gazetteer.resolve(text) {
        Ok(Resolved { id, note: None }) => list(&[id]),
        Ok(Resolved { id, note: Some(note) }) => {
            format!("{} ({} {})", list(&[id]), note.name, note.since)
        }
        Err(Unresolved::Empty) => "empty".to_owned(),
        Err(Unresolved::Ambiguous(ids)) => format!("? {}", list(&ids)),
        Err(Unresolved::Unknown { nearest }) => format!("~ {}", list(&nearest)),
    }
}

/// Each line: a text, `=`, what it means.
fn check(gazetteer: &Gazetteer, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once(" = ").expect("a case has a text and a meaning");
        let found = told(gazetteer, text);
        // A list that ends with "…" may go on.
        let right = match expected.strip_suffix('…') {
            Some(start) => found.starts_with(start.trim_end()),
            None => found == expected,
        };
        if !right {
            wrong.push(format!("{text}: expected {expected}, found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn references_resolve() {
    check(
        all(),
        "420102 = 湖北省/武汉市/江岸区
        ４２０１０２ = 湖北省/武汉市/江岸区
        4201 = 湖北省/武汉市
        42 = 湖北省
        420100 = 湖北省/武汉市
        420102000000 = 湖北省/武汉市/江岸区
        湖北省/武汉市/江岸区 = 湖北省/武汉市/江岸区
        湖北／武汉／江岸 = 湖北省/武汉市/江岸区
        湖北/武汉/江岸区 = 湖北省/武汉市/江岸区
        湖北 › 武汉 › 江岸 = 湖北省/武汉市/江岸区
        湖北　武汉　江岸区 = 湖北省/武汉市/江岸区
        湖北/江岸区 = 湖北省/武汉市/江岸区
        江岸 = 湖北省/武汉市/江岸区
        湖北省武汉市江岸区 = 湖北省/武汉市/江岸区
        湖北武汉江岸 = 湖北省/武汉市/江岸区
        湖北省/武汉市江岸区 = 湖北省/武汉市/江岸区
        浙江省/松阳县 = 浙江省/丽水市/松阳县
        山东/莱西 = 山东省/青岛市/莱西市
        重庆市/永川区 = 重庆市/永川区
        重庆/重庆市/永川 = 重庆市/永川区
        北京市北京市朝阳区 = 北京市/朝阳区
        北京市/北京市 = 北京市
        上海市/市辖区/浦东新区 = 上海市/浦东新区
        湖北省/省直辖县级行政区划/仙桃市 = 湖北省/仙桃市
        仙桃 = 湖北省/仙桃市
        吉林省 = 吉林省
        吉林市 = 吉林省/吉林市
        吉林/吉林 = 吉林省/吉林市
        辽宁/朝阳 = 辽宁省/朝阳市
        湖南/长沙 = 湖南省/长沙市
        恩施州 = 湖北省/恩施土家族苗族自治州
        恩施自治州 = 湖北省/恩施土家族苗族自治州
        景宁县 = 浙江省/丽水市/景宁畲族自治县
        广西自治区/南宁 = 广西壮族自治区/南宁市
        宁县 = 甘肃省/庆阳市/宁县
        北京市/朝阳区 = 北京市/朝阳区
        北京朝阳区 = 北京市/朝阳区
        吉林省/朝阳区 = 吉林省/长春市/朝阳区
        台湾/台北 = 台湾省/台北市
        香港/沙田 = 香港特别行政区/沙田区
        澳门 = 澳门特别行政区
        和安县 = 新疆维吾尔自治区/和田地区/和安县
        白杨市 = 新疆维吾尔自治区/白杨市
        错那市 = 西藏自治区/山南市/错那市
        两江新区 = 重庆市/两江新区
        Wuhan = 湖北省/武汉市
        Hubei/Wuhan = 湖北省/武汉市
        hubei/wuhan/jiangan = 湖北省/武汉市/江岸区
        Jiang'an District = 湖北省/武汉市/江岸区
        中国/湖北省/武汉市 = 湖北省/武汉市
        Inner Mongolia = 内蒙古自治区",
    );
}

#[test]
fn every_reference_names_its_own_place() {
    for id in all().ids() {
        for text in [all().reference(id), all().full_name(id)] {
            assert_eq!(all().resolve(&text), Ok(Resolved { id, note: None }), "{text}");
        }
    }
}

#[test]
fn blank_and_ambiguous_texts() {
    check(
        all(),
        "/ = empty
        吉林 = ? 吉林省 吉林省/吉林市
        朝阳区 = ? 北京市/朝阳区 吉林省/长春市/朝阳区
        通州区 = ? 北京市/通州区 江苏省/南通市/通州区
        青山区 = ? 内蒙古自治区/包头市/青山区 湖北省/武汉市/青山区
        江苏/鼓楼区 = ? 江苏省/南京市/鼓楼区 江苏省/徐州市/鼓楼区
        恩施 = ? 湖北省/恩施土家族苗族自治州 湖北省/恩施土家族苗族自治州/恩施市
        和田/和田 = ? 新疆维吾尔自治区/和田地区/和田市 新疆维吾尔自治区/和田地区/和田县",
    );
    assert_eq!(all().resolve(""), Err(Unresolved::Empty));
    assert_eq!(all().resolve("　 "), Err(Unresolved::Empty));
    assert_eq!(all().resolve(" \u{FEFF}\n"), Err(Unresolved::Empty));
}

#[test]
fn near_misses_lead_to_what_was_meant() {
    check(
        all(),
        "官春市 = ~ 江西省/宜春市…
        江西省/官春市 = ~ 江西省/宜春市…
        江西省官春市 = ~ 江西省/宜春市…
        湖北省/武汉市/江安区 = ~ 湖北省/武汉市/江岸区…
        湖北省/宜昌市/江岸区 = ~ 湖北省/武汉市/江岸区…
        湖北省/武汉市/江岸市 = ~ 湖北省/武汉市/江岸区…
        无为区 = ~ 安徽省/芜湖市/无为市…
        吉林市/朝阳区 = ~ 吉林省/长春市/朝阳区…
        黔东南苗族自治州 = ~ 贵州省/黔东南苗族侗族自治州…
        滨海新城 = ~ 天津市/滨海新区…
        Wuhann = ~ 湖北省/武汉市…
        110100 = ~ 北京市…
        429999 = ~ 湖北省…
        420109 = ~ 湖北省/武汉市 湖北省…
        合肥高新区 = ~ 安徽省/合肥市
        科尔沁右翼 = ~ 内蒙古自治区/兴安盟/科尔沁右翼前旗 内蒙古自治区/兴安盟/科尔沁右翼中旗
        莱西海 = ~ 山东省/青岛市/莱西市…
        好好学习天天向上 = ~…",
    );
}

#[test]
fn hostile_texts_name_nothing() {
    let long = "湖北省".repeat(2000);
    for text in [
        "县",
        "区",
        "/",
        "//县//",
        "0",
        "123",
        "99999999999999999999",
        "𠀀𠀀",
        "a",
        "'",
        "ü",
        "-",
        "市市市",
        &long,
    ] {
        assert!(all().resolve(text).is_err(), "{text}");
    }
}

#[test]
fn former_names_lead_to_successors() {
    check(
        all(),
        "无为县 = 安徽省/芜湖市/无为市 (无为县 2019)
        安徽省/芜湖市/无为县 = 安徽省/芜湖市/无为市 (无为县 2019)
        安徽省巢湖市无为县 = 安徽省/芜湖市/无为市 (无为县 2019)
        340225 = 安徽省/芜湖市/无为市 (无为县 2019)
        蓬莱市 = 山东省/烟台市/蓬莱区 (蓬莱市 2020)
        山东/烟台/蓬莱市 = 山东省/烟台市/蓬莱区 (蓬莱市 2020)
        襄樊市 = 湖北省/襄阳市 (襄樊市 2010)
        襄樊 = 湖北省/襄阳市 (襄樊市 2010)
        湖北省/襄樊市/樊城区 = 湖北省/襄阳市/樊城区 (襄樊市 2010)
        襄阳县 = 湖北省/襄阳市/襄州区 (襄阳县 2001)
        思茅市 = 云南省/普洱市 (思茅市 2007)
        莱芜市 = 山东省/济南市/莱芜区 (莱芜市 2019)
        山东省/莱芜市/莱城区 = 山东省/济南市/莱芜区 (莱城区 2019)
        莱芜市/钢城区 = 山东省/济南市/钢城区 (钢城区 2019)
        崇明县 = 上海市/崇明区 (崇明县 2016)
        长乐市 = 福建省/福州市/长乐区 (长乐市 2017)
        萧山市 = 浙江省/杭州市/萧山区 (萧山市 2001)
        任县 = 河北省/邢台市/任泽区 (任县 2020)
        渝北区 = 重庆市/两江新区 (渝北区 2025)
        安徽省/安庆市/枞阳县 = 安徽省/铜陵市/枞阳县 (枞阳县 2015)
        四川省/资阳市/简阳市 = 四川省/成都市/简阳市 (简阳市 2016)
        西藏自治区/昌都地区/江达县 = 西藏自治区/昌都市/江达县 (昌都地区 2014)",
    );
}

fn zone(name: &str, slug: &str, within: &[&str]) -> ZoneSpec {
    let within = within.iter().map(|text| (*text).to_owned()).collect();
    ZoneSpec { name: name.to_owned(), slug: slug.to_owned(), within, ..ZoneSpec::default() }
}

#[test]
fn a_zone_may_cross_a_border() {
    let specs = [
        zone("西咸新区", "xixian", &["陕西省/西安市", "陕西省/咸阳市"]),
        zone("沣东新城", "fengdong", &["西咸新区"]),
        zone("岱家山园区", "daijiashan", &["江岸区"]),
    ];
    let gazetteer = Gazetteer::with_zones(&specs).expect("good zones");
    check(
        &gazetteer,
        "西咸新区 = 陕西省/西咸新区
        陕西/西咸新区 = 陕西省/西咸新区
        陕西省/咸阳市/西咸新区 = 陕西省/西咸新区
        西安/西咸新区 = 陕西省/西咸新区
        Xixian New Area = 陕西省/西咸新区
        沣东新城 = 陕西省/西咸新区/沣东新城
        湖北省武汉市江岸区岱家山园区 = 湖北省/武汉市/江岸区/岱家山园区
        西威新区 = ~ 陕西省/西咸新区…",
    );
    let id = gazetteer.resolve("西咸新区").expect("the zone").id;
    let place = gazetteer.place(id);
    assert_eq!((place.level(), place.code(), place.slug()), (Level::Zone, None, "xixian"));
    let names = |ids: &[PlaceId]| {
        ids.iter().map(|&id| gazetteer.place(id).name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&gazetteer.path(id)), ["陕西省", "西咸新区"]);
    assert_eq!(names(gazetteer.parents(id)), ["西安市", "咸阳市"]);
    assert_eq!(names(&gazetteer.ancestors(id)), ["西安市", "咸阳市", "陕西省"]);
    for &parent in gazetteer.parents(id) {
        assert_eq!(gazetteer.children(parent).last(), Some(&id));
    }
    assert_eq!(all().ids().len() + specs.len(), gazetteer.ids().len());
}

#[test]
fn zones_of_two_provinces_follow_the_first() {
    let specs =
        [zone("长三角示范区", "changsanjiao", &["上海市/青浦区", "江苏/吴江", "浙江/嘉善"])];
    let gazetteer = Gazetteer::with_zones(&specs).expect("a good zone");
    check(&gazetteer, "长三角示范区 = 上海市/长三角示范区");
}

#[test]
fn of_many_faults_and_long_texts_not_all_is_looked_into() {
    let unknown = ["官春市"; 300];
    let errors = Gazetteer::with_zones(&[zone("甲", "a", &unknown)]).expect_err("a bad zone");
    assert_eq!(errors.len(), 100);
    let errors = Gazetteer::with_zones(&vec![zone("甲", "a", &[]); 300]).expect_err("bad zones");
    assert_eq!(errors.len(), 100);
    assert_eq!(told(all(), &"湖北".repeat(200)), "~ ");
}

#[test]
fn every_fault_of_a_zone_is_told() {
    let specs = [
        zone(" ", "西咸", &[]),
        zone("新城", "lintong", &["西安市", "朝阳区", "官春市"]),
        zone("甲", "lintong", &["西安市"]),
        zone("临潼区", "other", &["西安市"]),
    ];
    let errors = Gazetteer::with_zones(&specs).expect_err("bad zones");
    let found: Vec<String> = errors
        .iter()
        .map(|error| {
            let problem = match &error.problem {
                ZoneProblem::NoName => "no name".to_owned(),
                ZoneProblem::BadSlug => "slug".to_owned(),
                ZoneProblem::NoParent => "no parent".to_owned(),
                ZoneProblem::Parent { at, why: Unresolved::Ambiguous(_) } => {
                    format!("ambiguous {at}")
                }
                ZoneProblem::Parent { at, .. } => format!("unknown {at}"),
                ZoneProblem::SlugTaken(id) => format!("slug of {}", all().place(*id).name()),
                ZoneProblem::NameTaken(id) => format!("name of {}", all().place(*id).name()),
            };
            format!("{} {problem}", error.zone)
        })
        .collect();
    let expected = [
        "0 no name",
        "0 slug",
        "0 no parent",
        "1 ambiguous 1",
        "1 unknown 2",
        "1 slug of 临潼区",
        "2 slug of 临潼区",
        "3 name of 临潼区",
    ];
    assert_eq!(found, expected);
}
