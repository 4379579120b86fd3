//! What is said about articles, tags and places. Each message is written once, in
//! both languages.

mod compiled;

pub(in crate::model) use compiled::*;

use crate::base::diag::{Problem, Words};
use crate::base::lang::Lang;
use crate::base::node::nearest;
use crate::base::path::RelPath;
use crate::kind::{Type, Types};
use crate::region::{Former, Gazetteer, PlaceId};

pub(in crate::model) fn defaults_form() -> Problem {
    Problem::error(
        "HB1401",
        Words::new("“defaults”应为一组字段。", "`defaults` should be a group of fields."),
    )
    .hint(Words::new(
        "例如另起一行缩进两格写 source: 省科协。",
        "For example, on a new line and indented by two blanks: source: CAST.",
    ))
}

pub(in crate::model) fn unknown_type(name: &str, known: &Types) -> Problem {
    let problem = Problem::error(
        "HB1402",
        Words::new(
            format!("没有名为“{name}”的类型。"),
            format!("There is no type called `{name}`."),
        ),
    );
    let names = known.iter().map(|kind| (kind.name.as_str(), kind));
    let labels = known.iter().flat_map(|kind| kind.label.all().map(move |label| (label, kind)));
    let words: Vec<_> = names.chain(labels).collect();
    let near = nearest(name, words.iter().map(|(word, _)| *word));
    let near = words.iter().find(|(word, _)| Some(*word) == near).map(|(_, kind)| &kind.name);
    match near {
        Some(near) => problem
            .hint(Words::new(format!("是不是想写“{near}”？"), format!("Did you mean `{near}`?"))),
        None => {
            let chinese = Lang::new("zh-Hans").expect("the tag is well formed");
            let label = |kind: &Type| kind.label.get(&chinese, &chinese).to_owned();
            let zh: Vec<String> =
                known.iter().map(|kind| format!("{}（{}）", kind.name, label(kind))).collect();
            let en: Vec<&str> = known.iter().map(|kind| kind.name.as_str()).collect();
            problem.hint(Words::new(
                format!("可选：{}。", zh.join("、")),
                format!("Choose one of: {}.", en.join(", ")),
            ))
        }
    }
}

pub(in crate::model) fn same_article(other: &RelPath) -> Problem {
    Problem::error(
        "HB1403",
        Words::new(
            format!("这篇文章与 {other} 同名、同语言，只能有一个。"),
            format!("This article has the name and language of {other}; there can be only one."),
        ),
    )
    .hint(Words::new("请删去一个，或给其中一个改名。", "Delete one, or give one another name."))
}

pub(in crate::model) fn name_without_letters() -> Problem {
    Problem::error(
        "HB1404",
        Words::new(
            "文件名里没有可以用作地址的字。",
            "The file's name has nothing that an address could be made of.",
        ),
    )
    .hint(Words::new(
        "请在文首加上 slug: 某个英文或拼音名称。",
        "Add slug: with a name in Latin letters to the front matter.",
    ))
}

pub(in crate::model) fn slug_without_letters(written: &str) -> Problem {
    Problem::error(
        "HB1405",
        Words::new(
            format!("“{written}”不能用作地址。"),
            format!("`{written}` cannot be used in an address."),
        ),
    )
    .hint(Words::new(
        "请用小写字母、数字和连字符，例如 slug: hefei-gaoxin。",
        "Use small letters, digits and hyphens, for example slug: hefei-gaoxin.",
    ))
}

pub(in crate::model) fn slug_changed(written: &str, slug: &str) -> Problem {
    Problem::warning(
        "HB1406",
        Words::new(
            format!("“{written}”用作地址时写成“{slug}”。"),
            format!("In the address `{written}` becomes `{slug}`."),
        ),
    )
    .hint(Words::new(format!("建议直接写 slug: {slug}。"), format!("Better write slug: {slug}.")))
}

pub(in crate::model) fn tag_slug_twice(slug: &str, other: &str) -> Problem {
    Problem::error(
        "HB1501",
        Words::new(
            format!("标签的地址名“{slug}”已用于“{other}”。"),
            format!("The tag's slug `{slug}` is already used by `{other}`."),
        ),
    )
    .hint(Words::new("请另写一个 slug。", "Give it another slug."))
}

pub(in crate::model) fn tag_not_agreed(word: &str, near: Option<&str>) -> Problem {
    let problem = Problem::warning(
        "HB1502",
        Words::new(
            format!("标签“{word}”没有收入 content/tags.toml。"),
            format!("The tag `{word}` is not in content/tags.toml."),
        ),
    );
    match near {
        Some(near) => problem.hint(Words::new(
            format!("是不是想写“{near}”？如是新标签，请加进 tags.toml。"),
            format!("Did you mean `{near}`? If it is new, add it to tags.toml."),
        )),
        None => problem.hint(Words::new(
            "如是新标签，请加进 tags.toml；否则请改用已有的标签。",
            "If it is new, add it to tags.toml; else use a tag that is there.",
        )),
    }
}

pub(in crate::model) fn tag_without_letters(word: &str) -> Problem {
    Problem::error(
        "HB1503",
        Words::new(
            format!("标签“{word}”里没有可以用作地址的字。"),
            format!("The tag `{word}` has nothing that an address could be made of."),
        ),
    )
    .hint(Words::new(
        "请在 content/tags.toml 里给它一个 slug。",
        "Give it a slug in content/tags.toml.",
    ))
}

pub(in crate::model) fn tag_spelling(word: &str, name: &str) -> Problem {
    Problem::warning(
        "HB1504",
        Words::new(
            format!("标签“{word}”与“{name}”的地址相同，已归入后者。"),
            format!("The tag `{word}` has the address of `{name}` and was taken for it."),
        ),
    )
    .hint(Words::new(
        "如是同一个标签，请统一写法；如不是，请在 content/tags.toml 里给它另一个 slug。",
        "Spell them alike if they are one; else give it another slug in content/tags.toml.",
    ))
}

pub(in crate::model) fn ambiguous_place(
    text: &str,
    candidates: &[PlaceId],
    places: &Gazetteer,
) -> Problem {
    let names = list(candidates, places);
    let example = candidates.first().map(|id| places.reference(*id)).unwrap_or_default();
    Problem::error(
        "HB1601",
        Words::new(
            format!("有不止一个“{text}”：{}。", names.join("、")),
            format!("There is more than one {text}: {}.", names.join(", ")),
        ),
    )
    .hint(Words::new(
        format!("请写全，例如 {example}。"),
        format!("Write the whole path, for example {example}."),
    ))
}

pub(in crate::model) fn unknown_place(
    text: &str,
    nearest: &[PlaceId],
    places: &Gazetteer,
) -> Problem {
    let problem = Problem::error(
        "HB1602",
        Words::new(
            format!("没有名为“{text}”的地区。"),
            format!("There is no place called {text}."),
        ),
    );
    let names = list(&nearest[..nearest.len().min(3)], places);
    if names.is_empty() {
        return problem.hint(Words::new(
            "请写行政区划的名称，例如 浙江省/丽水市/松阳县；没有代码的功能区请加进 site.toml 的 [[zones]]。",
            "Write the name of an administrative division, for example 浙江省/丽水市/松阳县; add a zone without a code to [[zones]] in site.toml.",
        ));
    }
    problem.hint(Words::new(
        format!("是不是“{}”？", names.join("”或“")),
        format!("Did you mean {}?", names.join(" or ")),
    ))
}

pub(in crate::model) fn former_name(text: &str, former: &Former, places: &Gazetteer) -> Problem {
    let new = name_with_code(former.successor, places);
    let Former { name, since, .. } = former;
    let (within_zh, within_en) = match *name == text {
        true => (String::new(), String::new()),
        false => (format!("“{text}”里的"), format!("In {text}, ")),
    };
    Problem::note(
        "HB1603",
        Words::new(
            format!("{within_zh}“{name}”是旧名，{since}年起为 {new}，已按现名归类。"),
            format!(
                "{within_en}{name} is a former name; since {since} it is {new}, which is used."
            ),
        ),
    )
    .hint(Words::new(
        "正文里的旧名可以保留；文首建议写现名。",
        "The text may keep the old name; better write the present one in the front matter.",
    ))
}

fn list(ids: &[PlaceId], places: &Gazetteer) -> Vec<String> {
    ids.iter().take(6).map(|id| name_with_code(*id, places)).collect()
}

/// A place as an editor may copy it, and its code: `北京市/朝阳区(110105)`.
fn name_with_code(id: PlaceId, places: &Gazetteer) -> String {
    let path = places.reference(id);
    match places.place(id).code() {
        Some(code) => format!("{path}({code})"),
        None => path,
    }
}
