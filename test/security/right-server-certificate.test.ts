import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../electron/contract/view.ts';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { gvfsPrograms, rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDemo } from '../demo/demo.ts';
import type { Tls } from '../demo/server.ts';
import { makeAuthority } from '../support/certificates.ts';
import { answersOf } from '../support/cli-stage.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { failureCode } from '../support/failure-code.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { once } from '../support/once.ts';
import { startRecordingServer, type RecordingServer } from '../support/recording-server.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';

const USER = 'nora';
const programsOf = { gvfs: gvfsPrograms, rclone: rclonePrograms };
const folder = mkdtempSync(join(tmpdir(), 'lk-certificates-'));
/** Trusts who signed for the platform, for the other host, and the certificate that has expired. */
const caFile = join(folder, 'trusted.pem');
const tlsOf = (name: string, file = 'server'): Tls => ({
  key: readFileSync(join(folder, name, `${file}.key`), 'utf8'),
  cert: readFileSync(join(folder, name, `${file}.pem`), 'utf8'),
});

/** What a server in the platform's place may show, and what Latchkey says to it. */
const impostors = [
  ['with a certificate that it signed itself', () => tlsOf('other-ca', 'ca'), 'LK-3005'],
  ['with a certificate of a CA that is not trusted', () => tlsOf('other-ca'), 'LK-3005'],
  ['with a certificate of another host', () => tlsOf('other-host'), 'LK-3007'],
  ['with a certificate that has expired', () => tlsOf('expired'), 'LK-3006'],
  ['without TLS', () => undefined, 'LK-3022'],
] as const;

let desktop: Desktop;
let impostor: RecordingServer | undefined;

beforeAll(async () => {
  const here = ['DNS:localhost', 'IP:127.0.0.1'];
  const at = (name: string): string => join(folder, name);
  const trusted = await Promise.all([
    makeAuthority(at('platform'), 'server', here),
    makeAuthority(at('other-host'), 'server', ['DNS:files.example']),
    makeAuthority(at('expired'), 'server', here, -1),
  ]);
  await makeAuthority(at('other-ca'), 'server', here);
  writeFileSync(caFile, trusted.map((file) => readFileSync(file, 'utf8')).join(''));
  desktop = await startDesktop();
  desktop.enter();
});
afterEach(async () => {
  await impostor?.stop();
  impostor = undefined;
});
afterAll(async () => {
  await desktop.stop();
  rmSync(folder, { recursive: true });
});

async function startImpostor(tls: Tls | undefined, port = 0): Promise<RecordingServer> {
  impostor = await startRecordingServer({ port, ...(tls === undefined ? {} : { tls }) });
  return impostor;
}

/** It was there to be fooled by, and heard nothing. */
function expectNothingHeard(server: RecordingServer): void {
  expect(server.connections()).toBeGreaterThan(0);
  expect(server.requests()).toEqual([]);
}

/** Whatever the person's environment says, as it is set for some other program. */
const lax = { NODE_TLS_REJECT_UNAUTHORIZED: '0', RCLONE_NO_CHECK_CERTIFICATE: 'true' };

const latchkey = (args: readonly string[], answers: readonly string[] = []): Promise<CliRun> =>
  runCli([...args, '--json'], { env: desktop.env, with: lax, answers });

describe('a server in the place of the platform hears nothing', once, () => {
  it.each(impostors)('%s, when a drive is set up', async (_, tls, code) => {
    const server = await startImpostor(tls());
    const address = `https://localhost:${server.port}`;
    const { code: exit, result } = await latchkey(
      ['setup', '--platform', address, '--user', USER, '--ca', caFile],
      ['never sent'],
    );
    expect({ exit, result }).toMatchObject({ exit: 20, result: { failure: { code } } });
    expectNothingHeard(server);
  });

  it.each(linuxMappers.flatMap((mapper) => impostors.slice(0, 4).map(([what, tls]) => [what, mapper, tls] as const)))(
    '%s, when the gateway serves a drive of it to %s',
    async (_, mapper, tls) => {
      const server = await startImpostor(tls());
      const spec: DriveSpec = {
        ...{ id: 'impostor', label: 'Impostor', url: `https://localhost:${server.port}/webdav/`, login: USER },
        ...{ challenge: { scheme: 'basic', realm: 'Test' }, mapper },
      };
      const { drives } = buildServices({ ...servingOnLinux(), places: findPlaces(), env: process.env });
      const connecting = drives.connect(spec, new Secret('never sent'), AbortSignal.timeout(20_000));
      expect(await failureCode(connecting)).toBe('LK-3005');
      await drives.disconnect(spec);
      expectNothingHeard(server);
    },
  );
});

describe.each(linuxMappers)('a drive by %s', once, (mapper) => {
  let port: number;
  let drive: ConnectionView;
  /** What came of a file while the platform redirected to plain http. */
  let downgraded: { readonly written: number | null; readonly heard: readonly string[] };

  const write = () => run(programsOf[mapper].write(join(drive.path, 'file.txt'), 'for the platform only'));

  beforeAll(async () => {
    const demo = await startDemo({ tls: tlsOf('platform'), host: 'localhost' });
    port = Number(new URL(demo.address).port);
    const set = ['setup', '--platform', demo.address, '--user', USER, '--label', mapper];
    const { code, result } = await latchkey([...set, '--mapper', mapper, '--ca', caFile], answersOf(demo, USER));
    expect(code).toBe(0);
    drive = result?.['connection'] as ConnectionView;
    expect(drive.mapper).toBe(mapper);
    const plain = await startRecordingServer();
    for (const method of ['PUT', 'GET', 'MKCOL', 'DELETE']) {
      demo.fault({
        method,
        path: '^/webdav',
        action: { kind: 'redirect', status: 307, to: `http://localhost:${plain.port}/` },
      });
    }
    downgraded = { written: (await write()).code, heard: plain.requests() };
    await plain.stop();
    await demo.stop();
  });

  it('sends no credentials when it is redirected to plain http', () => {
    expect(downgraded.written).not.toBe(0);
    expect(downgraded.heard.filter((request) => /authorization/i.test(request))).toEqual([]);
  });

  it.each(impostors)('tells nothing to a server %s that takes the place of the platform', async (_, tls, code) => {
    const server = await startImpostor(tls(), port);
    expect((await write()).code).not.toBe(0);
    expect(await latchkey(['reconnect', mapper])).toMatchObject({ code: 20, result: { failure: { code } } });
    expectNothingHeard(server);
  });
});

describe('plain http', once, () => {
  it('to another machine is refused before anything is sent', async () => {
    const server = await startImpostor(undefined);
    const proxy = `http://127.0.0.1:${server.port}`;
    const { code, result } = await runCli(['setup', '--platform', 'http://files.example', '--user', USER, '--json'], {
      env: desktop.env,
      with: { http_proxy: proxy, https_proxy: proxy },
      answers: ['never sent'],
    });
    expect({ code, result }).toMatchObject({ code: 2, result: { failure: { code: 'LK-1002' } } });
    expect(server.connections()).toBe(0);
  });
});
