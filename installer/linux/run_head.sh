#!/bin/sh
# The installer of Lamella for any Linux: this text, and behind its last line a compressed tar (@COMPONENT@ @VERSION@).
# Made by build_scripts/build_installer.py from installer/linux/run_head.sh and run_parts/*.sh; MIT licence.
set -u

VERSION='@VERSION@' COMPONENT='@COMPONENT@' PLATFORM='@PLATFORM@' TITLE='@TITLE@'
OFFSET=@OFFSET@ PAYLOAD_BYTES=@PAYLOAD_BYTES@ PAYLOAD_SHA256='@PAYLOAD_SHA256@' NEEDED_KB=@NEEDED_KB@

usage() {
  cat <<END
$TITLE $VERSION, for research use only.
usage: sh ${0##*/} [options]

Installs into your home folder; needs no administrator and no internet.

  --prefix DIR       install below DIR (default: ~/.local/lib/lamella)
  --quiet            say nothing unless something goes wrong; never ask
  --allow-downgrade  replace a newer version by this one
  --extract-only DIR only unpack the program into DIR, which must not exist yet
  --version          print the version
  --help             print this
exit codes: 0 installed, 1 something went wrong (nothing was changed), 2 wrong option, 3 refused
END
}

prefix=${HOME:-}/.local/lib/lamella quiet='' downgrade='' extract_only=''
while [ $# -gt 0 ]; do
  case $1 in
  --prefix | --extract-only)
    [ $# -gt 1 ] && [ -n "$2" ] || { usage >&2 && exit 2; }
    case $1 in
    --prefix) prefix=$2 ;;
    *) extract_only=$2 ;;
    esac
    shift
    ;;
  --quiet) quiet=yes ;;
  --allow-downgrade) downgrade=yes ;;
  --version) printf '%s %s\n' "$TITLE" "$VERSION" && exit 0 ;;
  --help | -h) usage && exit 0 ;;
  *) usage >&2 && exit 2 ;;
  esac
  shift
done
# A path that starts here stays right wherever a command runs.
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
case $extract_only in '' | /*) ;; *) extract_only=$PWD/$extract_only ;; esac
prefix=${prefix%/}
staging=''

@PARTS@
check_machine
check_payload
if [ -n "$extract_only" ]; then
  unpack_only
  finish "$TITLE $VERSION is unpacked in $extract_only."
fi
check_prefix
show_start
take_lock
clear_leftovers
check_order
check_space "$prefix"
trap 'give_up "The installation was stopped."' HUP INT TERM
unpack
try_out
put_in_place
[ "$COMPONENT" = lamella ] && put_outside
finish "$(closing_words)"
exit 0
