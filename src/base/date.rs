//! Dates as editors write them, and their wording in Chinese and English.
//!
//! A date without a zone is one of the site's own zone, whatever machine reads it.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// A day, with the time of day where one was given, in the site's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The day.
    pub date: Date,
    /// The time of day, to the second; written dates mostly have none.
    pub time: Option<Time>,
}

/// How [`read`] understood a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As the documentation has it: `2024-07-04`, `2024-07-04 16:33`.
    Usual,
    /// Understood, but better written the usual way: `2024年7月4日`, `2024/7/4`.
    Unusual,
}

/// No date or range of dates is longer, in bytes.
const LONGEST: usize = 200;
/// Years of four digits.
const YEARS: RangeInclusive<i16> = 1000..=9999;

/// Reads a date or date-time: `2024-07-04`, `2024-07-04 16:33`, RFC 3339, and also
/// `2024年7月4日 16:33`, `二〇二四年七月四日`, `2024/7/4`, `2024.7.4`, `20240704`. `None`
/// for anything else, and for a day that no calendar has.
pub fn read(text: &str, zone: &TimeZone) -> Option<(When, Spelling)> {
    if text.len() > LONGEST {
        return None;
    }
    let text = plain_digits(&numerals(text.trim()));
    if let Ok(stamp) = text.parse::<jiff::Timestamp>() {
        let when = When::at(stamp, zone);
        return YEARS.contains(&when.date.year()).then_some((when, Spelling::Usual));
    }
    let (day, rest) = eight_digits(&text).or_else(|| split_day(&text))?;
    let date = Date::new(day.0, day.1, day.2).ok().filter(|date| YEARS.contains(&date.year()))?;
    let rest = rest.trim_start_matches(['T', 't', ' ', '\u{3000}']).trim();
    let time = if rest.is_empty() { None } else { Some(read_time(rest)?) };
    let usual = text.starts_with(&date.to_string());
    Some((When { date, time }, if usual { Spelling::Usual } else { Spelling::Unusual }))
}

/// Reads a month: `2016-06`, `2016年6月`, `2016/6`.
pub fn read_month(text: &str) -> Option<Date> {
    if text.len() > LONGEST {
        return None;
    }
    let text = plain_digits(text.trim());
    let (year, rest) = number(&text)?;
    let (month, rest) = number(rest.strip_prefix(['-', '/', '.', '年'])?)?;
    let ends = rest.is_empty() || rest == "月";
    (ends && YEARS.contains(&year))
        .then(|| Date::new(year, i8::try_from(month).ok()?, 1).ok())
        .flatten()
}

/// Reads a day or two days joined by `/`, `至`, `~` or `–`: `2024-08-21/2024-08-23`.
/// The second is not before the first.
pub fn read_range(text: &str, zone: &TimeZone) -> Option<(When, Option<When>)> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some((only, _)) = read(text, zone) {
        return Some((only, None));
    }
    let halves = |mark: &str| {
        text.match_indices(mark).find_map(|(at, _)| {
            let (first, _) = read(&text[..at], zone)?;
            let (last, _) = read(&text[at + mark.len()..], zone)?;
            (first <= last).then_some((first, Some(last)))
        })
    };
    ["至", "～", "~", "–", "—", "/", "到"].into_iter().find_map(halves)
}

fn split_day(text: &str) -> Option<((i16, i8, i8), &str)> {
    let (year, rest) = number(text)?;
    let mark = rest.chars().next()?;
    let (month, rest) = number(rest.strip_prefix(['-', '/', '.', '年'])?)?;
    let second = if mark == '年' { '月' } else { mark };
    let (day, rest) = number(rest.strip_prefix(second)?)?;
    let rest = if mark == '年' { rest.strip_prefix(['日', '号']).unwrap_or(rest) } else { rest };
    // `2024-07-04x` is no date, but a time may follow `日` at once.
    let runs_on = |c: char| c.is_alphanumeric() && !matches!(c, 'T' | 't');
    if mark != '年' && rest.starts_with(runs_on) {
        return None;
    }
    Some(((year, i8::try_from(month).ok()?, i8::try_from(day).ok()?), rest))
}

/// `20240704`: eight digits and no more.
fn eight_digits(text: &str) -> Option<((i16, i8, i8), &str)> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
    let is_day = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let day = is_day.then(|| Some((part(0..4)?, part(4..6)?, part(6..8)?)))??;
    let (year, month, day): (i16, i16, i16) = day;
    Some(((year, i8::try_from(month).ok()?, i8::try_from(day).ok()?), ""))
}

/// A date in Chinese numerals with its numbers in digits; any other text as it is. Years
/// are read digit by digit, months and days as numbers up to 99.
fn numerals(text: &str) -> Cow<'_, str> {
    let digit = |c: char| match c {
        '○' | 'Ｏ' | '零' => Some(0),
        _ => "〇一二三四五六七八九".chars().position(|numeral| numeral == c),
    };
    let is_date = text.chars().next().is_some_and(|c| digit(c).is_some()) && text.contains('年');
    if !is_date {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut tens: Option<usize> = None;
    let mut after_year = false;
    for c in text.chars() {
        match (digit(c), c) {
            (Some(value), _) if after_year => tens = Some(tens.unwrap_or(0).saturating_add(value)),
            (Some(value), _) => out.push_str(&value.to_string()),
            (None, '十') if after_year => tens = Some(tens.unwrap_or(1).saturating_mul(10)),
            (None, mark) => {
                if let Some(number) = tens.take() {
                    out.push_str(&number.to_string());
                }
                after_year |= mark == '年';
                out.push(mark);
            }
        }
    }
    if let Some(number) = tens {
        out.push_str(&number.to_string());
    }
    Cow::Owned(out)
}

fn read_time(text: &str) -> Option<Time> {
    let text = text.replace('：', ":").replace(['时', '點', '点'], ":");
    let text = text.trim_end_matches(['分', '秒', ':']);
    let mut parts = text.split([':', '分']).map(|part| part.trim().parse::<i8>().ok());
    let hour = parts.next()??;
    let minute = parts.next().unwrap_or(Some(0))?;
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

/// The number at the start and what follows it.
fn number(text: &str) -> Option<(i16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn plain_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '０'..='９' => char::from(b'0' + u8::try_from(u32::from(c) - 0xFF10).unwrap_or(0)),
            '－' => '-',
            _ => c,
        })
        .collect()
}

impl When {
    /// The moment `stamp` in `zone`, to the second.
    pub fn at(stamp: jiff::Timestamp, zone: &TimeZone) -> Self {
        let local = stamp.to_zoned(zone.clone()).datetime();
        let (hour, minute, second) = (local.hour(), local.minute(), local.second());
        let time = Time::new(hour, minute, second, 0).unwrap_or(local.time());
        Self { date: local.date(), time: Some(time) }
    }

    /// As the documentation has it: `2024-07-04`, `2024-07-04 16:33`; with the seconds
    /// if there are any.
    pub fn usual(&self) -> String {
        let format = match self.time {
            None => "%Y-%m-%d",
            Some(time) if time.second() == 0 => "%Y-%m-%d %H:%M",
            Some(_) => "%Y-%m-%d %H:%M:%S",
        };
        self.datetime().strftime(format).to_string()
    }

    /// The moment it stands for: midnight where no time is given.
    pub fn datetime(&self) -> DateTime {
        self.date.to_datetime(self.time.unwrap_or(Time::midnight()))
    }

    /// For `<time datetime>`: `2024-07-04`, or `2024-07-04T16:33+08:00` with the
    /// zone's offset at that moment.
    pub fn iso(&self, zone: &TimeZone) -> String {
        match self.time {
            None => self.date.to_string(),
            Some(_) => self.rfc3339(zone),
        }
    }

    /// RFC 3339 with the zone's offset, midnight where no time is given.
    pub fn rfc3339(&self, zone: &TimeZone) -> String {
        match self.datetime().to_zoned(zone.clone()) {
            Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            // Only at the ends of the calendar does a civil time have no instant.
            Err(_) => self.datetime().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    /// The day in words: `2024年7月4日`, `4 July 2024`.
    pub fn day_text(&self, chinese: bool) -> String {
        let format = if chinese { "%Y年%-m月%-d日" } else { "%-d %B %Y" };
        self.date.strftime(format).to_string()
    }

    /// The day, and the time where one was given.
    pub fn full_text(&self, chinese: bool) -> String {
        match self.time {
            None => self.day_text(chinese),
            Some(time) if chinese => format!("{} {}", self.day_text(true), time.strftime("%H:%M")),
            Some(time) => format!("{}, {}", self.day_text(false), time.strftime("%H:%M")),
        }
    }

    /// As the page tags of government sites have it: `2024-07-04 16:33`.
    pub fn gov_text(&self) -> String {
        self.datetime().strftime("%Y-%m-%d %H:%M").to_string()
    }
}

/// A month in words, with its year: `2016年6月`, `June 2016`.
pub fn month_text(month: Date, chinese: bool) -> String {
    month.strftime(if chinese { "%Y年%-m月" } else { "%B %Y" }).to_string()
}

/// A month in words, without its year: `6月`, `June`.
pub fn month_name(month: Date, chinese: bool) -> String {
    month.strftime(if chinese { "%-m月" } else { "%B" }).to_string()
}

/// A span of days in words, what both share said once:
/// `2024年8月21日至23日`, `21–23 August 2024`.
pub fn range_text(first: When, last: Option<When>, chinese: bool) -> String {
    let Some(last) = last.filter(|last| last.date != first.date) else {
        return first.day_text(chinese);
    };
    let (a, b) = (first.date, last.date);
    let same_year = a.year() == b.year();
    let same_month = same_year && a.month() == b.month();
    if chinese {
        let end = match (same_year, same_month) {
            (_, true) => "%-d日",
            (true, false) => "%-m月%-d日",
            (false, _) => "%Y年%-m月%-d日",
        };
        return format!("{}至{}", first.day_text(true), b.strftime(end));
    }
    let start = match (same_year, same_month) {
        (_, true) => "%-d",
        (true, false) => "%-d %B",
        (false, _) => "%-d %B %Y",
    };
    let dash = if same_month { "–" } else { " – " };
    format!("{}{dash}{}", a.strftime(start), last.day_text(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shanghai() -> TimeZone {
        TimeZone::get("Asia/Shanghai").expect("the zone table is compiled in")
    }

    fn iso(text: &str) -> Option<String> {
        read(text, &shanghai()).map(|(when, _)| when.iso(&shanghai()))
    }

    #[test]
    fn reads_what_editors_write() {
        for (written, meant) in [
            ("2024-07-04", "2024-07-04"),
            ("2024-07-04 16:33", "2024-07-04T16:33:00+08:00"),
            ("2024-07-04T16:33", "2024-07-04T16:33:00+08:00"),
            ("2024-07-04T16:33:05Z", "2024-07-05T00:33:05+08:00"),
            ("2024年7月4日", "2024-07-04"),
            ("2025年12月1日", "2025-12-01"),
            ("2024年7月4日16时33分", "2024-07-04T16:33:00+08:00"),
            ("2024/7/4", "2024-07-04"),
            ("2024.7.4", "2024-07-04"),
            ("２０２４-07-04", "2024-07-04"),
            ("二〇二四年七月四日", "2024-07-04"),
            ("二○二四年十二月二十一日", "2024-12-21"),
            ("二零二四年十月十日", "2024-10-10"),
            ("20240704", "2024-07-04"),
        ] {
            assert_eq!(iso(written).as_deref(), Some(meant), "{written}");
        }
        for bad in [
            "2024-02-30",
            "2024-13-01",
            "24-1-1",
            "yesterday",
            "",
            "2024-07",
            "2024-07-04 25:00",
            "2024-07-04x",
            "20241304",
            "二〇二四年十三月四日",
            "00010101",
            "0999-01-01T00:00:00Z",
            "二〇二四年十十十十十十十十十十十十十十十十十十十十十十月一日",
        ] {
            assert_eq!(iso(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_usual_writing_keeps_the_seconds_that_there_are() {
        for (written, usual) in [
            ("2024年7月4日", "2024-07-04"),
            ("2024年7月4日16时33分", "2024-07-04 16:33"),
            ("2024年7月4日16时33分05秒", "2024-07-04 16:33:05"),
            ("2024-07-04T16:33:05.987+08:00", "2024-07-04 16:33:05"),
        ] {
            let when = read(written, &shanghai()).map(|(when, _)| when);
            assert_eq!(when.map(|when| when.usual()).as_deref(), Some(usual), "{written}");
            assert_eq!(read(usual, &shanghai()), when.map(|when| (when, Spelling::Usual)));
        }
    }

    #[test]
    fn words_of_ranges() {
        let range = |text: &str, chinese| {
            let (first, last) = read_range(text, &shanghai()).expect(text);
            range_text(first, last, chinese)
        };
        assert_eq!(range("2024-08-21/2024-08-23", true), "2024年8月21日至23日");
        assert_eq!(range("2024-08-21/2024-08-23", false), "21–23 August 2024");
        assert_eq!(range("2024-08-30/2024-09-01", true), "2024年8月30日至9月1日");
        assert_eq!(range("2024-08-30/2024-09-01", false), "30 August – 1 September 2024");
        assert_eq!(range("2024-12-31至2025-01-01", true), "2024年12月31日至2025年1月1日");
        assert_eq!(range("2024-08-22", true), "2024年8月22日");
        assert!(read_range("2024-08-23/2024-08-21", &shanghai()).is_none());
    }

    #[test]
    fn months() {
        for text in ["2016-06", "2016年6月", "2016/6", "2016.6"] {
            assert_eq!(read_month(text).map(|m| month_text(m, false)), Some("June 2016".into()));
        }
        assert_eq!(read_month("2016"), None);
        assert_eq!(read_month("2016-13"), None);
    }
}
