//! The places of articles, from the table of places that the program itself has.

/// A province, a city or a county.
pub struct Place {
    /// From the province down, such as `湖北省/武汉市/江岸区`.
    pub path: String,
    pub name: String,
    pub english: String,
    /// Its pinyin in one word.
    pub pinyin: String,
    /// The places that it lies in, the province first, and itself.
    pub chain: Vec<usize>,
}

impl Place {
    /// Whether it is a province.
    pub fn is_province(&self) -> bool {
        self.chain.len() == 1
    }
}

const TABLE: &str = include_str!("../../src/region/table.tsv");

/// Of each province, so many cities; of each city, so many counties.
const CITIES: usize = 4;
const COUNTIES: usize = 3;
/// Of Beijing and its like, which have no cities, so many districts.
const DISTRICTS: usize = 8;

/// The mainland's provinces with some of their cities and counties: about 480.
pub fn places() -> Vec<Place> {
    let rows: Vec<[&str; 4]> = TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
        })
        .filter(|[code, ..]| *code < "700000")
        .collect();
    let below = |start: &str, end: &str, but: &str, most: usize| -> Vec<[&str; 4]> {
        let found = rows.iter().filter(|[code, ..]| {
            code.starts_with(start) && code.ends_with(end) && !code.ends_with(but)
        });
        found.take(most).copied().collect()
    };
    let mut places = Vec::new();
    for province in below("", "0000", "x", rows.len()) {
        let within = add(&mut places, province, &[]);
        let code = &province[0][..2];
        let cities = below(code, "00", "0000", CITIES);
        for city in &cities {
            let within = add(&mut places, *city, &within);
            for county in below(&city[0][..4], "", "00", COUNTIES) {
                add(&mut places, county, &within);
            }
        }
        if cities.is_empty() {
            for district in below(code, "", "00", DISTRICTS) {
                add(&mut places, district, &within);
            }
        }
    }
    places
}

/// Adds a place that lies in the chain `within`; gives its own chain.
fn add(places: &mut Vec<Place>, row: [&str; 4], within: &[usize]) -> Vec<usize> {
    let [_, name, pinyin, english] = row;
    let mut chain = within.to_vec();
    chain.push(places.len());
    let path = match within.last() {
        Some(parent) => format!("{}/{name}", places[*parent].path),
        None => name.to_owned(),
    };
    places.push(Place {
        path,
        name: name.to_owned(),
        english: english.to_owned(),
        pinyin: pinyin.replace(' ', ""),
        chain: chain.clone(),
    });
    chain
}
