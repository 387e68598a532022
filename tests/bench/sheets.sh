#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# 1 000 member sheets with charts as one PDF, against a bare Pango and cairo
# program that draws as many pages with as many lines of text and points; and
# the memory that writing takes, against that for 100 sheets. LibreOffice and
# WeasyPrint set a table of as many lines beside it, where they are installed.

set -eu
. tests/bench/rows

ninja -C "$1" tests/bench/bench-sheets >/dev/null
program=$1/tests/bench/bench-sheets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" sheets 100 "$work/100.pdf" >"$work/100"
"$program" sheets 1000 "$work/1000.pdf" >"$work/1000"

# Texts that stand apart on a sheet, and points of its lines: the plan by weeks
# and the check-ins.
lines=71
points=78
if command -v pdftotext >/dev/null; then
  lines=$(pdftotext -l 1 "$work/100.pdf" - | grep -c .)
fi
"$program" bare 1000 "$lines" "$points" "$work/bare.pdf" >"$work/bare"

rows_title '1 000 member sheets as one PDF' 'bare cairo'
row 'all of them, ms of the processor' "$(rows_value "$work/1000" time)" rival "$(rows_value "$work/bare" time)" 2.5
rows_title 'Memory for writing' '100 sheets'
few=$(( $(rows_value "$work/100" memory) - $(rows_value "$work/100" before) ))
many=$(( $(rows_value "$work/1000" memory) - $(rows_value "$work/1000" before) ))
row 'above that of the workshop, KiB' "$many" rival "$few" 2

# The same number of texts and no charts, in what people use today.
html () {
  echo '<html><body>'
  awk -v pages=100 -v lines="$lines" 'BEGIN {
    for (page = 1; page <= pages; page++) {
      print "<div style=\"page-break-after: always\">"
      for (line = 1; line <= lines; line++)
        printf "<p style=\"margin: 0; font-size: 8pt\">Line %d of page %d: I propose two times</p>\n", line, page
      print "</div>"
    }
  }'
  echo '</body></html>'
}
html >"$work/pages.html"
rows_title 'Beside it: 100 pages, s' 'ours'
ours=$(awk -v ms="$(rows_value "$work/100" time)" 'BEGIN { print ms / 1000 }')
for rival in weasyprint soffice; do
  if ! command -v "$rival" >/dev/null; then
    rows_skip "$rival" 'not installed'
    continue
  fi
  begun=$(date +%s.%N)
  if [ "$rival" = weasyprint ]; then
    weasyprint "$work/pages.html" "$work/rival.pdf" >/dev/null 2>&1 || continue
  else
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/pages.html" \
      >/dev/null 2>&1 || continue
  fi
  row "$rival" "$(awk -v begun="$begun" -v ended="$(date +%s.%N)" 'BEGIN { printf "%.2f", ended - begun }')" beside "$ours"
done
rows_end
