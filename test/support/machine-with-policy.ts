import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The policy of a machine that is running, where the test that made its folder can write it. */
export const policyFile = (folder: string): string => join(folder, 'etc/latchkey/policy.json');

/**
 * A program that starts another on a machine with a policy of IT: in a mount namespace of its own, which ends with what it started,
 * over a copy of /etc.
 * @param folder where the program and the copy are put
 * @param executable what it starts, with the arguments that it is given
 */
export function machineWithPolicy(policy: object, folder: string, executable: string): string {
  const file = join(folder, 'machine-with-policy.sh');
  const etc = join(folder, 'etc');
  const lines = [
    `cp -a /etc '${etc}' 2>/dev/null`,
    `mkdir -m 755 '${etc}/latchkey'`,
    `cp '${folder}/policy.json' '${etc}/latchkey/policy.json'`,
    `chown -R 0:0 '${etc}/latchkey'; chmod 644 '${etc}/latchkey/policy.json'`,
    `mount --bind '${etc}' /etc && exec '${executable}' "$@"`,
  ];
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
  writeFileSync(join(folder, 'with-policy.sh'), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o700 });
  const namespace = process.getuid?.() === 0 ? '--mount' : '--map-root-user --mount';
  writeFileSync(file, `#!/bin/sh\nexec unshare ${namespace} sh '${folder}/with-policy.sh' "$@"\n`, { mode: 0o700 });
  return file;
}
