#!/bin/sh
# After a removal, of deb and rpm alike. Both also come here when another version takes this one's place, rpm after that one has been
# installed: nothing is removed then. dpkg says `upgrade`, rpm how many versions are left.
set -e
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "$profile" || true # the profile is gone with the next start of the computer
  fi
  rm -f "$profile"
fi
