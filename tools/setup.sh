#!/bin/sh
# Installs what Python packages cannot bring: Python's venv module, Pango for the PDF, Chromium, Norwegian dictionaries and nginx for the tests.
# On Debian and Ubuntu with apt where it may; elsewhere it prints the exact command and stops. Safe to run again.
set -eu

case "${1:-}" in
  python) packages="python3-venv" ;;
  pango) packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" ;;
  test) packages="chromium hunspell-no nginx-light" ;;
  *) echo "bruk: tools/setup.sh python|pango|test" >&2; exit 2 ;;
esac

present() {
  case "$1" in
    python) "${PYTHON:-python3}" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ;;
    pango) .venv/bin/python -c 'import ctypes.util as u, sys; sys.exit(not all(map(u.find_library, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))))' ;;
    test) browser && dictionaries && server ;;
  esac
}

browser() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}

# Homebrew has no Norwegian dictionaries; without them the spelling test is skipped.
dictionaries() {
  [ "$(uname -s)" = Darwin ] || { [ -f /usr/share/hunspell/nb_NO.dic ] && [ -f /usr/share/hunspell/nn_NO.dic ]; }
}

# Serves a published tree in the tests; without it they are skipped.
server() {
  [ "$(uname -s)" = Darwin ] || [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null 2>&1
}

cure() {
  case "$(uname -s)" in
    Darwin)
      case "$1" in
        python) echo "brew install python@3.12" ;;
        pango) echo "brew install pango" ;;
        test) echo "brew install --cask chromium" ;;
      esac ;;
    *) echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages" ;;
  esac
}

present "$1" && exit 0

python="${PYTHON:-python3}"
if [ "$1" = python ] && command -v "$python" >/dev/null 2>&1 && "$python" -c 'import sys; sys.exit(sys.version_info >= (3, 11))'; then
  echo "$python er eldre enn 3.11. Installer en nyere Python, og kjør for eksempel: make guide PYTHON=python3.12" >&2
  exit 2
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="none"; fi
fi
if command -v apt-get >/dev/null 2>&1 && [ "$as_root" != none ]; then
  echo "Installerer $packages med apt …"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
  present "$1" && exit 0
fi

echo "Maskinen mangler: $packages" >&2
echo "Kjør denne kommandoen, og prøv igjen:" >&2
echo "  $(cure "$1")" >&2
exit 2
