import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from './made.ts';
import { startMachine, type Machine } from './machine.ts';

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(() => machine.stop());

/** rpm on a Debian: its database begins empty, and the packages that Latchkey needs are another's, so that it cannot look for them. */
async function rpm(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await machine.run('rpm', args);
  if (code !== 0) throw new Error(`rpm ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}
const install = (...more: readonly string[]): Promise<string> =>
  rpm('--force-debian', '--nodeps', ...more, packageFile('rpm'));

const left = async (): Promise<readonly string[]> =>
  (await machine.changes()).filter((path) => /latchkey/i.test(path) && !path.startsWith('/var/'));

describe('the rpm, installed with rpm', () => {
  it('is installed, and every file is as it was packed', async () => {
    await install('--install');
    expect(await rpm('--query', '--queryformat', '%{VERSION}', 'latchkey')).toBe('0.1.0');
    expect(await rpm('--verify', '--nodeps', 'latchkey')).toBe('');
  });

  it('is started by its name', async () => {
    expect(await machine.run('latchkey', ['--version'])).toMatchObject({ stdout: '0.1.0\n', code: 0 });
    const { stdout } = await machine.run('latchkey', ['status', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, connections: [] });
  });

  it('is repaired by installing it again, which also keeps what its scripts have made', async () => {
    await machine.run('sh', [
      '-c',
      'rm /opt/Latchkey/resources/app.asar; mkdir -p /etc/apparmor.d; touch /etc/apparmor.d/latchkey',
    ]);
    expect((await machine.run('latchkey', ['--version'])).code).not.toBe(0);
    // rpm runs the scripts of an upgrade: first those of what comes, then those of what goes.
    await install('--upgrade', '--replacepkgs', '--replacefiles');
    expect((await machine.run('latchkey', ['--version'])).stdout).toBe('0.1.0\n');
    expect((await machine.run('ls', ['/etc/apparmor.d/latchkey'])).code).toBe(0);
  });

  it('leaves nothing of itself when it is removed, but what IT has written', async () => {
    await machine.run('tee', ['/etc/latchkey/policy.json'], { stdin: '{"version": 1}' });
    await rpm('--erase', 'latchkey');
    expect(await left()).toEqual(['/etc/latchkey', '/etc/latchkey/policy.json']);
  });
});
