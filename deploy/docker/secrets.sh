#!/bin/sh
# Makes, once, a random password for each role that docker-compose.yml knows and for one administrator, and an authority with
# a certificate for each server that vouches for nobody else: what is there is left alone. Needs openssl.
# The folder is closed to other users of this machine. The files in it must be readable by the users inside the
# containers, who have other numbers than you, and see only the files that are mounted for them.
set -eu
cd "$(dirname "$0")"
command -v openssl >/dev/null || { echo "openssl is missing: install it, then start this script again" >&2; exit 1; }
umask 077
mkdir -p secrets
chmod 700 secrets

password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# once FILE COMMAND: a file with what the command says
once() {
  file=$1
  shift
  if [ ! -s "secrets/$file" ]; then
    "$@" >"secrets/$file.new"
    chmod 644 "secrets/$file.new"
    mv "secrets/$file.new" "secrets/$file"
    echo "made deploy/docker/secrets/$file"
  fi
}

# How somebody logs in at Kafka, as properties that begin with a prefix.
login() {
  user=$1
  prefix=$2
  cat <<PROPERTIES
${prefix}security.protocol=SASL_SSL
${prefix}sasl.mechanism=SCRAM-SHA-512
${prefix}sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="$user" password="$(cat "secrets/kafka-$user")";
${prefix}ssl.truststore.type=PEM
${prefix}ssl.truststore.location=/run/secrets/authority.crt
PROPERTIES
}
service() {
  printf 'quarkus.datasource.password=%s\n' "$(password)"
  login "$1" kafka.
}
streams() {
  login classify kafka.
  login classify kafka-streams.
}

key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256; }
authority() { openssl req -x509 -new -key secrets/authority.key -days 3650 -subj '/CN=Testimony on this machine' -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign'; }
# A certificate for a server by its name in the network of the containers.
certificate() {
  request=$(mktemp)
  names=$(mktemp)
  printf 'subjectAltName=DNS:%s,DNS:localhost\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n' "$1" >"$names"
  openssl req -new -key "secrets/$1.key" -subj "/CN=$1" -out "$request"
  openssl x509 -req -in "$request" -CA secrets/authority.crt -CAkey secrets/authority.key -CAcreateserial -days 3650 -extfile "$names"
  rm -f "$request" "$names"
}

once authority.key key
chmod 600 secrets/authority.key
once authority.crt authority
for server in kafka postgres; do
  once "$server.key" key
  once "$server.crt" certificate "$server"
done
# Key and certificate in one file, as Kafka wants them.
once kafka.pem cat secrets/kafka.key secrets/kafka.crt

once postgres-superuser password
for user in admin ingest classify stats; do
  once "kafka-$user" password
done
once kafka-admin.properties login admin ''
once ingest.properties service ingest
once classify.properties streams
once stats.properties service stats
once grafana-admin password
once session.key password

sign_in() { printf '%s:%s\n' "$1" "$(password)"; }
# account NAME ROLE: somebody who may sign in. The password lies beside the users' file, which has its hash alone.
account() {
  once "$1.sign-in" sign_in "$1"
  if ! grep -q "^$1:" secrets/users 2>/dev/null; then
    sed 's/^[^:]*://' "secrets/$1.sign-in" | ../../testimony user --file secrets/users add "$1" --role "$2"
    chmod 644 secrets/users
  fi
}

account admin admin
# With this one stats asks ingest about its feeds.
account stats-service viewer
echo "Sign in to the dashboard as admin; the password stands in $(pwd)/secrets/admin.sign-in after the colon."
