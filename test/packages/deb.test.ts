import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';
import type { Seen } from './inside/journey.ts';
import { packageFile } from './made.ts';
import { startMachine, type Machine } from './machine.ts';

/** By another user than root, as people do. */
const PERSON = 12_345;

/** For five installations and nine commands, where other tests have the processors. */
const LIFE_MS = 400_000;

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(() => machine.stop());

async function must(file: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await machine.run(file, args);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** Without what other packages do at each installation, such as reading every man page: that is seen once. */
const again = (): Promise<string> => must('dpkg', '--no-triggers', '--install', packageFile('deb'));

/** What dpkg and other packages keep for themselves when anything is installed. */
const systems =
  /^\/(etc\/mailcap|var\/(cache|lib|log)\/|usr\/share\/applications\/mimeinfo\.cache|usr\/share\/icons\/hicolor\/icon-theme\.cache)/;

/** What is there that was not, but for what the system keeps, and folders that others have, too. */
async function added(): Promise<readonly string[]> {
  const changes = (await machine.changes()).filter((path) => !systems.test(path));
  return changes.filter((path) => !changes.some((other) => other.startsWith(`${path}/`)));
}

describe('the deb, installed with dpkg', () => {
  it('is installed where everything is that it depends on', async () => {
    await must('dpkg', '--install', packageFile('deb'));
    expect(await must('dpkg-query', '-W', '-f', '${db:Status-Status}', 'latchkey')).toBe('installed');
    expect(await must('dpkg', '--verify', 'latchkey')).toBe('');
  });

  it('is started by its name by anybody', async () => {
    const options = { as: PERSON, env: { HOME: '/tmp' } };
    expect(await machine.run('latchkey', ['--version'], options)).toMatchObject({ stdout: '0.1.0\n', code: 0 });
    const { stdout, code } = await machine.run('latchkey', ['status', '--json'], options);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, connections: [] });
    expect(code).toBe(0);
  });

  // Around the stub: it lays the app out in /tmp, where everybody can be first.
  it('does not run what another user has laid out for it', async () => {
    const options = { as: PERSON, env: { HOME: '/tmp' } };
    await must('sh', '-c', `chown root /tmp/latchkey-stub-${String(PERSON)}-*`);
    const { stderr, code } = await machine.run('latchkey', ['--version'], options);
    expect(stderr).toContain('is another user');
    expect(code).not.toBe(0);
    await must('sh', '-c', `rm -r /tmp/latchkey-stub-${String(PERSON)}-*`);
  });

  it('starts at everybody’s logon, unless they say otherwise, and leaves at once where there is nothing to do', async () => {
    const options = { as: PERSON, env: { HOME: '/tmp' } };
    const entry = await must('cat', '/etc/xdg/autostart/latchkey.desktop');
    expect(entry).toContain('\nTryExec=/opt/Latchkey/latchkey\nExec=/opt/Latchkey/latchkey --hidden --for-everybody\n');
    await must('desktop-file-validate', '/etc/xdg/autostart/latchkey.desktop');
    const { code } = await machine.run('/opt/Latchkey/latchkey', ['--hidden', '--for-everybody'], options);
    expect(code).toBe(0);
    const state = async (): Promise<unknown> => {
      const { stdout } = await machine.run('latchkey', ['status', '--json', '--health'], options);
      return (JSON.parse(stdout) as Record<string, unknown>)['autostart'];
    };
    expect(await state()).toEqual({ state: 'on' });
    await must('mkdir', '-p', '/tmp/.config/autostart');
    await machine.run('tee', ['/tmp/.config/autostart/latchkey.desktop'], { stdin: '[Desktop Entry]\nHidden=true\n' });
    expect(await state()).toEqual({ state: 'off-by-user' });
    await must('rm', '-r', '/tmp/.config');
  });

  it('opens links with its scheme', async () => {
    const args = ['query', 'default', 'x-scheme-handler/latchkey'];
    expect((await machine.run('xdg-mime', args, { env: { XDG_CURRENT_DESKTOP: 'GNOME' } })).stdout).toBe(
      'latchkey.desktop\n',
    );
  });

  it('has its man page', async () => {
    expect(await must('man', '--where', 'latchkey')).toBe('/usr/share/man/man1/latchkey.1.gz\n');
  });

  it('has a folder for rules that only root can write to', async () => {
    expect(await must('stat', '-c', '%U:%G %a', '/etc/latchkey')).toBe('root:root 755\n');
    expect(await must('ls', '-A', '/etc/latchkey')).toBe('');
  });

  it('gives no program root’s rights where the kernel has user namespaces, and one where it has none', async () => {
    const mode = (): Promise<string> => must('stat', '-c', '%a', '/opt/Latchkey/chrome-sandbox');
    expect(await mode()).toBe('755\n');
    const setting = '/proc/sys/user/max_user_namespaces';
    await machine.run('tee', ['/tmp/none'], { stdin: '0\n' });
    await must('mount', '--bind', '/tmp/none', setting);
    await again();
    expect(await mode()).toBe('4755\n');
    await must('umount', setting);
    await again();
    expect(await mode()).toBe('755\n');
  });

  // The kernel of a container has no AppArmor: two programs that write down what they are asked are in its place.
  it('tells AppArmor of its profile where that knows the rule, and takes it away at the end', async () => {
    const recorder = '#!/bin/sh\necho "$0 $*" >> /tmp/asked\n';
    for (const name of ['apparmor_status', 'apparmor_parser']) {
      await machine.run('tee', [`/usr/local/sbin/${name}`], { stdin: recorder });
      await must('chmod', '+x', `/usr/local/sbin/${name}`);
    }
    await must('mkdir', '-p', '/etc/apparmor.d');
    await again();
    expect(await must('cat', '/etc/apparmor.d/latchkey')).toContain('userns,');
    // The machine is a chroot, as one in which an image is made for others: its kernel is told nothing.
    expect(await must('cat', '/tmp/asked')).not.toContain('--replace');
    await must('ln', '-sf', '/bin/false', '/usr/bin/ischroot');
    await again();
    const asked = async (): Promise<string> => (await machine.run('cat', ['/tmp/asked'])).stdout;
    expect(await asked()).toContain(
      'apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/latchkey',
    );
    await must('dpkg', '--no-triggers', '--remove', 'latchkey');
    expect(await asked()).toContain('apparmor_parser --remove /etc/apparmor.d/latchkey');
    expect((await machine.run('cat', ['/etc/apparmor.d/latchkey'])).code).toBe(1);
    // What IT may have changed stays until a purge. No desktop starts it: its program is gone.
    expect(await must('cat', '/etc/xdg/autostart/latchkey.desktop')).toContain('TryExec=/opt/Latchkey/latchkey\n');
    expect((await machine.run('ls', ['/opt/Latchkey/latchkey'])).code).not.toBe(0);
    await must('rm', '-r', '/usr/local/sbin/apparmor_status', '/usr/local/sbin/apparmor_parser', '/etc/apparmor.d');
  });

  it('leaves nothing of itself when it is removed, but what IT has written', async () => {
    await again();
    await machine.run('tee', ['/etc/latchkey/policy.json'], { stdin: '{"version": 1}' });
    await must('dpkg', '--purge', 'latchkey');
    expect((await added()).filter((path) => /latchkey/i.test(path))).toEqual(['/etc/latchkey/policy.json']);
    await must('rm', '-r', '/etc/latchkey');
    expect((await added()).filter((path) => /latchkey/i.test(path))).toEqual([]);
    expect(await must('cat', '/usr/share/applications/mimeinfo.cache')).not.toContain('latchkey');
  });
});

describe('a drive that was set up with the installed program', () => {
  let seen: Seen;
  beforeAll(async () => {
    const older = '/tmp/older.deb';
    await must('dpkg-deb', '--raw-extract', packageFile('deb'), '/tmp/older');
    await must('sed', '-i', 's/^Version: .*/Version: 0.0.9/', '/tmp/older/DEBIAN/control');
    await must('dpkg-deb', '--build', '-Znone', '/tmp/older', older);
    const script = join(projectRoot, 'test/packages/inside/journey.ts');
    const tsx = join(projectRoot, 'node_modules/tsx/dist/loader.mjs');
    const { stdout, stderr, code } = await machine.run(
      process.execPath,
      ['--import', tsx, script, older, packageFile('deb')],
      { timeoutMs: LIFE_MS },
    );
    if (code !== 0)
      throw new Error(`${stderr.split('\n').find((line) => /Error/.test(line)) ?? stderr.slice(0, 300)}${stdout}`);
    seen = JSON.parse(stdout) as Seen;
  }, LIFE_MS);

  const works = { code: 0, drives: ['ready'], file: 'from the platform' };

  it('shows the platform’s files', () => {
    expect(seen.setUp).toMatchObject({ ...works, version: '0.0.9' });
  });

  it('stays through an upgrade', () => {
    expect(seen.upgraded).toMatchObject({ ...works, version: '0.1.0' });
  });

  it('stays through a repair by installing the same package again', () => {
    expect(seen.damaged).not.toBe(0);
    expect(seen.repaired).toMatchObject(works);
  });

  it('is the person’s: a removal of the package leaves it, and the next installation finds it', () => {
    expect(seen.leftBehind).toContain('.local/share/latchkey/connections.json');
    expect(seen.installedAgain).toMatchObject(works);
  });

  it('is taken back by `latchkey remove --all`, and what stays is a log and files without a drive in them', () => {
    expect(seen.appPasswords).toBe(0);
    expect(seen.connections).not.toMatch(/Work|nora|127\.0\.0\.1/);
    // For as long as the session lasts, also what serves drives. Nothing else.
    const stays =
      /^(\.local\/share\/latchkey\/(connections|gateway|mounts)\.json|\.local\/state\/latchkey\/latchkey\.log|.*\.lock)$/;
    expect(seen.leftAtLast.filter((path) => !stays.test(path))).toEqual([]);
  });
});
