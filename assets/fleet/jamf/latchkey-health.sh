#!/bin/sh
# Jamf Pro, extension attribute of the type String: how the drives of everybody on this Mac are. Jamf runs it as root, and keeps
# what stands between <result> and </result>.
program=${LATCHKEY_PROGRAM:-/Applications/Latchkey.app/Contents/MacOS/Latchkey}
if [ ! -x "$program" ]; then
  echo '<result>LATCHKEY UNKNOWN - not installed</result>'
  exit 0
fi
line=$("$program" health --machine --text 2>/dev/null </dev/null | tail -n 1)
printf '<result>%s</result>\n' "${line:-LATCHKEY UNKNOWN - no answer}"
exit 0
