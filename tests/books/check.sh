#!/usr/bin/env bash
# Checks books with EPUBCheck: `tests/books/check.sh BOOK.epub…`. An error or a warning
# in any of them fails; all of them are looked at first.
#
# EPUBCHECK names another epubcheck.jar than Debian's, which is installed if absent.
set -euo pipefail

jar=${EPUBCHECK:-/usr/share/java/epubcheck.jar}

fail() {
  echo "$*" >&2
  exit 2
}

[ "$#" -gt 0 ] || fail "usage: tests/books/check.sh BOOK.epub…"

if [ ! -f "$jar" ]; then
  [ -z "${EPUBCHECK:-}" ] || fail "EPUBCHECK names $jar, which is not there"
  apt=(apt-get)
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "EPUBCheck is missing and only root can install it: apt-get install epubcheck"
    apt=(sudo -n apt-get)
  fi
  export DEBIAN_FRONTEND=noninteractive
  "${apt[@]}" update -q
  "${apt[@]}" install -y -q --no-install-recommends epubcheck
fi
command -v java >/dev/null || fail "Java is missing: apt-get install default-jre-headless"

failed=0
for book in "$@"; do
  [ -s "$book" ] || fail "$book is not there or empty"
  # Debian's /usr/bin/epubcheck is the jar itself, which not every system can start.
  if ! java -jar "$jar" --failonwarnings "$book"; then
    echo "FAILED: $book" >&2
    failed=$((failed + 1))
  fi
done
[ "$failed" -eq 0 ] || { echo "$failed of $# books failed" >&2; exit 1; }
echo "$# books passed"
