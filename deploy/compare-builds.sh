#!/bin/sh
# Builds one commit twice, in two fresh clones, and compares every jar and every file of target/quarkus-app by SHA-256.
# Usage: deploy/compare-builds.sh [COMMIT]. Ends with 0 if all are equal, with 1 after naming those that differ.
set -eu
commit=$(git -C "$(dirname "$0")" rev-parse --verify "${1:-HEAD}^{commit}")
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# sums CLONE: one line for each file that is shipped, sorted by path
sums() {
  (cd "$1" && find . -type f \( -path '*/target/*.jar' -o -path '*/target/quarkus-app/*' \) -exec sha256sum {} + | LC_ALL=C sort -k 2)
}

for build in first second; do
  git clone --quiet --no-checkout "$root" "$work/$build"
  git -C "$work/$build" checkout --quiet --detach "$commit"
  (cd "$work/$build" && mvn -B -q package -DskipTests)
  sums "$work/$build" >"$work/$build.sums"
  [ -s "$work/$build.sums" ] || { echo "the $build build of $commit made no jar" >&2; exit 1; }
done
if ! diff "$work/first.sums" "$work/second.sums"; then
  echo "two builds of $commit differ in the files above" >&2
  exit 1
fi
echo "two builds of $commit are equal: $(wc -l <"$work/first.sums") files"
