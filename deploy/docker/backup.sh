#!/bin/sh
# Copies of what the containers of docker-compose.yml keep, and the way back, to the same version of PostgreSQL:
#
#   backup.sh save FOLDER               everything at one moment: both databases and Kafka; services stand still meanwhile
#   backup.sh load FOLDER               everything as it was then, in place of what is there
#   backup.sh load --databases FOLDER   the databases alone; what Kafka got since then is read again from Kafka
#
# Add --yes to "load" where nobody can answer. The copy holds names and quotations: encrypt it and keep it apart. The folder
# deploy/docker/secrets is not in it. docs/operations/backup.md tells what each way is for.
set -eu
cd "$(dirname "$0")/../.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "backup: $*"; exit 1; }
usage() { sed -n '2,9s/^# \{0,1\}//p' deploy/docker/backup.sh >&2; exit 2; }

if docker compose version >/dev/null 2>&1; then compose="docker compose"
elif command -v docker-compose >/dev/null; then compose=docker-compose
else fail "neither docker compose nor docker-compose is installed"; fi

services="ingest classify stats"
# How long Kafka still tells that somebody was erased (deploy/topics.yaml), in days.
erasures=35

# In a container with the files of Kafka or PostgreSQL, while both stand still; standard input and output are the command's.
files() {
  $compose run --rm --no-deps -T --entrypoint sh "$1" -c "$2"
}
pack() {
  say "Copying $1"
  # Not through a pipe, which would hide that reading failed.
  files "$1" "tar -C $2 -cf - ." </dev/null >"$folder/$1.tar"
  gzip -1 "$folder/$1.tar"
}
unpack() {
  say "Bringing $1 back"
  gzip -dc "$folder/$1.tar.gz" | files "$1" "find $2 -mindepth 1 -delete && tar -C $2 -xpf -"
}

start() {
  # shellcheck disable=SC2086 # a list of names
  $compose up -d kafka postgres topics databases $services >&2
}

save() {
  folder=$1
  [ ! -e "$folder" ] || [ -z "$(ls -A "$folder" 2>/dev/null)" ] || fail "$folder is not empty: give each copy a folder of its own"
  umask 077
  mkdir -p "$folder"
  # Whatever happens, the services run again afterwards, and half a copy never looks like a whole one.
  trap 'start' EXIT
  say "The services stop; nothing is lost: feeds and posters come again."
  # shellcheck disable=SC2086 # a list of names
  $compose stop $services kafka postgres >&2
  pack postgres /var/lib/postgresql
  pack kafka /var/lib/kafka
  date -u +%Y-%m-%dT%H:%M:%SZ >"$folder/saved"
  (cd "$folder" && sha256sum postgres.tar.gz kafka.tar.gz saved >sums.new && mv sums.new sums)
  trap - EXIT
  start
  say "Saved in $folder, $(du -sh "$folder" | cut -f1)."
}

# The copy is whole and what it says it is; nothing was touched before.
check() {
  folder=$1
  [ -s "$folder/sums" ] || fail "$folder holds no whole copy"
  (cd "$folder" && sha256sum --quiet -c sums >&2) || fail "$folder is damaged: nothing was changed"
  saved=$(cat "$folder/saved")
  age=$(( ($(date -u +%s) - $(date -u -d "$saved" +%s)) / 86400 ))
}

agree() {
  [ "$yes" = no ] || return 0
  [ -t 0 ] || fail "nobody can answer here: add --yes"
  printf '%s Go on? [y/N] ' "$1" >&2
  read -r answer
  [ "$answer" = y ] || [ "$answer" = Y ] || fail "nothing was changed"
}

load() {
  folder=$1
  check "$folder"
  if [ "$only" = databases ]; then
    [ "$age" -lt "$erasures" ] || fail "the copy is $age days old. After $erasures days Kafka may no longer tell who was erased, and they would come back: docs/operations/backup.md"
    agree "Both databases become what they were at $saved."
  else
    agree "Databases and Kafka become what they were at $saved; what came since is lost here."
  fi
  # shellcheck disable=SC2086 # a list of names
  $compose stop $services kafka postgres >&2
  unpack postgres /var/lib/postgresql
  if [ "$only" = all ]; then
    unpack kafka /var/lib/kafka
    # What classify-service remembers follows from Kafka: it is read from there anew.
    files classify 'find /var/lib/testimony -mindepth 1 -delete' </dev/null
  fi
  start
  say "Loaded. Let nobody read before lagRecords of /api/v1/overview is 0."
  [ "$only" = databases ] || say "Whoever was erased after $saved is in this copy again: erase them again now (docs/operations/backup.md)."
}

[ $# -ge 2 ] || usage
what=$1
shift
only=all
yes=no
place=
for word in "$@"; do
  case $word in
    --databases) only=databases ;;
    --yes) yes=yes ;;
    -*) usage ;;
    *) [ -z "$place" ] || usage; place=$word ;;
  esac
done
[ -n "$place" ] || usage
case $what in
  save) [ "$only" = all ] || usage; save "$place" ;;
  load) load "$place" ;;
  *) usage ;;
esac
