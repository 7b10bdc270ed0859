#!/usr/bin/env bash
# Reads the OpenAPI document of a running site and sends it what the document allows and forbids. A server error, an
# answer the document does not know, or data without a sign-in fails it. First argument: the folkmoot binary.
set -euo pipefail
bin=${1:-target/debug/folkmoot}
venv=target/venv
if [ ! -x "$venv/bin/schemathesis" ]; then
  echo "Installing schemathesis (reads the API description and tests against it) in $venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q "schemathesis==4.32.5"
fi
dir=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
base="http://127.0.0.1:$port"
export FOLKMOOT_POSTS_PER_MINUTE=100000 FOLKMOOT_SIGN_IN_PER_MINUTE=100000 FOLKMOOT_LOG_LEVEL=error FOLKMOOT_EGRESS_ENABLED=false
FOLKMOOT_LISTEN="127.0.0.1:$port" "$bin" demo --data-dir "$dir" >"$dir/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$dir"' EXIT
for _ in $(seq 600); do curl -fs "$base/healthz" >/dev/null 2>&1 && break; kill -0 $server 2>/dev/null || break; sleep 0.2; done
curl -fs "$base/healthz" >/dev/null || { echo "The site did not start:"; cat "$dir/log"; exit 1; }

link=$("$bin" login-link ben --data-dir "$dir" | grep -o '/sign-in/link/[^ ]*')
cookie=$(curl -fsS -i -X POST -H 'sec-fetch-site: same-origin' "$base$link" | tr -d '\r' | sed -n 's/^set-cookie: \([^;]*\).*/\1/Ip' | head -1)
token=$(curl -fsS -H "cookie: $cookie" -H 'sec-fetch-site: same-origin' -H 'accept: application/json' -H 'content-type: application/json' \
  -d '{"name":"schema tests","scope":"write"}' "$base/settings/tokens" | python3 -c 'import json,sys; print(json.load(sys.stdin)["secret"])')

"$venv/bin/schemathesis" run "$base/api/openapi.json" \
  -H "Authorization: Bearer $token" -H 'Accept: application/json' \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,ignored_auth \
  --phases examples,coverage,fuzzing --max-examples "${EXAMPLES:-15}" --max-failures 20 --continue-on-failure \
  --exclude-path-regex '^/(live|assets|metrics|setup|sign-out)' --no-color --suppress-health-check all
