//! What `region` says.

use crate::base::diag::MessageLang;
use crate::cli::columns::table;
use crate::cli::region::{Answer, Place, Was};

/// What a text means, and how to write it.
pub(in crate::cli) fn answer(answer: &Answer, lang: MessageLang) -> String {
    let Answer { text, found, former, nearest } = answer;
    let mut said = String::new();
    if let Some(Was { name, until, successor }) = former {
        said.push_str(&match lang {
            MessageLang::Zh => format!("“{name}”是旧名，{until} 年起为 {successor}。\n\n"),
            MessageLang::En => {
                format!("{name} is a former name; since {until} it is {successor}.\n\n")
            }
        });
    }
    match (found.len(), nearest.len(), lang) {
        (0, 0, MessageLang::Zh) => said.push_str(&format!("没有名为“{text}”的地区。")),
        (0, 0, MessageLang::En) => said.push_str(&format!("There is no place called {text}.")),
        (0, _, MessageLang::Zh) => {
            said.push_str(&format!("没有名为“{text}”的地区。相近的有：\n"));
        }
        (0, _, MessageLang::En) => {
            said.push_str(&format!("There is no place called {text}. These are like it:\n"));
        }
        (1, _, _) => {}
        (count, _, MessageLang::Zh) => {
            said.push_str(&format!("“{text}”可能是 {count} 个地方：\n\n"));
        }
        (count, _, MessageLang::En) => {
            said.push_str(&format!("{text} may be one of {count} places:\n\n"));
        }
    }
    let like = nearest
        .iter()
        .map(|place| (place.reference.clone(), place.code.clone().unwrap_or_default()));
    said.push_str(&table(&like.collect::<Vec<_>>(), None));
    let blocks: Vec<String> = found.iter().map(|one| block(one, lang)).collect();
    said + &blocks.join("\n")
}

fn block(place: &Place, lang: MessageLang) -> String {
    let level = match place.level {
        "province" => ("省级", "province"),
        "prefecture" => ("地级", "prefecture"),
        "county" => ("县级", "county"),
        _ => ("本站的功能区", "a zone of this site"),
    };
    let was = |was: &Was| match lang {
        MessageLang::Zh => format!("{}（{} 年以前）", was.name, was.until),
        MessageLang::En => format!("{} (until {})", was.name, was.until),
    };
    let formerly: Vec<String> = place.formerly.iter().map(was).collect();
    let comma = lang.of("、", ", ");
    let rows = [
        (("代码", "Code"), place.code.clone().unwrap_or_default()),
        (("级别", "Level"), lang.of(level.0, level.1).to_owned()),
        (("英文", "English"), place.english.clone()),
        (("拼音", "Pinyin"), place.pinyin.clone()),
        (("所在", "Within"), place.within.join(comma)),
        (("前身", "Formerly"), formerly.join(comma)),
        (("网址", "Address"), place.address.clone()),
        (("写法", "Write"), format!("regions: [{}]", place.reference)),
    ];
    let rows: Vec<(String, String)> = rows
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|((zh, en), text)| (lang.of(zh, en).to_owned(), text))
        .collect();
    format!("{}\n{}", place.reference, table(&rows, None))
}
