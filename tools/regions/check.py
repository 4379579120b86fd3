#!/usr/bin/env python3
"""Compares src/region/table.tsv with another table of codes, names and readings.

The other table is a CSV with the columns id (a code without its trailing zeros), ext_name
(the full name) and pinyin (syllables, ü written v). Prints each difference; ends with status 1
if a difference is not among those settled in settled.tsv.
"""

import argparse
import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent.parent / "src" / "region" / "table.tsv"


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reference", type=Path)
    args = parser.parse_args()

    ours = {row[0]: (row[1], row[2]) for row in read(TABLE) if "-" not in row[0]}
    theirs = {}
    with args.reference.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            theirs.setdefault(row["id"][:6].ljust(6, "0"), (row["ext_name"], row["pinyin"].split()))
    settled = {(row[0], row[1]) for row in read(HERE / "settled.tsv")}

    found = []
    for code in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(code), theirs.get(code)
        if other is None:
            found.append((code, "only here", mine[0]))
        elif mine is None:
            found.append((code, "only there", other[0]))
        elif mine[0] != other[0]:
            found.append((code, "name", f"{mine[0]} | {other[0]}"))
        else:
            # The tables strip generics differently, so the shorter reading must begin the longer.
            a, b = mine[1].replace("ü", "v").split(), [s.replace("ue", "ve") if s == "lue" else s for s in other[1]]
            length = min(len(a), len(b))
            if a[:length] != b[:length]:
                found.append((code, "pinyin", f"{mine[0]} {' '.join(a)} | {' '.join(b)}"))

    # The standard gives no codes below 台湾, 香港 and 澳门, so those of the other table are its own.
    groups = [item for item in found if item[1] == "only there" and item[0][:2] in ("71", "81", "82", "91")]
    open_ = [item for item in found if item not in groups and (item[0], item[1]) not in settled]
    for code, kind, text in found:
        if (code, kind, text) not in groups:
            print(code, kind, text, "" if (code, kind, text) in open_ else "(settled)", sep="\t")
    print(f"{len(ours)} codes here, {len(theirs)} there; {len(found)} differences, of which {len(groups)} are codes "
          f"below 71, 81, 82 and 91; {len(open_)} open")
    return 1 if open_ else 0


if __name__ == "__main__":
    sys.exit(main())
