#!/usr/bin/env bash
# Fuzzes the engine and the reports with AFL++ for SECONDS (600) and shows what it found. Needs afl-fuzz and the .NET SDK.
# Inputs that break a promise stay in FOLDER (a new one below the system's temporary folder).
set -eu
seconds=${1:-600}
folder=${2:-$(mktemp -d)}
cd "$(dirname "$0")/.."
command -v afl-fuzz >/dev/null || { echo 'fuzz.sh: afl-fuzz is missing; it comes with AFL++ (Debian: apt-get install afl++)' >&2; exit 2; }

mkdir -p "$folder"
dotnet publish tests/Fuzz -c Release -o "$folder/program" >"$folder/build" 2>&1 || { cat "$folder/build" >&2; exit 2; }
[ -x "$folder/tool/sharpfuzz" ] || dotnet tool install --tool-path "$folder/tool" SharpFuzz.CommandLine --version 2.3.0 >/dev/null
dotnet "$folder/program/KetamineLint.Fuzz.dll" corpus "$folder/corpus"
for library in KetamineLint.Rules Markdig; do
  "$folder/tool/sharpfuzz" "$folder/program/$library.dll"
done

# The program is .NET's host, which AFL++ cannot instrument, and a first lint compiles most of the engine.
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_FAST_CAL=1
nice afl-fuzz -V "$seconds" -t 10000 -m none -i "$folder/corpus" -o "$folder/found" -- dotnet "$folder/program/KetamineLint.Fuzz.dll" >"$folder/log" 2>&1 || { tail -n 30 "$folder/log" >&2; exit 2; }

grep -E '^(execs_done|corpus_count|saved_crashes|saved_hangs|edges_found) ' "$folder/found/default/fuzzer_stats"
found=$(find "$folder/found/default/crashes" "$folder/found/default/hangs" -type f -name 'id*')
[ -z "$found" ] || { printf '%s\n' "$found"; exit 1; }
