#!/bin/sh
# Makes a random password for each role that docker-compose.yml knows and for one administrator, once: what is there is left
# alone.
# The folder is closed to other users of this machine. The files in it must be readable by the users inside the
# containers, who have other numbers than you, and see only the one file that is mounted for them.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
chmod 700 secrets

password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# once FILE PREFIX: a file with one line, the prefix and a new password
once() {
  if [ ! -s "secrets/$1" ]; then
    printf '%s%s\n' "$2" "$(password)" >"secrets/$1.new"
    chmod 644 "secrets/$1.new"
    mv "secrets/$1.new" "secrets/$1"
    echo "made deploy/docker/secrets/$1"
  fi
}

once postgres-superuser ''
once ingest.properties quarkus.datasource.password=
once stats.properties quarkus.datasource.password=
once grafana-admin ''
once session.key ''

# account NAME ROLE: somebody who may sign in. The password lies beside the users' file, which has its hash alone.
account() {
  once "$1.sign-in" "$1:"
  if ! grep -q "^$1:" secrets/users 2>/dev/null; then
    sed 's/^[^:]*://' "secrets/$1.sign-in" | ../../testimony user --file secrets/users add "$1" --role "$2"
    chmod 644 secrets/users
  fi
}

account admin admin
# With this one stats asks ingest about its feeds.
account stats-service viewer
echo "Sign in to the dashboard as admin; the password stands in $(pwd)/secrets/admin.sign-in after the colon."
