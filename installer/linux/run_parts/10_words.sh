# --- How the installer speaks: in the terminal, or in a window when it was started by a double click.

has_terminal() { [ -t 1 ] || [ -t 2 ]; }

say() {
  [ -n "$quiet" ] || printf '%s\n' "$*"
}

# show KIND SENTENCE: the first of the desktop's ways that is there; never fails
show() {
  if has_terminal || [ -n "$quiet" ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    return 0
  fi
  if command -v zenity >/dev/null; then
    zenity "--$1" --no-wrap --title="$TITLE" --text="$2"
  elif command -v kdialog >/dev/null; then
    case $1 in
    error) kdialog --title "$TITLE" --error "$2" ;;
    *) kdialog --title "$TITLE" --msgbox "$2" ;;
    esac
  elif command -v notify-send >/dev/null; then
    notify-send -i lamella "$TITLE" "$2"
  elif command -v xmessage >/dev/null; then
    printf '%s\n' "$2" | xmessage -center -file -
  fi >/dev/null 2>&1
  return 0
}

# After a double click nothing else tells that something is going on.
show_start() {
  has_terminal || [ -n "$quiet" ] || ! command -v notify-send >/dev/null ||
    notify-send -i lamella "$TITLE" "Lamella is being installed. This takes up to a minute." >/dev/null 2>&1
}

# note SENTENCE: where nobody sees a terminal a log tells what went wrong
note() {
  has_terminal && return 0
  folder=${XDG_STATE_HOME:-${HOME:-}/.local/state}/Lamella
  mkdir -p "$folder" 2>/dev/null && printf '%s %s: %s\n' "$(date)" "$VERSION" "$1" >>"$folder/install.log"
} 2>/dev/null

release() {
  [ -n "$staging" ] && rm -rf -- "$staging"
  [ -n "${lock:-}" ] && rm -rf -- "$lock"
  return 0
}

# give_up SENTENCE [CODE]
give_up() {
  trap '' HUP INT TERM
  release
  printf '%s\n' "$1" >&2
  note "$1"
  show error "$1"
  exit "${2:-1}"
}

finish() {
  release
  say "$1"
  show info "$1"
  exit 0
}

closing_words() {
  if [ "$COMPONENT" = lamella ]; then
    printf '%s' "$TITLE $VERSION is installed. Start it from the applications menu, or with: $bin/lamella-gui"
    case :$PATH: in
    *:"$bin":*) ;;
    *) printf '\n%s' "($bin is not among the folders that your terminal searches.)" ;;
    esac
    [ -n "$missing" ] && printf '\n%s' "$missing"
  else
    printf '%s' "$TITLE $VERSION is installed. Start Lamella anew to train models."
  fi
}
