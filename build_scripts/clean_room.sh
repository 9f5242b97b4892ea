#!/usr/bin/env bash
# Proves the README's two commands in a bare Debian 12: debootstrap root, fresh clone, nothing else done.
#
#   sudo build_scripts/clean_room.sh SCRATCH_DIR
#
# Works on the committed state of this checkout. Keeps the bare root in SCRATCH_DIR/base for the next call.
# The machine's pip, apt and certificate settings come along, since without them some networks give nothing.
# MIRROR=URL names another Debian mirror. Mounts live in a namespace of their own and end with this script.
set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(realpath -m "${1:?usage: clean_room.sh SCRATCH_DIR}")
base=$scratch/base room=$scratch/room
mirror=${MIRROR:-http://deb.debian.org/debian}

if [ "${LAMELLA_CLEAN_ROOM:-}" != inside ]; then
  [ "$(id -u)" = 0 ] || { echo "debootstrap and chroot need root" >&2; exit 2; }
  command -v debootstrap >/dev/null || { echo "apt-get install debootstrap, then call again" >&2; exit 2; }
  exec env LAMELLA_CLEAN_ROOM=inside unshare --mount --propagation private --pid --fork "$0" "$scratch"
fi

make_base() {
  [ -e "$base/usr/bin/python3" ] && return
  rm -rf --one-file-system "$base"
  mkdir -p "$scratch"
  debootstrap --variant=minbase --include=ca-certificates,python3,python3-venv bookworm "$base" "$mirror"
}

make_room() {
  rm -rf --one-file-system "$room"
  cp -a "$base" "$room"
  local file
  for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip /etc/apt/apt.conf.d /usr/local/share/ca-certificates; do
    [ -e "$file" ] || continue
    mkdir -p "$room$(dirname "$file")"
    cp -aLT "$file" "$room$file"
  done
  git clone -q --no-local "$checkout" "$room/srv/lamella"
  mount -t proc proc "$room/proc"
  mount --bind /dev "$room/dev"
  mount -t tmpfs tmpfs "$room/dev/shm"
  chroot "$room" update-ca-certificates >/dev/null 2>&1
}

# enter USER COMMAND...: a clean environment but for pip's own variables
enter() {
  local user=$1 settings=()
  shift
  mapfile -t settings < <(env | grep '^PIP_' || true)
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "${settings[@]}" \
    chroot --userspec="$user" "$room" sh -c 'cd /srv/lamella && exec "$@"' sh "$@" </dev/null
}

# expect CODE USER COMMAND...
expect() {
  local wanted=$1 user=$2 code=0 begin=$SECONDS
  shift 2
  printf '\n=== as %s: %s\n' "${user%%:*}" "$*"
  enter "$user" "$@" || code=$?
  printf '=== exit code %d (expected %d) after %d s\n' "$code" "$wanted" "$((SECONDS - begin))"
  [ "$code" = "$wanted" ] || exit 1
}

make_base
make_room
enter root:root sh -c '. /etc/os-release; echo "$PRETTY_NAME, $(python3 --version), commit given below"'
git -C "$checkout" log -1 --format='commit %h %s'
expect 4 nobody:nogroup python3 build_scripts/dev.py run
expect 0 root:root python3 build_scripts/dev.py run
expect 0 root:root python3 build_scripts/dev.py run
expect 0 root:root python3 build_scripts/dev.py test
printf '\n=== the clean room holds, %d s\n' "$SECONDS"
