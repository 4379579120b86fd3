#!/usr/bin/env bash
# Looks at a book's PDF from outside:
#
#   tests/books/pdf.sh [--again OTHER.pdf] BOOK.pdf SENTENCE…
#
# It opens; its fonts are in it; the sentences stand in its text in this order; the
# page numbers of its contents are those of the pages; no line begins with a mark that
# may not begin one; and OTHER.pdf, made of the same book a second time, is the same to
# the byte. Exit status: 0 all holds, 1 something does not, 2 it could not be looked at.
set -euo pipefail

export LC_ALL=C.UTF-8
# The edges of a page that hold its running head and its number, in points.
readonly HEAD=68 FOOT=62
# Marks that may not begin a line.
readonly MARKS='， 。 、 ； ： ？ ！ ” ’ ） 》 〉 】 』 」 〕'

fail() {
  echo "$*" >&2
  exit 2
}

again=""
if [ "${1:-}" = --again ]; then
  again=${2:-}
  [ -s "$again" ] || fail "$again is not there or empty"
  shift 2
fi
[ "$#" -gt 0 ] || fail "usage: tests/books/pdf.sh [--again OTHER.pdf] BOOK.pdf SENTENCE…"
book=$1
shift
[ -s "$book" ] || fail "$book is not there or empty"

if ! command -v pdftotext >/dev/null; then
  apt=(apt-get)
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "poppler-utils is missing and only root can install it: apt-get install poppler-utils"
    apt=(sudo -n apt-get)
  fi
  export DEBIAN_FRONTEND=noninteractive
  "${apt[@]}" update -q
  "${apt[@]}" install -y -q --no-install-recommends poppler-utils
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

wrong() {
  echo "FAILED: $book: $*" >&2
  failed=$((failed + 1))
}

# --- It opens ------------------------------------------------------------------

# Some versions of poppler warn of an entry of tagged PDF that the standard allows.
if ! pdfinfo "$book" >"$work/info" 2>/dev/null; then
  echo "FAILED: $book does not open" >&2
  exit 1
fi
pages=$(awk '/^Pages:/ { print $2 }' "$work/info")
width=$(awk '/^Page size:/ { print int($3) }' "$work/info")
height=$(awk '/^Page size:/ { print int($5) }' "$work/info")
grep -q '^Title: *[^ ]' "$work/info" || wrong "it has no title"
grep -q '^Tagged: *yes' "$work/info" || wrong "it is not tagged"
pdffonts "$book" 2>/dev/null >"$work/fonts"
# Columns from the right: object ID in two, whether it maps to Unicode, subset, embedded.
awk 'NR > 2 && ($(NF - 4) != "yes" || $(NF - 2) != "yes")' "$work/fonts" >"$work/bad"
[ ! -s "$work/bad" ] || wrong "fonts are not embedded or not mapped to Unicode: $(cat "$work/bad")"
[ "$(wc -l <"$work/fonts")" -gt 2 ] || wrong "it has no fonts"

# --- Its text ------------------------------------------------------------------

# Text as it is compared: without blanks, line ends and the numbers of notes. The
# numbers are named one by one, because not every locale has them in a range.
NOTES='①|②|③|④|⑤|⑥|⑦|⑧|⑨|⑩|⑪|⑫|⑬|⑭|⑮|⑯|⑰|⑱|⑲|⑳|㉑|㉒|㉓|㉔|㉕|㉖|㉗|㉘|㉙|㉚|㉛|㉜|㉝|㉞|㉟|㊱|㊲|㊳|㊴|㊵|㊶|㊷|㊸|㊹|㊺|㊻|㊼|㊽|㊾|㊿'
readonly NOTES NO_BREAK=$'\u00a0' JOINER=$'\u2060'
bare() {
  tr -d ' \t\n\r\f' | sed -E "s/$NOTES|　|$NO_BREAK//g"
}

pdftotext -r 72 -x 0 -y "$HEAD" -W "$width" -H "$((height - HEAD - FOOT))" "$book" - 2>/dev/null |
  bare >"$work/text"
rest=$(cat "$work/text")
[ -n "$rest" ] || wrong "it has no text"
case $rest in *�*) wrong "its text holds characters that were not mapped" ;; esac
for sentence in "$@"; do
  wanted=$(printf '%s' "$sentence" | bare)
  case $rest in
  *"$wanted"*) rest=${rest#*"$wanted"} ;;
  *) wrong "this does not stand in its text, or not in this order: $sentence" ;;
  esac
done

# --- Its contents --------------------------------------------------------------

# Each page on one line: its number as printed, then its bare text.
contents=""
for page in $(seq 1 "$pages"); do
  pdftotext -layout -f "$page" -l "$page" "$book" "$work/page" 2>/dev/null
  number=$(tr -d '\f' <"$work/page" | awk 'NF { last = $0 } END { gsub(/^ +| +$/, "", last); print last }')
  if [[ $number =~ ^[ivx]+$ ]]; then
    # Word joiners hold the number to its leader.
    contents+=$(tr -d '\f' <"$work/page" | sed "s/$JOINER//g")$'\n'
  elif [[ $number =~ ^[0-9]+$ ]]; then
    printf '%s %s\n' "$number" "$(bare <"$work/page")" >>"$work/pages"
  fi
done
touch "$work/pages"
# Its first line is its own title. A title may run over lines; its number stands at the
# end of the last.
entries=0
title=""
while IFS= read -r line; do
  if [[ $line =~ ^(.*[^[:space:].])[[:space:].]{3,}([0-9]+)[[:space:]]*$ ]]; then
    title=$(printf '%s' "$title${BASH_REMATCH[1]}" | bare)
    number=${BASH_REMATCH[2]}
    entries=$((entries + 1))
    text=$(sed -n "s/^$number //p" "$work/pages")
    case $text in
    *"$title"*) ;;
    *) wrong "the contents have “$title” on page $number, and it is not there" ;;
    esac
    title=""
  elif [[ $line =~ ^[[:space:]]*([ivx]+)?[[:space:]]*$ ]]; then
    title=""
  else
    title+=$line
  fi
done < <(printf '%s' "$contents" | awk 'NF { lines++ } lines > 1')
[ "$entries" -gt 0 ] || wrong "it has no contents"

# --- Its lines -----------------------------------------------------------------

# A word begins a line where nothing stands to its left on the same height.
pdftotext -bbox "$book" "$work/boxes" 2>/dev/null
awk -v marks="$MARKS" -v head="$HEAD" -v foot="$((height - FOOT))" '
  BEGIN { split(marks, list, " ") }
  /<page / { page++; n = 0 }
  /<word / {
    split($0, part, "\"")
    if (part[4] < head || part[8] > foot) next
    n++
    left[n] = part[2] + 0; top[n] = part[4] + 0; bottom[n] = part[8] + 0
    word[n] = part[9]; sub(/^>/, "", word[n]); sub(/<.*/, "", word[n])
  }
  /<\/page>/ {
    for (i = 1; i <= n; i++) for (m in list) {
      if (index(word[i], list[m]) != 1) continue
      begins = 1
      middle = (top[i] + bottom[i]) / 2
      for (j = 1; j <= n && begins; j++)
        if (j != i && left[j] < left[i] - 1 && top[j] < middle && bottom[j] > middle) begins = 0
      if (begins) print "page " page " of the file: " word[i]
    }
  }
' "$work/boxes" >"$work/lines"
while IFS= read -r line; do
  wrong "a line begins with a mark that may not begin one: $line"
done < <(head -n 10 "$work/lines")

# --- The same each time --------------------------------------------------------

if [ -n "$again" ]; then
  cmp -s "$book" "$again" || wrong "made a second time it is not the same: $again"
fi

[ "$failed" -eq 0 ] || exit 1
echo "$book: $pages pages, $entries entries of contents, $# sentences in order"
