#!/bin/sh
# After an installation, an upgrade or a repair, of deb and rpm alike. electron-builder fills in the names.
set -e
folder='/opt/${sanitizedProductName}'

# Chromium's sandbox is made of user namespaces; only where people may have none does it need a program with root's rights. What
# the kernel says is asked, as root may have them where people may not, and nobody may in a chroot.
says() {
  cat "/proc/sys/$1" 2>/dev/null || echo "$2"
}
if [ -e /proc/self/ns/user ] && [ "$(says user/max_user_namespaces 0)" != 0 ] &&
  [ "$(says kernel/unprivileged_userns_clone 1)" != 0 ]; then
  chmod 0755 "$folder/chrome-sandbox"
else
  chmod 4755 "$folder/chrome-sandbox"
fi

# Ubuntu from 24.04 on lets programs have user namespaces by a profile only. Where AppArmor does not know the rule (before version
# 4), nothing is forbidden and the profile would be an error at each start of the computer.
profile="$folder/resources/apparmor-profile"
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp "$profile" '/etc/apparmor.d/${executable}'
  # In the image of another computer there is no kernel to tell.
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}'
  fi
fi
