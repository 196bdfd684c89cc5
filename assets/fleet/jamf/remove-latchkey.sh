#!/bin/sh
# Jamf Pro, script of a policy: removes Latchkey from this Mac, as root. Have it retired first (docs/it.md): what people have set up is
# theirs, and stays in their folders and keychains.
label=app.latchkey.desktop
program=/Applications/Latchkey.app/Contents/MacOS/Latchkey
for user in $(ps -axo uid=,comm= | awk '$2 ~ /(^|\/)Finder$/ && $1 >= 500 { print $1 }' | sort -un); do
  launchctl bootout "gui/$user/$label" 2>/dev/null
done
# What serves drives is the same program. Drives that are still connected go with it.
pkill -TERM -f "^$program" 2>/dev/null
rm -f "/Library/LaunchAgents/$label.plist" || exit 1
rm -rf /Applications/Latchkey.app || exit 1
pkgutil --forget "$label" >/dev/null 2>&1
exit 0
