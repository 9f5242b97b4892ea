#!/bin/sh
# Starts the version of Lamella that the file "current" names, or else the one in "previous".
# Installed as PREFIX/lamella and PREFIX/lamella-gui: its own name says which program is meant.
# What stands in the two files is only ever compared and used as the name of a folder.
set -u

self=$0
case $self in
*/*) ;;
*) self=$(command -v -- "$self") ;;
esac
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in
  /*) self=$target ;;
  *) self=${self%/*}/$target ;;
  esac
done
prefix=$(CDPATH='' cd -- "${self%/*}/" && pwd -P) || exit 127
program=${self##*/}

# is_version WORD: three numbers, and a suffix such as -rc1 if need be
is_version() {
  case $1 in
  '' | *[!0-9A-Za-z.+-]*) return 1 ;;
  esac
  [ "${#1}" -le 80 ] || return 1
  numbers=${1%%[-+]*}
  case $numbers in
  *.*.*) ;;
  *) return 1 ;;
  esac
  major=${numbers%%.*} rest=${numbers#*.}
  minor=${rest%%.*} patch=${rest#*.}
  patch=${patch%%.*}
  for number in "$major" "$minor" "$patch"; do
    case $number in
    '' | *[!0-9]*) return 1 ;;
    esac
  done
}

# program_of FILE: sets "found" to the program of the version that FILE names
program_of() {
  word=''
  [ -f "$prefix/$1" ] && { read -r word <"$prefix/$1" || :; }
  is_version "$word" || return 1
  found=$prefix/versions/$word/$program
  [ -f "$found" ] && [ -x "$found" ]
}

program_of current && exec "$found" "$@"
program_of previous && {
  printf '%s\n' "lamella: the current version cannot be found; starting the one before, $word." >&2
  exec "$found" "$@"
}
sentence="Lamella's program is missing below $prefix/versions. Run the installer again."
printf '%s\n' "lamella: $sentence" >&2
if [ ! -t 2 ] && [ "$program" = lamella-gui ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  # Started by a double click: nobody reads the error stream.
  if command -v zenity >/dev/null; then
    zenity --error --text="$sentence"
  elif command -v kdialog >/dev/null; then
    kdialog --error "$sentence"
  elif command -v notify-send >/dev/null; then
    notify-send Lamella "$sentence"
  elif command -v xmessage >/dev/null; then
    xmessage "$sentence"
  fi
fi
exit 127
