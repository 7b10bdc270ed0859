#!/usr/bin/env bash
# Installs what is missing: each argument is WHAT:PACKAGE:WHY, where WHAT is a command or a path (with * for what may stand there). Says what and why.
set -euo pipefail
missing=()
for need in "$@"; do
  IFS=: read -r what package why <<<"$need"
  if command -v "$what" >/dev/null 2>&1 || compgen -G "$what" >/dev/null; then continue; fi
  echo "Missing: $package ($why)"
  missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "Please install: ${missing[*]} (as root on Debian: apt-get install ${missing[*]}), then run this again."
  exit 1
fi
echo "Installing: ${missing[*]}"
apt-get -o DPkg::Lock::Timeout=600 update -qq
DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
