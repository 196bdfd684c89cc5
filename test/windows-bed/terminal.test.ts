import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startBed, type WindowsBed } from './bed.ts';

const USER = 'nora';
let bed: WindowsBed;
let demo: Demo;
beforeAll(async () => {
  [bed, demo] = await Promise.all([startBed(), startDemo()]);
});
afterAll(async () => {
  await bed.stop();
  await demo.stop();
});

it('says its version and what it can do', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(await bed.run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  const help = await bed.run(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: latchkey');
});

it('finds nothing on a Windows that is new, and nothing to complain of', async () => {
  expect(await bed.run(['status', '--json'])).toMatchObject({
    code: 0,
    result: { ok: true, connections: [], applications: [], open: [], lost: [] },
  });
  const doctor = await bed.run(['doctor', '--json']);
  const findings = doctor.result?.['findings'] as readonly { readonly state: string }[];
  expect(doctor).toMatchObject({ code: 0, stderr: '' });
  expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
});

it('makes an app password for an application, keeps it in the Credential Manager, and removes it everywhere', async () => {
  const answers = [demo.user(USER).password];
  const account = ['--platform', demo.address, '--user', USER, '--json'];
  const made = await bed.run(['setup', '--application', 'Scanner', ...account], { answers });
  expect(made).toMatchObject({ code: 0, result: { ok: true } });

  const [password = ''] = demo.secretsIssued().appPasswords;
  const [stored, ...others] = await bed.inside.credentials();
  expect(others).toEqual([]);
  expect(stored?.target).toMatch(/^Latchkey\//);
  expect(Buffer.from(stored?.secret ?? '', 'hex').toString()).toContain(password);

  const listed = await bed.run(['passwords', 'list', ...account], { answers });
  expect(listed).toMatchObject({ code: 0, result: { passwords: [{ ownership: 'here' }] } });

  const removed = await bed.run(['remove', '--all', '--yes', '--json'], { answers });
  expect(removed).toMatchObject({ code: 0, result: { ok: true } });
  expect(await bed.inside.credentials()).toEqual([]);
  expect(demo.appPasswords(USER)).toEqual([]);
  const data = (await bed.inside.environment('LOCALAPPDATA')) ?? '';
  expect(readdirSync(join(bed.pathOf(data), 'latchkey/Data/journal'))).toEqual([]);
});

describe('a script of the network that names a proxy', () => {
  const CONNECTIONS = String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections`;
  let network: Server;
  let tunnels: (string | undefined)[];
  let scripts: number;
  beforeAll(async () => {
    [tunnels, scripts] = [[], 0];
    network = createServer((_request, response) => {
      scripts += 1;
      const { port } = network.address() as AddressInfo;
      response.setHeader('content-type', 'application/x-ns-proxy-autoconfig');
      response.end(`function FindProxyForURL(url, host) {
        return host === 'files.example' ? 'PROXY 127.0.0.1:${String(port)}' : 'DIRECT';
      }`);
    });
    network.on('connect', ({ url }, socket) => {
      tunnels.push(url);
      socket.end('HTTP/1.1 407 Who are you\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n');
    });
    await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
    const { port } = network.address() as AddressInfo;
    await bed.inside.registrySet(
      'HKCU',
      CONNECTIONS,
      'DefaultConnectionSettings',
      connectionSettings(`http://127.0.0.1:${String(port)}/proxy.pac`),
      'bytes',
    );
  });
  afterAll(async () => {
    await bed.inside.registryDelete('HKCU', CONNECTIONS, 'DefaultConnectionSettings');
    network.closeAllConnections();
    await new Promise((resolve) => network.close(resolve));
  });

  it('is followed, and what the proxy wants is said', async () => {
    const { result } = await bed.run(['setup', '--platform', 'https://files.example', '--user', USER, '--json']);
    const { port } = network.address() as AddressInfo;
    const details = { host: 'files.example', proxy: `127.0.0.1:${String(port)}`, schemes: ['NTLM'] };
    expect(result).toMatchObject({ ok: false, failure: { code: 'LK-3026', details } });
    expect(new Set(tunnels)).toEqual(new Set(['files.example:443']));
    expect(scripts).toBeGreaterThan(0);
  });
});

/** Builds `DefaultConnectionSettings` as Windows stores it: a version, a counter, flags (4 is a script), then three texts. */
function connectionSettings(script: string): string {
  const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const text = (value: string): Buffer => Buffer.concat([number(value.length), Buffer.from(value, 'latin1')]);
  return Buffer.concat([...[0x46, 1, 1 | 4].map(number), text(''), text(''), text(script), Buffer.alloc(32)]).toString(
    'hex',
  );
}
