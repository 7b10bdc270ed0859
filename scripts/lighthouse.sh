#!/usr/bin/env bash
# Lighthouse over four pages of a fresh demo, as somebody signed in, on a phone and on a desk: prints the four categories of
# each and fails below 95. Not part of the tests: its clock is that of a busy machine. First argument: the folkmoot binary.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "${1:-target/release/folkmoot}")
tool=target/lighthouse
if [ ! -x "$tool/node_modules/.bin/lighthouse" ]; then
  echo "Installing lighthouse (looks at pages as a search engine and a slow phone would) in $tool"
  npm install --silent --no-audit --no-fund --prefix "$tool" lighthouse@12.8.2
fi
dir=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
base="http://127.0.0.1:$port"
(cd "$dir" && FOLKMOOT_LOG_LEVEL=error FOLKMOOT_LISTEN="127.0.0.1:$port" exec "$bin" demo --data-dir "$dir" >"$dir/log" 2>&1) &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$dir"' EXIT
for _ in $(seq 600); do curl -fs "$base/healthz" >/dev/null 2>&1 && break; kill -0 $server 2>/dev/null || break; sleep 0.2; done
curl -fs "$base/healthz" >/dev/null || { echo "The site did not start:"; cat "$dir/log"; exit 1; }

link=$(cd "$dir" && "$bin" login-link ann --data-dir "$dir" | grep -o '/sign-in/link/[^ ]*')
cookie=$(curl -fsS -i -X POST -H 'sec-fetch-site: same-origin' "$base$link" | tr -d '\r' | sed -n 's/^set-cookie: \([^;]*\).*/\1/Ip' | head -1)
echo "{\"cookie\":\"$cookie\"}" >"$dir/headers.json"
ask() { curl -fsS -H "cookie: $cookie" -H 'accept: application/json' "$base$1"; }
question=$(ask '/questions?state=answered' | python3 -c 'import json,sys; print(max(json.load(sys.stdin)["items"], key=lambda i: i["comment_count"])["id"])')

low=0
printf '%-10s %-8s %12s %14s %15s %5s\n' page screen performance accessibility best-practices seo
for look in phone desk; do
  preset=(); [ $look = desk ] && preset=(--preset=desktop)
  for page in home:/ profile:/people/1 "question:/questions/$question" "search:/search?q=buoy"; do
    "$tool/node_modules/.bin/lighthouse" "$base${page#*:}" --quiet "${preset[@]}" --extra-headers="$dir/headers.json" --only-categories=performance,accessibility,best-practices,seo \
      --chrome-path="${CHROMIUM:-/usr/bin/chromium}" --chrome-flags="--headless=new --no-sandbox --disable-quic --disable-background-networking" \
      --output=json --output-path="$dir/report.json" >"$dir/said" 2>&1 || { cat "$dir/said"; exit 1; }
    [ -n "${REPORTS:-}" ] && mkdir -p "$REPORTS" && cp "$dir/report.json" "$REPORTS/${page%%:*}-$look.json"
    python3 - "$dir/report.json" "${page%%:*}" $look <<'PY' || low=1
import json, sys
report, page, look = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
scores = [round(report["categories"][c]["score"] * 100) for c in ("performance", "accessibility", "best-practices", "seo")]
print(f"{page:10} {look:8} {scores[0]:12} {scores[1]:14} {scores[2]:15} {scores[3]:5}")
for c in report["categories"].values():
    for ref in c["auditRefs"]:
        audit = report["audits"][ref["id"]]
        if ref["weight"] and audit["score"] is not None and audit["score"] < 0.9 and c["score"] < 0.95:
            print(f"    {ref['id']}: {audit.get('displayValue') or audit['title']}")
sys.exit(min(scores) < 95)
PY
  done
done
exit $low
