//! How the numbers are written that a site is registered by.

/// The short names of provinces that numbers begin with.
const PROVINCES: &str = "京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕秦吉闽贵黔粤青藏川蜀宁琼";

/// Whether `text` is the code of a government site: ten digits, or two letters and
/// eight digits.
pub(super) fn is_site_code(text: &str) -> bool {
    let digits = match text.get(..2) {
        Some(letters) if letters.bytes().all(|b| b.is_ascii_alphabetic()) => &text[2..],
        _ => text,
    };
    text.len() == 10 && are_digits(digits)
}

/// Whether `text` is the number of an ICP filing or licence: `鄂ICP备13005063号-3`.
pub(super) fn is_icp(text: &str) -> bool {
    let number = after_province(text).and_then(|rest| rest.strip_prefix("ICP"));
    let Some((digits, after)) = number.and_then(|rest| rest.split_once('号')) else {
        return false;
    };
    let fits = match (digits.strip_prefix('备'), digits.strip_prefix('证')) {
        (Some(digits), _) => matches!(digits.len(), 8 | 10) && are_digits(digits),
        (_, Some(digits)) => matches!(digits.len(), 6..=10) && are_digits(digits),
        _ => false,
    };
    fits && (after.is_empty() || after.strip_prefix('-').is_some_and(are_digits))
}

/// Whether `text` is the number of a filing with the police: `鄂公网安备 42010602001219号`.
pub(super) fn is_police(text: &str) -> bool {
    let digits = after_province(text)
        .and_then(|rest| rest.strip_prefix("公网安备"))
        .and_then(|rest| rest.strip_suffix('号'))
        .map(|digits| digits.strip_prefix(' ').unwrap_or(digits));
    digits.is_some_and(|digits| digits.len() == 14 && are_digits(digits))
}

fn after_province(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    chars.next().filter(|first| PROVINCES.contains(*first))?;
    Some(chars.as_str())
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_registers_write_them() {
        for good in ["bm14000002", "1304000009"] {
            assert!(is_site_code(good), "{good}");
        }
        for bad in ["bm1400000", "b114000002", "bm140000021", "网站标识码", "bm1400000２"] {
            assert!(!is_site_code(bad), "{bad}");
        }
        for good in ["鄂ICP备13005063号-3", "京ICP备2021012345号", "京ICP证030173号"] {
            assert!(is_icp(good), "{good}");
        }
        let bad =
            ["ICP备13005063号", "鄂ICP备1300506号", "鄂icp备13005063号", "鄂ICP备13005063", ""];
        for bad in bad {
            assert!(!is_icp(bad), "{bad}");
        }
        for good in ["鄂公网安备 42010602001219号", "京公网安备11010802020134号"] {
            assert!(is_police(good), "{good}");
        }
        for bad in
            ["公网安备42010602001219号", "鄂公网安备4201060200121号", "鄂公网安42010602001219号"]
        {
            assert!(!is_police(bad), "{bad}");
        }
    }
}
