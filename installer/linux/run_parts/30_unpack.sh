# --- The program is laid beside the versions that are there, under a name that no launcher knows.

case $COMPONENT in
lamella) holder=$prefix/versions program=lamella ;;
*) holder=$prefix/training program=lamella-training ;;
esac
missing=''

# Leftovers of an installation that was killed.
clear_leftovers() {
  for folder in "$holder"/.outgoing-*; do
    # Killed between two renames: the version that was to be replaced comes back.
    back=$holder/${folder##*/.outgoing-}
    [ -d "$folder" ] && [ ! -e "$back" ] && mv -- "$folder" "$back"
  done
  for folder in "$holder"/.incoming-* "$holder"/.outgoing-*; do
    [ -d "$folder" ] && rm -rf -- "$folder"
  done
  return 0
}

# unpack_into DIR: fails when any of the three programs fails or the last entry is missing
unpack_into() {
  {
    payload | xz -dc
  } | tar -xf - -C "$1" 2>"$1/.errors"
  code=$?
  words=$(tail -n 1 -- "$1/.errors" 2>/dev/null)
  rm -f -- "$1/.errors"
  [ "$code" = 0 ] && [ -f "$1/complete" ]
}

unpack() {
  staging=$holder/.incoming-$VERSION
  mkdir -p -- "$staging" || give_up "This folder cannot be written: $holder. Nothing was changed."
  say "Unpacking ..."
  unpack_into "$staging" ||
    give_up "Unpacking failed${words:+ ($words)}; is the disk full? What was installed before still works."
}

unpack_only() {
  [ ! -e "$extract_only" ] || give_up "$extract_only exists already. Nothing was changed." 3
  check_space "$(dirname -- "$extract_only")"
  staging=$extract_only.incoming
  mkdir -p -- "$staging" || give_up "This folder cannot be made: $staging."
  trap 'give_up "Unpacking was stopped."' HUP INT TERM
  unpack_into "$staging" || give_up "Unpacking failed${words:+ ($words)}; is the disk full?"
  mv -- "$staging/program" "$extract_only"
}

# try_out: the new program must answer before it takes the place of one that works
try_out() {
  answer=$("$staging/program/$program" --version 2>&1) ||
    give_up "$TITLE $VERSION does not start on this computer: $(printf '%s' "$answer" | tail -n 1). What was installed \
before still works."
  [ "$COMPONENT" = lamella ] && command -v ldd >/dev/null || return 0
  modules=$staging/program/_internal
  plugin=$modules/PySide6/Qt/plugins/platforms/libqxcb.so
  [ -f "$plugin" ] || return 0
  libraries=$(LD_LIBRARY_PATH="$modules:$modules/PySide6/Qt/lib" ldd "$plugin" 2>/dev/null |
    sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
  [ -z "$libraries" ] || missing="The window needs these libraries of the system, which are missing: ${libraries% }. \
Ask the person who looks after this computer. (Debian, Ubuntu: libgl1 libegl1 libxcb1)"
}
