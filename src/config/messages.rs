//! What is said about `site.toml`. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};
use crate::region::{Gazetteer, Unresolved, ZoneProblem, ZoneSpec};

pub(super) fn missing(name: &str, example: &str) -> Problem {
    Problem::error(
        "HB0104",
        Words::new(
            format!("site.toml 缺少“{name}”。"),
            format!("`{name}` is missing from site.toml."),
        ),
    )
    .hint(Words::new(format!("请补上，例如：{example}"), format!("Add it, for example: {example}")))
}

pub(super) fn base_url(written: &str) -> Problem {
    Problem::error(
        "HB0105",
        Words::new(
            format!("“base_url”应为完整的网址，现在写的是“{written}”。"),
            format!("`base_url` should be a whole address; it is `{written}`."),
        ),
    )
    .hint(Words::new(
        "例如 https://www.example.org/ 或 https://example.org/kx/",
        "For example https://www.example.org/ or https://example.org/kx/",
    ))
}

pub(super) fn zone(written: &str) -> Problem {
    Problem::error(
        "HB0106",
        Words::new(
            format!("没有名为“{written}”的时区。"),
            format!("There is no time zone called `{written}`."),
        ),
    )
    .hint(Words::new("中国各地都用 Asia/Shanghai。", "All of China uses Asia/Shanghai."))
}

pub(super) fn language(written: &str) -> Problem {
    Problem::error(
        "HB0107",
        Words::new(
            format!("“{written}”不是语言标签。"),
            format!("`{written}` is not a language tag."),
        ),
    )
    .hint(Words::new("例如 zh-Hans、en。", "For example zh-Hans or en."))
}

pub(super) fn default_language(written: &str) -> Problem {
    Problem::error(
        "HB0108",
        Words::new(
            format!("默认语言“{written}”不在 [languages] 之中。"),
            format!("The default language `{written}` is not among [languages]."),
        ),
    )
    .hint(Words::new(
        format!("请加上 [languages.{written}] 和它的 name。"),
        format!("Add [languages.{written}] with its name."),
    ))
}

pub(super) fn zone_of_places(spec: &ZoneSpec, problem: &ZoneProblem) -> Problem {
    let places = Gazetteer::builtin();
    let why = match problem {
        ZoneProblem::NoName => Words::new("没有名称", "it has no name"),
        ZoneProblem::BadSlug => Words::new(
            format!("地址名“{}”只能用小写字母、数字和连字符", spec.slug),
            format!("its slug `{}` may hold only small letters, digits and hyphens", spec.slug),
        ),
        ZoneProblem::NoParent => Words::new("没有写它在哪里", "it does not say where it lies"),
        ZoneProblem::Parent { at, why } => {
            let text = spec.within.get(*at).map_or("", String::as_str);
            let near = match why {
                Unresolved::Ambiguous(ids) | Unresolved::Unknown { nearest: ids } => ids.first(),
                Unresolved::Empty => None,
            };
            match near {
                Some(id) => Words::new(
                    format!("“{text}”不能确定是哪里；是不是“{}”", places.reference(*id)),
                    format!("{text} names no one place; did you mean {}", places.reference(*id)),
                ),
                None => Words::new(
                    format!("没有名为“{text}”的地区"),
                    format!("there is no place called {text}"),
                ),
            }
        }
        ZoneProblem::SlugTaken(_) => Words::new(
            format!("地址名“{}”已被同级的地区使用", spec.slug),
            format!("a place beside it has the slug `{}`", spec.slug),
        ),
        ZoneProblem::NameTaken(_) => {
            Words::new("同级已有同名的地区", "a place beside it has this name")
        }
    };
    Problem::error(
        "HB0109",
        Words::new(
            format!("[[zones]] 里的“{}”设置有误：{}。", spec.name, why.zh),
            format!("The zone {} in [[zones]] is not right: {}.", spec.name, why.en),
        ),
    )
    .hint(Words::new(
        "写法：name、slug，和 within = [\"陕西省/西安市\"]。",
        "It takes name, slug and within = [\"陕西省/西安市\"].",
    ))
}

pub(super) fn theme_name(written: &str) -> Problem {
    Problem::error(
        "HB0110",
        Words::new(
            format!("“theme”应为 themes/ 下一个文件夹的名称，现在写的是“{written}”。"),
            format!("`theme` should be the name of a folder in themes/; it is `{written}`."),
        ),
    )
    .hint(Words::new("例如 theme = \"gazette\"", "For example theme = \"gazette\""))
}
