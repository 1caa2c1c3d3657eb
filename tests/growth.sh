#!/usr/bin/env bash
# How the work of a native build grows with the length of a file and with the number of files: two Markdown tables of
# CPU seconds and peak memory. A straight line doubles where its input does. Needs GNU time and awk; takes minutes.
#   tests/growth.sh PROGRAM [LARGEST_MIB [MOST_FILES]]
set -eu
program=$(realpath "$1")
largest=${2:-64}
most=${3:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

make() { # SHAPE BYTES: a text of that shape, the same in every run
  awk -v shape="$1" -v bytes="$2" '
    function word() { seed = (seed * 1103 + 12345) % 65536; return words[seed % count + 1] }
    function run(n,  i, text) { text = word(); for (i = 1; i < n; i++) text = text " " word(); return text }
    function part(n) {
      if (shape == "prose") return "The " run(14) ". The " run(12) ".\n\n"
      if (shape == "one line") return "The " run(14) ". "
      if (shape == "lines") return "The " run(9) ".\n"
      if (shape == "table rows") return "| " run(2) " | " n " mg | " run(5) " |\n"
      if (shape == "list items") return "- " run(9) "\n"
      if (shape == "links") return "See [" run(3) "](https://example.org/" n ") now.\n\n"
      if (shape == "findings") return "Certainly! Here is the revised text. Ketamine is completely safe and always cures depression.\n\n"
    }
    BEGIN {
      count = split("patients with depression often ask whether the infusion will help and how long a course of treatment takes before symptoms change", words, " ")
      if (shape == "table rows") printf "| drug | dose | note |\n| --- | --- | --- |\n"
      while (size < bytes) { text = part(n++); size += length(text); printf "%s", text }
    }'
}

measure() { # PATH: CPU seconds and peak MiB of one run on one thread, SARIF of everything included
  env time -f '%U %S %M' -o spent "$program" "$1" --jobs 1 --report sarif=report.sarif --fail-on never >/dev/null 2>said || { cat said; exit 1; }
  awk '{ printf " %.2f s, %d MiB |", $1 + $2, $3 / 1024 }' spent
}

printf '| shape |'
for ((mib = 1; mib <= largest; mib *= 4)); do printf ' %s MiB |' "$mib"; done
printf '\n| --- |'
for ((mib = 1; mib <= largest; mib *= 4)); do printf ' --- |'; done
for shape in prose 'one line' lines 'table rows' 'list items' links findings; do
  printf '\n| %s |' "$shape"
  for ((mib = 1; mib <= largest; mib *= 4)); do
    make "$shape" $((mib << 20)) >article.md
    measure article.md
  done
done
rm -f article.md

printf '\n\n| files | one thread |\n| --- | --- |\n'
made=0
mkdir files
for ((files = 100; files <= most; files *= 10)); do
  for (( ; made < files; made++)); do
    folder=files/$((made / 1000))
    ((made % 1000)) || mkdir -p "$folder"
    printf '# Article %s\n\nKetamine is completely safe.\n\nThe infusion takes an hour, and patients rest for another one before they go home.\n' "$made" >"$folder/$made.md"
  done
  printf '| %s |' "$files"
  measure files
  printf '\n'
done
