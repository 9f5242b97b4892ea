# --- Renames, and what the desktop needs to know.

# write_word FILE WORD: whole or not at all
write_word() {
  printf '%s\n' "$2" >"$1.new" && mv -f -- "$1.new" "$1" ||
    give_up "A file cannot be written: $1. What was installed before still works."
}

put_in_place() {
  sync -f "$staging" 2>/dev/null || sync
  trap '' HUP INT TERM
  final=$holder/$VERSION old=''
  if [ -d "$final" ]; then
    runs_from "$final" && give_up "Lamella $VERSION is running. Close it and start this installer again. Nothing was \
changed." 3
    old=$holder/.outgoing-$VERSION
    mv -- "$final" "$old" || give_up "The version that is there cannot be replaced: $final."
  fi
  if ! mv -- "$staging/program" "$final"; then
    [ -n "$old" ] && mv -- "$old" "$final"
    give_up "The new version cannot be put in its place: $final. What was installed before still works."
  fi
  [ -n "$old" ] && chmod -R u+w "$old" && rm -rf -- "$old"
  [ "$COMPONENT" = lamella ] && switch
  return 0
}

switch() {
  for name in lamella lamella-gui uninstall; do
    cp -- "$staging/share/$name" "$prefix/$name.new" && chmod 755 "$prefix/$name.new" &&
      mv -f -- "$prefix/$name.new" "$prefix/$name" || give_up "A file cannot be written: $prefix/$name."
  done
  write_word "$prefix/installed-by" run
  current=$(first_line "$prefix/current")
  if [ "$current" != "$VERSION" ] && [ -n "$current" ] && [ -d "$prefix/versions/$current" ]; then
    write_word "$prefix/previous" "$current"
  fi
  write_word "$prefix/current" "$VERSION"
  remove_older
}

# Each version takes its full size: the current one and the one before stay.
remove_older() {
  previous=$(first_line "$prefix/previous")
  for folder in "$prefix"/versions/[0-9]* "$prefix"/training/[0-9]*; do
    [ -d "$folder" ] || continue
    case ${folder##*/} in
    "$VERSION" | "$previous") ;;
    *) runs_from "$folder" || { chmod -R u+w "$folder" && rm -rf -- "$folder"; } ;;
    esac
  done
}

# placed FILE: copies a file of the payload and remembers it
placed() {
  made "${1%/*}"
  cp -- "$staging/share/$2" "$1" && chmod 644 "$1" && places="${places}file $1
"
}

# For the key Exec: the path in double quotes, as the desktop entry specification wants it.
quoted() {
  printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')"
}

desktop_entry() {
  while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec=%s %%f\n' "$(quoted "$prefix/lamella-gui")" ;;
    *) printf '%s\n' "$line" ;;
    esac
  done <"$staging/share/lamella.desktop"
}

put_outside() {
  share=${XDG_DATA_HOME:-$HOME/.local/share} bin=$HOME/.local/bin
  earlier=$(grep '^dir ' "$prefix/places" 2>/dev/null)
  places="share $share
${earlier:+$earlier
}$places"
  made "$bin"
  for name in lamella lamella-gui; do
    if [ -L "$bin/$name" ] || [ ! -e "$bin/$name" ]; then
      ln -sf -- "$prefix/$name" "$bin/$name" && places="${places}link $bin/$name
"
    else
      say "$bin/$name is another program and was left alone."
    fi
  done
  placed "$share/applications/lamella.desktop" lamella.desktop
  desktop_entry >"$share/applications/lamella.desktop"
  placed "$share/mime/packages/lamella-mime.xml" lamella-mime.xml
  placed "$share/metainfo/lamella.metainfo.xml" lamella.metainfo.xml
  for picture in "$staging"/share/icons/*/lamella.*; do
    folder=${picture%/*}
    placed "$share/icons/hicolor/${folder##*/}/apps/${picture##*/}" "icons/${folder##*/}/${picture##*/}"
  done
  printf '%s' "$places" >"$prefix/places"
  command -v update-desktop-database >/dev/null && update-desktop-database -q "$share/applications" 2>/dev/null
  command -v update-mime-database >/dev/null && update-mime-database "$share/mime" >/dev/null 2>&1
  touch -c "$share/icons/hicolor" 2>/dev/null
  return 0
}
