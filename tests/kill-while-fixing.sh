#!/usr/bin/env bash
# Kills the program again and again while it mends many files: each file must be the old one or the new one, and what the killed runs
# left must be gone after the next run.
#
#   tests/kill-while-fixing.sh PROGRAM [FILES [KILLS]]
set -eu
program=$(realpath "$1")
files=${2:-1000}
kills=${3:-50}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/old" "$work/new"

for ((i = 0; i < files; i++)); do
  printf 'Certainly! Here is the revised text:\n\n# Article %d\n\nIt\u200b is a word.\n' "$i" >"$work/old/$i.md"
  printf '# Article %d\n\nIt is a word.\n' "$i" >"$work/new/$i.md"
done

cut=0
for ((k = 0; k < kills; k++)); do
  rm -rf "$work/now"
  cp -r "$work/old" "$work/now"
  "$program" --fix --quiet "$work/now" >/dev/null &
  run=$!
  # The run is cut somewhere between its first and its last file.
  wanted=$((RANDOM % files))
  while kill -0 "$run" 2>/dev/null; do
    mended=$(find "$work/now" -name '*.md' -size -50c | wc -l)
    [ "$mended" -lt "$wanted" ] || break
  done
  kill -KILL "$run" 2>/dev/null && cut=$((cut + 1))
  wait "$run" 2>/dev/null || true

  for other in old new; do
    diff -rq "$work/now" "$work/$other" | grep '\.md' | sed "s|$work/$other|$work|g; s|$work/now|$work|g; s|Only in .*: |$work/|" | grep -o '[0-9]*\.md' | sort -u >"$work/not-$other" || true
  done
  damaged=$(comm -12 "$work/not-old" "$work/not-new")
  [ -z "$damaged" ] || { echo "kill $k: neither old nor new: $damaged"; exit 1; }
  left=$(find "$work/now" -name '.ketaminelint-*' | wc -l)
  "$program" --fix --quiet "$work/now" >/dev/null
  diff -r "$work/now" "$work/new" || { echo "kill $k: the next run does not finish"; exit 1; }
  echo "kill $((k + 1)) of $kills after $wanted files: every file old or new, $left temporary files left and then removed"
done
echo "$cut of $kills runs were killed at work"
