#!/usr/bin/env bash
# Fuzzes for SECONDS (600) each TARGET (article, lexicon and configuration) and shows what it found: with AFL++ where there is
# afl-fuzz (AFL_FUZZ names another), else with mutations by chance from the number FUZZ_NUMBER (1), which know nothing of coverage.
# An input that breaks a promise or takes more than ten seconds stays in FOLDER (a new one below the system's temporary folder), and the exit code is 1.
# Usage: tests/fuzz.sh [SECONDS [FOLDER [TARGET...]]]
set -eu
seconds=${1:-600}
folder=${2:-$(mktemp -d)}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- article lexicon configuration
fuzzer=$(command -v "${AFL_FUZZ:-afl-fuzz}") || fuzzer=
mkdir -p "$folder/temporary"
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/.."
program=$folder/program/KetamineLint.Fuzz.dll
# The program is .NET's host, which AFL++ cannot instrument, and a first lint compiles most of the engine.
export TMPDIR="$folder/temporary" AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_FAST_CAL=1

build() { # TARGET...
  rm -rf "$folder/program" # what is instrumented stays so
  dotnet publish tests/Fuzz -c Release -o "$folder/program" >"$folder/build" 2>&1 || { cat "$folder/build" >&2; exit 2; }
  for target; do # before the program is instrumented, since then it runs only under AFL++
    rm -rf "$folder/$target"
    dotnet "$program" seeds "$target" "$folder/$target/seeds" .
    # AFL++ leaves out a seed that breaks a promise.
    [ -z "$fuzzer" ] || mutate "$target" 0 || exit 1
  done
  [ -n "$fuzzer" ] || return 0
  [ -x "$folder/tool/sharpfuzz" ] || dotnet tool install --tool-path "$folder/tool" SharpFuzz.CommandLine --version 2.3.0 >/dev/null
  for library in KetamineLint.Rules Markdig YamlDotNet; do
    "$folder/tool/sharpfuzz" "$folder/program/$library.dll"
  done
  "$folder/tool/sharpfuzz" "$folder/program/ketaminelint.dll" KetamineLint.Configuration
}

with_coverage() { # TARGET
  local found=$folder/$1/found kept
  nice -n 19 "$fuzzer" -V "$seconds" -t 10000 -m none -i "$folder/$1/seeds" -o "$found" -- dotnet "$program" fuzz "$1" >"$folder/$1/log" 2>&1 || { tail -n 30 "$folder/$1/log" >&2; exit 2; }
  sed -nE "s/^(execs_done|corpus_count|saved_crashes|saved_hangs|edges_found) +: /$1 \1 /p" "$found/default/fuzzer_stats"
  kept=$(find "$found/default/crashes" "$found/default/hangs" -type f -name 'id*')
  [ -z "$kept" ] || { printf '%s\n' "$kept"; return 1; }
}

mutate() { # TARGET SECONDS
  local kept=$folder/$1/kept code=0
  nice -n 19 dotnet "$program" mutate "$1" "$folder/$1/seeds" "$2" "${FUZZ_NUMBER:-1}" "$kept" || code=$?
  # A stack that overflows ends the program before it can say anything.
  [ "$code" -eq 0 ] || [ ! -e "$kept/at-work" ] || { mv "$kept/at-work" "$kept/crash"; printf '%s: %s: ended the program with exit code %s\n' "$1" "$kept/crash" "$code"; }
  return "$code"
}

build "$@"
[ -n "$fuzzer" ] || echo 'fuzz.sh: there is no afl-fuzz (Debian: apt-get install afl++); inputs are mutated without coverage' >&2
failed=0
for target; do
  if [ -n "$fuzzer" ]; then with_coverage "$target" || failed=1; else mutate "$target" "$seconds" || failed=1; fi
done
exit "$failed"
