import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { api } from '../demo/client.ts';
import type { Demo } from '../demo/demo.ts';
import { remoteControls } from '../demo/remote.ts';
import { makeAuthority } from '../support/certificates.ts';

const program = fileURLToPath(new URL('../run/platform.mjs', import.meta.url));
type Announcement = Pick<Demo, 'address' | 'webdav' | 'users' | 'control'>;
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  }
});

function start(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function announcement(child: ReturnType<typeof start>): Promise<Announcement> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line) as Announcement;
}

describe('the demo as a process', () => {
  it('says in one line where it is, who its users are and how to control it, and leaves nothing', async () => {
    const child = start('--port', '0', '--json');
    const { address, webdav, users, control } = await announcement(child);
    expect(webdav).toBe(`${address}/webdav/`);
    const alice = users.find(({ name }) => name === 'alice');
    expect(alice).toMatchObject({ methods: ['otp'], note: 'OTP app' });
    expect(alice?.otpSecret).toMatch(/^[A-Z2-7]{32}$/);
    const remote = remoteControls(control);
    const folder = await remote.folderOf('alice');
    expect(existsSync(folder)).toBe(true);

    const json = { user: 'samuel', password: users.find(({ name }) => name === 'samuel')?.password };
    const { challenge } = (await api(address, '/api/auth', { json })).body as { challenge: string };
    const printed = once(createInterface(child.stderr), 'line') as Promise<[string]>;
    await api(address, '/api/auth/second-factor/send', { json: { challenge, method: 'sms' } });
    const code = await remote.codeFor('samuel');
    expect((await printed)[0]).toContain(code);
    const body = { challenge, method: 'sms', code };
    const signedIn = await api(address, '/api/auth/second-factor', { json: body });
    const { token } = signedIn.body as { token: string };
    expect((await remote.secretsIssued()).tokens).toEqual([token]);

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(folder)).toBe(false);
  });

  it('is controlled from outside as from inside', async () => {
    const { address, control } = await announcement(start('--json'));
    const remote = remoteControls(control);
    await remote.fault({ path: 'publicconfig', times: 1, action: { kind: 'respond', status: 503, body: '{}' } });
    const waiting = remote.waitFor({ path: 'publicconfig' });
    expect((await api(address, '/api/publicconfig')).status).toBe(503);
    expect(await waiting).toMatchObject({ method: 'GET' });
    await remote.setClock('2030-01-01T00:00:00Z');
    expect(await remote.now()).toMatch(/^2030-01-01/);
    await expect(remote.codeFor('nobody')).rejects.toThrow('no user nobody');
    await expect(remote.advance('soon' as unknown as number)).rejects.toThrow();
    expect(await (await fetch(`${control}codeFor?arg=alice`)).json()).toMatchObject({
      value: expect.stringMatching(/^\d{6}$/) as unknown,
    });
    expect((await fetch(`${control}nothing`)).status).toBe(404);
    expect((await fetch(new URL('/journal', control))).status).toBe(404); // not without the unguessable path
  });

  it('serves https with a certificate that it is given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-tls-'));
    try {
      const ca = readFileSync(await makeAuthority(folder, 'demo', ['IP:127.0.0.1']));
      const child = start('--json', '--tls', join(folder, 'demo.key'), join(folder, 'demo.pem'));
      const { address } = await announcement(child);
      expect(address).toMatch(/^https:/);
      const reply = await new Promise<string>((resolve, reject) => {
        const sent = request(`${address}/api/publicconfig`, { ca }, (response) => {
          resolve(text(response));
        });
        sent.on('error', reject).end();
      });
      expect(reply).toContain('"product":"NetExplorer"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells a person who the users are', async () => {
    const [line] = (await once(createInterface(start().stdout), 'line')) as [string];
    expect(line).toMatch(/^Demo platform +http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ['--port', '70000'],
    ['--tls', 'only-one'],
  ])('refuses %s %s with its usage', async (...args) => {
    const child = start(...args);
    const [said, ended] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toContain('Usage:');
    expect(ended).toEqual([2, null]);
  });
});
