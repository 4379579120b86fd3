//! Lists and their pages.

use super::Plan;
use super::url::Spot;
use super::view::{ListView, PageLink};
use crate::model::Listed;

/// How many pages a list of `count` has; an empty list has one.
pub(super) fn pages(count: usize, size: usize) -> usize {
    count.div_ceil(size.max(1)).max(1)
}

/// Page `number` of the list with `size` cards a page; `spot` gives each page's
/// address.
pub(super) fn view(
    plan: &Plan,
    listed: &[Listed],
    number: usize,
    size: usize,
    spot: impl Fn(usize) -> Spot,
) -> ListView {
    let last = pages(listed.len(), size);
    let address = |number: usize| spot(number).address;
    ListView {
        cards: listed
            .iter()
            .skip((number - 1) * size)
            .take(size)
            .map(|listed| plan.card(*listed))
            .collect(),
        total: listed.len(),
        number,
        pages: last,
        previous: (number > 1).then(|| address(number - 1)),
        next: (number < last).then(|| address(number + 1)),
        links: links(number, last)
            .into_iter()
            .map(|page| PageLink {
                number: page,
                url: address(page.max(1)),
                current: page == number,
            })
            .collect(),
    }
}

/// The numbers that a list's foot shows: both ends, the neighbours, and 0 for a gap.
fn links(number: usize, last: usize) -> Vec<usize> {
    let shown = |page: usize| page == 1 || page == last || page.abs_diff(number) <= 2;
    let mut links = Vec::new();
    for page in 1..=last {
        if shown(page) {
            links.push(page);
        } else if links.last() != Some(&0) {
            links.push(0);
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::{links, pages};

    #[test]
    fn counts_pages() {
        assert_eq!([0, 1, 20, 21, 40, 41].map(|count| pages(count, 20)), [1, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn shows_ends_and_neighbours() {
        assert_eq!(links(1, 1), [1]);
        assert_eq!(links(5, 9), [1, 0, 3, 4, 5, 6, 7, 0, 9]);
        assert_eq!(links(2, 4), [1, 2, 3, 4]);
    }
}
