//! Regions of articles: HB16.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1601",
        level: Level::Error,
        title: said("有几个地方叫这个名称", "A name that several places bear"),
        why: said(
            "北京、长春都有朝阳区，全国有好几个鼓楼区，猜错了就会列到别的城市。请写全路径，如 `\
             北京市/朝阳区`，或写国家的行政区划代码；提示里列出了全部可能。",
            "Beijing and Changchun both have a district of that name, and a wrong guess would \
             list the article in another city. Write the whole path or the national code of the \
             place; the message lists all that may be meant.",
        ),
        example: example!(front "\
title: 科普日走进社区
regions: [朝阳区]" => "\
title: 科普日走进社区
regions: [北京市/朝阳区]"),
    },
    Rule {
        code: "HB1602",
        level: Level::Error,
        title: said("没有这个地区", "A place that is not known"),
        why: said(
            "地区按国家标准的行政区划核对，写错一个字就归不到该归的地方，所以算错误；提示里有最\
             像的几个。新区、示范区没有代码，请加进 `site.toml` 的 `[[zones]]`；街道和乡镇不在其\
             内，请写到它所在的县、区。",
            "Regions are checked against the national list of divisions, and one wrong character \
             would put the article nowhere; the message names the nearest. Zones without a code \
             are added to `[[zones]]` in `site.toml`; for a street or a township, write the \
             county or district that it lies in.",
        ),
        example: example!(front "\
title: 农技服务到田头
regions: [江西省/官春市]" => "\
title: 农技服务到田头
regions: [江西省/宜春市]"),
    },
    Rule {
        code: "HB1603",
        level: Level::Note,
        title: said("地区用了旧名", "A former name of a place"),
        why: said(
            "撤县设市、撤市设区以后，旧名仍然认得，文章列在现在的地区之下，不改也行。文首信息建\
             议写现名；正文里说当时的事，保留旧名是对的。",
            "A county that became a city or a district is still known by its former name, and \
             the article is listed under the present one; nothing need be done. The present name \
             is better in front matter; a text about former days rightly keeps the old one.",
        ),
        example: example!(front "\
title: 农技服务到田头
regions: [安徽省/芜湖市/无为县]" => "\
title: 农技服务到田头
regions: [安徽省/芜湖市/无为市]"),
    },
];
