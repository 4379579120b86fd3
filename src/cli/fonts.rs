//! The fonts that books are set in: those the site names, then those of the machine.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::diag::{Problem, Words};

/// How deep below a folder of fonts files are looked for.
const DEPTH: usize = 5;

/// Which files of the machine are taken, by what they set. Of each list the first
/// family that is there is taken, with all its files that are there. Names are in
/// lower case.
const WANTED: &[&[&[&str]]] = &[
    // Chinese text: 宋体.
    &[
        &["notoserifcjk-regular.ttc", "notoserifcjk-bold.ttc"],
        &["notoserifcjksc-regular.otf", "notoserifcjksc-bold.otf"],
        &["sourcehanserif.ttc"],
        &["sourcehanserif-regular.ttc", "sourcehanserif-bold.ttc"],
        &["sourcehanserifsc-regular.otf", "sourcehanserifsc-bold.otf"],
        &["sourcehanserifcn-regular.otf", "sourcehanserifcn-bold.otf"],
        &["notoserifsc-regular.otf", "notoserifsc-bold.otf"],
        &["notoserifsc-regular.ttf", "notoserifsc-bold.ttf"],
        &["notoserifsc-vf.ttf"],
        &["notoserifsc[wght].ttf"],
        &["notoserifcjk-vf.otf.ttc"],
        &["songti.ttc"],
        &["simsun.ttc", "simsunb.ttf"],
        &["uming.ttc"],
    ],
    // Chinese headings: 黑体.
    &[
        &["notosanscjk-regular.ttc", "notosanscjk-bold.ttc"],
        &["notosanscjksc-regular.otf", "notosanscjksc-bold.otf"],
        &["sourcehansans.ttc"],
        &["sourcehansans-regular.ttc", "sourcehansans-bold.ttc"],
        &["sourcehansanssc-regular.otf", "sourcehansanssc-bold.otf"],
        &["sourcehansanscn-regular.otf", "sourcehansanscn-bold.otf"],
        &["notosanssc-regular.otf", "notosanssc-bold.otf"],
        &["notosanssc-regular.ttf", "notosanssc-bold.ttf"],
        &["notosanssc-vf.ttf"],
        &["notosanssc[wght].ttf"],
        &["pingfang.ttc"],
        &["hiragino sans gb.ttc"],
        &["stheiti light.ttc", "stheiti medium.ttc"],
        &["msyh.ttc", "msyhbd.ttc"],
        &["simhei.ttf"],
        &["wqy-zenhei.ttc"],
        &["wqy-microhei.ttc"],
        &["droidsansfallbackfull.ttf"],
    ],
    // Chinese quotations: 楷体.
    &[
        &["lxgwwenkai-regular.ttf", "lxgwwenkai-bold.ttf"],
        &["kaiti.ttc"],
        &["simkai.ttf"],
        &["ukai.ttc"],
    ],
    // Traditional characters on Windows.
    &[&["mingliu.ttc"]],
    &[&["msjh.ttc", "msjhbd.ttc"]],
    // Latin text, slanted letters among it.
    &[
        &[
            "notoserif-regular.ttf",
            "notoserif-italic.ttf",
            "notoserif-bold.ttf",
            "notoserif-bolditalic.ttf",
        ],
        &[
            "liberationserif-regular.ttf",
            "liberationserif-italic.ttf",
            "liberationserif-bold.ttf",
            "liberationserif-bolditalic.ttf",
        ],
        &["times.ttf", "timesi.ttf", "timesbd.ttf", "timesbi.ttf"],
        &[
            "times new roman.ttf",
            "times new roman italic.ttf",
            "times new roman bold.ttf",
            "times new roman bold italic.ttf",
        ],
    ],
];

/// The bytes of the files `wanted`, which the site names, then of fonts of the machine
/// for all that a book sets: Chinese text, headings and quotations, and Latin text.
/// What is preferred comes first; the same machine gives the same fonts in the same
/// order. Whether there is Chinese among them is for the writer of the book to say.
///
/// # Errors
/// When a file that the site names cannot be read.
pub fn find(wanted: &[PathBuf]) -> Result<Vec<Arc<[u8]>>, Problem> {
    find_below(wanted, &folders())
}

fn find_below(wanted: &[PathBuf], folders: &[PathBuf]) -> Result<Vec<Arc<[u8]>>, Problem> {
    let mut fonts: Vec<Arc<[u8]>> = Vec::new();
    for path in wanted {
        fonts.push(std::fs::read(path).map_err(|error| unreadable(path, &error))?.into());
    }
    let files = files_below(folders);
    for families in WANTED {
        let found = families
            .iter()
            .map(|names| names.iter().filter_map(|name| files.get(*name)).collect::<Vec<_>>())
            .find(|paths| !paths.is_empty());
        // A font of the machine that cannot be read is as if it were not there.
        let read = found.into_iter().flatten().filter_map(|path| std::fs::read(path).ok());
        fonts.extend(read.map(Arc::from));
    }
    Ok(fonts)
}

/// The font files below `folders` by their names in lower case. Of two with one name
/// the first stands.
fn files_below(folders: &[PathBuf]) -> BTreeMap<String, PathBuf> {
    let mut files = BTreeMap::new();
    for folder in folders {
        let walk = walkdir::WalkDir::new(folder).max_depth(DEPTH).follow_links(true);
        for entry in walk.sort_by_file_name().into_iter().flatten() {
            let name = entry.file_name().to_string_lossy().to_lowercase();
            let is_font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| name.ends_with(end));
            if is_font && entry.file_type().is_file() {
                files.entry(name).or_insert_with(|| entry.into_path());
            }
        }
    }
    files
}

/// The folders in which Linux, macOS and Windows keep fonts: the user's own first.
fn folders() -> Vec<PathBuf> {
    let below = |variable: &str, rest: &[&str]| -> Vec<PathBuf> {
        let base = std::env::var_os(variable).filter(|base| !base.is_empty()).map(PathBuf::from);
        base.map_or_else(Vec::new, |base| rest.iter().map(|rest| base.join(rest)).collect())
    };
    let mut folders = below("XDG_DATA_HOME", &["fonts"]);
    folders.extend(below("HOME", &[".local/share/fonts", ".fonts", "Library/Fonts"]));
    folders.extend(below("LOCALAPPDATA", &["Microsoft/Windows/Fonts"]));
    folders.extend(below("WINDIR", &["Fonts"]));
    let fixed = [
        "/usr/local/share/fonts",
        "/usr/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
        "/System/Library/AssetsV2/com_apple_MobileAsset_Font7",
        "/System/Library/AssetsV2/com_apple_MobileAsset_Font8",
    ];
    folders.extend(fixed.into_iter().map(PathBuf::from));
    folders
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let shown = path.display();
    Problem::error(
        "HB9201",
        Words::new(
            format!("读不了字体文件“{shown}”：{error}"),
            format!("The font file {shown} cannot be read: {error}"),
        ),
    )
    .hint(Words::new(
        "请核对 site.toml 里 [book] 的 fonts；路径从网站文件夹算起。",
        "Please check `fonts` under [book] in site.toml; paths begin at the site's folder.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(fonts: &[Arc<[u8]>]) -> Vec<String> {
        fonts.iter().map(|font| String::from_utf8_lossy(font).into_owned()).collect()
    }

    #[test]
    fn the_sites_own_fonts_come_first_and_each_family_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("fonts/deep")).expect("a folder");
        for name in [
            "own.otf",
            "fonts/NotoSerifCJK-Regular.ttc",
            "fonts/deep/NotoSerifCJK-Bold.ttc",
            "fonts/songti.ttc",
            "fonts/simhei.ttf",
            "fonts/simhei.txt",
        ] {
            std::fs::write(at(name), name).expect("a file");
        }
        let fonts = find_below(&[at("own.otf")], &[at("none"), at("fonts")]).expect("fonts");
        assert_eq!(
            bytes(&fonts),
            [
                "own.otf",
                "fonts/NotoSerifCJK-Regular.ttc",
                "fonts/deep/NotoSerifCJK-Bold.ttc",
                "fonts/simhei.ttf",
            ]
        );
        let problem = find_below(&[at("no.otf")], &[]).expect_err("it is not there");
        assert_eq!(problem.code, "HB9201");
    }
}
