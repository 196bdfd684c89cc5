#!/bin/sh
# Stands in for the runtime of an AppImage, which mounts the file system behind it and starts AppRun there. This one unpacks it,
# with Debian's unsquashfs. What follows the script is 4,096 bytes from the beginning.
set -e
file=$(readlink -f "$0")
if [ "$1" = --appimage-extract ]; then
  exec unsquashfs -quiet -no-progress -offset 4096 -dest squashfs-root "$file"
fi
folder=$(mktemp -d)
unsquashfs -quiet -no-progress -offset 4096 -dest "$folder/app" "$file" >/dev/null
status=0
APPIMAGE="$file" APPDIR="$folder/app" ARGV0="$0" "$folder/app/AppRun" "$@" || status=$?
rm -rf "$folder"
exit "$status"
