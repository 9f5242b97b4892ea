#!/bin/sh
# Removes the Lamella that the .run installer put into this folder. Installed as PREFIX/uninstall.
# Your sessions, settings and models stay unless you say otherwise.
set -u

usage() {
  cat <<'END'
usage: uninstall [--purge | --keep-data] [--quiet]

  --purge      delete your sessions, settings, models and log too (cannot be undone)
  --keep-data  keep them and do not ask; that is also what happens where nobody can be asked
  --quiet      say nothing unless something goes wrong
END
}

data=ask quiet=''
for option; do
  case $option in
  --purge) data=purge ;;
  --keep-data) data=keep ;;
  --quiet) quiet=yes ;;
  --help | -h) usage && exit 0 ;;
  *) usage >&2 && exit 2 ;;
  esac
done

say() { [ -n "$quiet" ] || printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

prefix=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
by=''
[ -f "$prefix/installed-by" ] && { read -r by <"$prefix/installed-by" || :; }
if [ "$by" != run ] || [ ! -d "$prefix/versions" ] || [ ! -f "$prefix/uninstall" ] ||
  [ "$prefix" = / ] || [ "$prefix" = "${HOME:-/}" ]; then
  fail "This folder was not made by Lamella's .run installer, so nothing was removed: $prefix"
fi

# A program that runs would lose its own parts.
for process in /proc/[0-9]*/exe; do
  program=$(readlink -- "$process" 2>/dev/null) || continue
  case $program in
  "$prefix"/*) fail "Lamella is running. Close it, then start this again: nothing was removed." ;;
  esac
done

if [ "$data" = ask ] && [ -t 0 ] && [ -t 1 ]; then
  printf 'Also delete your sessions, settings and models? They cannot be brought back. [y/N] '
  read -r answer || answer=''
  case $answer in
  y | Y | yes) data=purge ;;
  esac
fi

# "places" holds what was put outside this folder: "link PATH", "file PATH", "dir PATH" for folders made, and
# "share PATH" for the folder of desktop entries and types.
remove_places() {
  [ -f "$prefix/places" ] || return 0
  while read -r kind place; do
    case $kind in
    link)
      case $(readlink -- "$place" 2>/dev/null) in
      "$prefix"/*) rm -f -- "$place" ;;
      esac
      ;;
    file)
      case ${place##*/} in
      lamella.desktop | lamella.png | lamella.svg | lamella-mime.xml | lamella.metainfo.xml) rm -f -- "$place" ;;
      esac
      ;;
    esac
  done <"$prefix/places"
}

# What the system's tools made of our entries goes when no entry is left; else they make it anew.
refresh_databases() {
  share=$(sed -n 's/^share //p' "$prefix/places" 2>/dev/null)
  [ -n "$share" ] || return 0
  if ls "$share/applications/"*.desktop >/dev/null 2>&1; then
    command -v update-desktop-database >/dev/null && update-desktop-database -q "$share/applications"
  else
    rm -f -- "$share/applications/mimeinfo.cache"
  fi
  if ls "$share/mime/packages/"*.xml >/dev/null 2>&1; then
    command -v update-mime-database >/dev/null && update-mime-database "$share/mime" >/dev/null 2>&1
  elif grep -qxF "dir $share/mime" "$prefix/places"; then
    rm -rf -- "$share/mime"
  fi
}

remove_program() {
  for version in "$prefix"/versions/* "$prefix"/versions/.incoming-* "$prefix"/versions/.outgoing-* \
    "$prefix"/training/* "$prefix"/training/.incoming-* "$prefix"/training/.outgoing-*; do
    case ${version##*/} in
    [0-9]*.[0-9]*.[0-9]* | .incoming-* | .outgoing-*)
      [ -d "$version" ] && [ ! -L "$version" ] && chmod -R u+w "$version" && rm -rf -- "$version"
      ;;
    esac
  done
  rmdir -- "$prefix/versions" "$prefix/training" 2>/dev/null
  for name in lamella lamella-gui current previous current.new previous.new .switch .switch.new places \
    installed-by uninstall; do
    rm -f -- "$prefix/$name"
  done
  rm -rf -- "$prefix/.lock"
}

remove_data() {
  for folder in "${XDG_CONFIG_HOME:-$HOME/.config}" "${XDG_DATA_HOME:-$HOME/.local/share}" \
    "${XDG_STATE_HOME:-$HOME/.local/state}"; do
    rm -rf -- "$folder/Lamella"
  done
}

# The folders may have been made read-only, as careful administrators do.
chmod u+w "$prefix" "$prefix/versions" "$prefix/training" 2>/dev/null
remove_places
refresh_databases
# Folders that the installer made, deepest first; they go where nobody put anything else.
folders=$(sed -n 's/^dir //p' "$prefix/places" 2>/dev/null | sort -r)
remove_program
# Thumbnails can be made again at any time; pictures of fields should not stay behind.
cache=${XDG_CACHE_HOME:-$HOME/.cache}
rm -rf -- "$cache/Lamella"
rmdir -- "$cache" 2>/dev/null
state=${XDG_STATE_HOME:-$HOME/.local/state}
rm -f -- "$state/Lamella/install.log"
rmdir -- "$state/Lamella" "$state" 2>/dev/null
[ "$data" = purge ] && remove_data
printf '%s\n' "$folders" | while read -r folder; do
  [ -n "$folder" ] && rmdir -- "$folder" 2>/dev/null
done
rmdir -- "$prefix" 2>/dev/null

if [ -d "$prefix" ]; then
  say "Lamella is removed. Something else lies in its folder and was left alone: $prefix"
elif [ "$data" = purge ]; then
  say "Lamella is removed, and your sessions, settings and models with it."
else
  say "Lamella is removed. Your sessions, settings and models are kept, for another time."
fi
