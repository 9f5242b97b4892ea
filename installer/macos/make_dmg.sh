#!/bin/sh
# Signs Lamella.app and puts it into a disk image, beside a way to the folder of applications. macOS only.
# usage: make_dmg.sh APP DMG TITLE        Called by build_scripts/installer_dmg.py, which checks APP first.
# LAMELLA_MAC_IDENTITY names a certificate of the keychain; without one the signature is ad hoc: it keeps the program
# startable on Apple's own processors and tells nobody who made it. Never tried on a real Mac.
set -eu

[ $# -eq 3 ] || { sed -n 's/^# usage: //p' "$0" >&2 && exit 2; }
app=$1 dmg=$2 title=$3
for tool in codesign hdiutil; do
  command -v "$tool" >/dev/null || { printf '%s\n' "$tool is missing: disk images are made on macOS." >&2 && exit 1; }
done
identity=${LAMELLA_MAC_IDENTITY:--}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
trap 'exit 1' HUP INT TERM
cp -R "$app" "$stage/Lamella.app"
ln -s /Applications "$stage/Applications"
codesign --force --deep --sign "$identity" "$stage/Lamella.app"
codesign --verify --deep --strict "$stage/Lamella.app"
rm -f "$dmg"
hdiutil create -quiet -volname "$title" -srcfolder "$stage" -fs HFS+ -format UDZO "$dmg"
hdiutil verify -quiet "$dmg"
