//! Patterns of what is read from text: dates, numbers, truths. They are of the kind
//! that all dialects of regular expressions share.

/// A digit of either width.
const D: &str = "[0-9０-９]";

fn whole(inner: &str) -> String {
    format!("^\\s*{inner}\\s*$")
}

pub(super) fn truth() -> String {
    whole("([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|是|否)")
}

pub(super) fn number() -> String {
    whole(&format!("[+-]?{D}+"))
}

pub(super) fn url() -> String {
    whole("[Hh][Tt][Tt][Pp][Ss]?:.+")
}

pub(super) fn date() -> String {
    whole(&moment())
}

/// Two moments that are joined, or one.
pub(super) fn range() -> String {
    let moment = moment();
    whole(&format!("{moment}(\\s*[至到~～–—/]\\s*{moment})?"))
}

pub(super) fn month() -> String {
    whole(&format!("{}[-－/.年]{}月?", year(), month_number()))
}

/// A day, and perhaps a time of it.
fn moment() -> String {
    let (year, month, day) = (year(), month_number(), day_number());
    let marks = ["[-－]", "/", "[.]"];
    let days = marks.map(|mark| format!("{year}{mark}{month}{mark}{day}"));
    let days = days.join("|");
    let time = time();
    format!("(({days})([Tt\\s]+{time})?|{year}年{month}月{day}[日号]?[Tt\\s]*({time})?)")
}

fn year() -> String {
    format!("[1-9１-９]{D}{{3}}")
}

fn month_number() -> String {
    "([0０]?[1-9１-９]|[1１][0-2０-２])".to_owned()
}

fn day_number() -> String {
    format!("([0０]?[1-9１-９]|[12１２]{D}|[3３][01０１])")
}

/// `16:33`, `16时33分`, `16:33:05+08:00`
fn time() -> String {
    let two = format!("{D}{{1,2}}");
    let zone = "\\s*([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)";
    format!("{two}([:：时點点]({two}([:：分]({two}([.,][0-9]+)?秒?)?)?)?)?({zone})?")
}
