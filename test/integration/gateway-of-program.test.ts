import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayClient, type GatewayClient } from '../../electron/gateway/client.ts';
import { socketName } from '../../electron/gateway/part-words.ts';
import { unixControlSocket } from '../../electron/os/control-socket.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { until } from '../support/gateway-bed.ts';
import { leftovers } from '../support/leftovers.ts';
import { gatewayProcesses, stopProcess } from '../support/session-processes.ts';

const USER = 'nora';
let stage: CliStage;
let client: GatewayClient;
beforeAll(async () => {
  stage = await startCliStage();
  expect((await stage.setUp('rclone', { as: USER })).code).toBe(0);
  client = gatewayClient({
    socket: unixControlSocket(join(stage.desktop.env['XDG_RUNTIME_DIR'] ?? '', 'latchkey'), socketName),
    version: '0.1.0',
    start: () => Promise.resolve(undefined),
    everything: () => Promise.resolve([]),
  });
});
afterAll(async () => {
  client.close();
  await stage.stop();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a mount tool asks first. */
async function propfind(
  url: string,
  options: { auth?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { headers, ...rest } = options;
  const asked = request(url, { method: 'PROPFIND', agent: false, headers: { depth: '0', ...headers }, ...rest });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let body = '';
  for await (const part of response.setEncoding('utf8')) body += part as string;
  return { status: response.statusCode, headers: response.headers, body };
}

describe('the program itself', () => {
  it('hands its drives over and ends, and what serves them goes on', async () => {
    const { code, result } = await stage.run(['drives', '--serve']);
    expect(code).toBe(0);
    expect(result).toMatchObject({ ok: true, drives: [{ label: 'rclone', state: 'open' }] });
    expect(
      gatewayProcesses(stage.desktop.home)
        .map(({ args }) => args.at(-1))
        .sort(),
    ).toEqual(['gateway-holder', 'gateway-server']);
    const { code: again, result: same } = await stage.run(['drives', '--serve']);
    expect([again, same]).toEqual([0, result]);
    expect((await stage.run(['drives', '--serve'], { text: true })).stdout).toMatch(/rclone +served/);
  });

  it('answers nobody without the credential, which no command tells', async () => {
    const port = (await client.look())?.port ?? 0;
    const address = `http://127.0.0.1:${port}`;
    expect(await propfind(`${address}/rclone/`)).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="Latchkey", charset="UTF-8"' },
    });
    expect((await propfind(`${address}/other/`)).status).toBe(404);
    expect((await propfind(`${address}/rclone/`, { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('serves the platform’s files with the app password of the keychain to who has the credential', async () => {
    const found = await client.look();
    const [shown] = found?.drives ?? [];
    if (shown === undefined) throw new Error('nothing is served');
    const [password = ''] = stage.demo.secretsIssued().appPasswords;
    const drive = { ...shown, challenge: { scheme: 'basic', realm: 'demo' } as const };
    const { id, prefix, label, address, login, challenge } = drive;
    const target = await client.serve({
      drive: { id, prefix, label, address, login, challenge },
      secret: new Secret(password),
    });
    const auth = target.throwaway.use((text) => `${target.login}:${text}`);
    const listed = await propfind(target.url, { auth });
    expect(listed.status).toBe(207);
    expect(listed.body).toContain('/rclone/');
    expect(listed.body).not.toContain(stage.demo.address);
  });

  it('doctor says where the drives are served, that it is stopped, and that nothing runs', async () => {
    const { pid, port } = (await client.look()) ?? { pid: 0, port: 0 };
    const gatewayIn = (findings: unknown): unknown =>
      (findings as { id: string }[]).find(({ id }) => id.startsWith('gateway'));
    const running = await stage.run(['doctor']);
    expect(gatewayIn(running.result?.['findings'])).toMatchObject({
      id: 'gateway',
      state: 'ok',
      details: { port, pid },
    });
    expect((await stage.run(['doctor'], { text: true })).stdout).toContain(`on port ${port}`);
    await stopProcess(pid);
    const stopped = await stage.run(['doctor']);
    expect(gatewayIn(stopped.result?.['findings'])).toMatchObject({ id: 'gateway', state: 'problem', code: 'LK-5102' });
    expect(stopped.code).toBe(40);
    process.kill(pid, 'SIGKILL');
    await until(() => gatewayProcesses(stage.desktop.home).length === 0);
    const gone = await stage.run(['doctor']);
    expect(gatewayIn(gone.result?.['findings'])).toMatchObject({ id: 'gateway-idle', state: 'ok' });
    const { result } = await stage.run(['drives', '--serve']);
    expect(result).toMatchObject({ port });
  });

  it('ends by itself when the last drive is removed, and leaves nothing but its port for the next time', async () => {
    const { demo, desktop } = stage;
    const { result } = await stage.run(['open']);
    const user = spawn('sleep', ['600'], { cwd: String(result?.['path']), stdio: 'ignore' });
    try {
      // A program that uses it is not cut off without a word, and nobody can be asked here.
      const inUse = { code: 'LK-7017', details: { programs: ['sleep'] } };
      expect(await stage.run(['remove'], { as: USER })).toMatchObject({ code: 40, result: { failure: inUse } });
      expect((await client.look())?.drives).toHaveLength(1);
      expect((await stage.run(['remove', '--force'], { as: USER })).code).toBe(0);
    } finally {
      user.kill();
    }
    expect(await leftovers(desktop, demo, USER)).toEqual([]);
    await until(() => gatewayProcesses(desktop.home).length === 0, 120_000);
    const runtime = join(desktop.env['XDG_RUNTIME_DIR'] ?? '', 'latchkey');
    expect(readdirSync(runtime).filter((name) => name.startsWith(socketName))).toEqual([]);
    expect(readdirSync(join(desktop.home, '.local/share/latchkey'))).toContain('gateway.json');
  });
});
