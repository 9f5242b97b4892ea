# --- What must hold before anything is written.

check_machine() {
  machine=$(uname -m)
  [ "linux-$machine" = "$PLATFORM" ] ||
    give_up "This installer is made for $PLATFORM; this computer is linux-$machine. Nothing was changed."
  for tool in tar xz tail; do
    command -v "$tool" >/dev/null ||
      give_up "The program \"$tool\" is missing; ask for the package that brings it (on Debian: ${tool}-utils for xz, \
tar, coreutils), then start this installer again. Nothing was changed."
  done
}

payload() { tail -c "+$((OFFSET + 1))" -- "$0"; }

check_payload() {
  say "Checking $TITLE $VERSION ..."
  bytes=$(payload | wc -c)
  if [ "$((bytes))" -ne "$PAYLOAD_BYTES" ]; then
    give_up "This installer is incomplete (a broken copy?). Copy it again. Nothing was changed."
  fi
  if command -v sha256sum >/dev/null; then
    sum=$(payload | sha256sum) && sum=${sum%% *}
  elif payload | xz -t; then
    # The compressed data carry a SHA-256 of their own.
    sum=$PAYLOAD_SHA256
  else
    sum=''
  fi
  [ "$sum" = "$PAYLOAD_SHA256" ] ||
    give_up "This installer was damaged or changed after it was made. Copy it again from where you got it. Nothing was \
changed."
}

# check_space DIR: in the file system that DIR is, or will be, in
check_space() {
  folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname -- "$folder"); done
  # The number before the percentage, wherever the device's name has its spaces.
  free=$(df -Pk -- "$folder" 2>/dev/null | sed -n 's/.* \([0-9][0-9]*\)  *[0-9]*% .*/\1/p')
  case $free in '' | *[!0-9]*) return 0 ;; esac
  [ "$free" -gt "$NEEDED_KB" ] ||
    give_up "There is too little room in $folder: $((free / 1024)) MB are free, $((NEEDED_KB / 1024)) MB are needed. \
Nothing was changed."
}

first_line() {
  word=''
  [ -f "$1" ] && { read -r word <"$1" || :; }
  printf '%s' "$word"
}

check_prefix() {
  [ -n "${HOME:-}" ] && [ -d "$HOME" ] || give_up "Your home folder is not known (HOME). Nothing was changed."
  by=$(first_line "$prefix/installed-by")
  if [ "$COMPONENT" != lamella ]; then
    [ "$by" = run ] && [ -d "$prefix/versions/$VERSION" ] ||
      give_up "$TITLE belongs to Lamella $VERSION, which is not in $prefix. Install that first. Nothing was changed." 3
    return 0
  fi
  case $by in
  run) return 0 ;;
  '') [ -d "$prefix" ] && [ -n "$(ls -A -- "$prefix")" ] || return 0 ;;
  esac
  # A kill during the very first installation leaves no more than these.
  [ -z "$by" ] && [ -z "$(ls -A -- "$prefix" | grep -vx -e versions -e .lock)" ] && return 0
  give_up "$prefix holds something else, or a Lamella that another installer manages. Choose another folder with \
--prefix. Nothing was changed." 3
}

# made DIR: makes a folder and remembers which ones were not there
places=''
made() {
  [ -d "$1" ] && return 0
  made "$(dirname -- "$1")"
  mkdir -- "$1" && places="${places}dir $1
"
}

take_lock() {
  made "$prefix" || give_up "The folder cannot be made: $prefix. Nothing was changed."
  lock=$prefix/.lock
  if ! mkdir -- "$lock" 2>/dev/null; then
    owner=$(first_line "$lock/pid")
    if [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then
      lock=''
      give_up "Another installation is under way here (process $owner). Wait until it has ended. Nothing was changed."
    fi
    rm -rf -- "$lock"
    mkdir -- "$lock" || { lock='' && give_up "This folder cannot be written: $prefix. Nothing was changed."; }
  fi
  echo $$ >"$lock/pid"
}

# runs_from DIR: whether a program of this user runs from it; on systems without /proc nobody knows
runs_from() {
  for process in /proc/[0-9]*/exe; do
    case $(readlink -- "$process" 2>/dev/null) in
    "$1"/*) return 0 ;;
    esac
  done
  return 1
}

# precedes A B: whether version A is older than B; a suffix after "-" comes before the number without it
precedes() {
  a=${1%%+*} b=${2%%+*}
  left=${a%%-*} right=${b%%-*}
  for _ in 1 2 3; do
    m=${left%%.*} n=${right%%.*}
    [ "$m" -lt "$n" ] 2>/dev/null && return 0
    [ "$m" -gt "$n" ] 2>/dev/null && return 1
    left=${left#*.} right=${right#*.}
  done
  case $a in *-*) case $b in *-*) return 1 ;; *) return 0 ;; esac ;; esac
  return 1
}

check_order() {
  [ "$COMPONENT" = lamella ] || return 0
  current=$(first_line "$prefix/current")
  [ -n "$current" ] && precedes "$VERSION" "$current" && [ -z "$downgrade" ] || return 0
  if [ -t 0 ] && [ -t 1 ] && [ -z "$quiet" ]; then
    printf '%s' "Lamella $current is installed, which is newer. Replace it by $VERSION? [y/N] "
    read -r answer || answer=''
    case $answer in
    y | Y | yes) return 0 ;;
    esac
  fi
  give_up "Lamella $current is installed, which is newer than $VERSION. Nothing was changed. (--allow-downgrade \
replaces it all the same.)" 3
}
