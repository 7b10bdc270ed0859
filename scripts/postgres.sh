#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: a private cluster on a unix socket, gone afterwards. The command finds
# its address in FOLKMOOT_TEST_PG. PostgreSQL refuses to run as root, so root lends it to the user `postgres`.
set -euo pipefail
pg=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
# A database for each test is much writing: in memory, where that has room.
room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1 || echo 0)
dir=$(mktemp -d "$([ "$room" -gt 4000000 ] && echo /dev/shm || echo /tmp)/folkmoot-pg.XXXXXX")
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$dir"
  as() { runuser -u postgres -- "$@"; }
else
  as() { "$@"; }
fi
trap 'as "$pg/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$dir"' EXIT
cd "$(dirname "$0")/.."
(cd "$dir" && as "$pg/initdb" -D "$dir/data" --locale=C.UTF-8 -E UTF8 -A trust -U folkmoot >/dev/null)
# The tests' data may be lost: no fsync here.
(cd "$dir" && as "$pg/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses='' -c unix_socket_directories=$dir -c fsync=off -c full_page_writes=off -c max_connections=300" start >/dev/null)
export FOLKMOOT_TEST_PG="postgres://folkmoot@localhost/postgres?host=$dir"
"$@"
