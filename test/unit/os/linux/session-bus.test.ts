import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withSessionBus } from '../../../../electron/os/linux/bus/session-bus.ts';
import { run } from '../../../../electron/os/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-bus-'));
const servers: Server[] = [];
const clients = new Set<Socket>();
afterAll(() => {
  for (const server of servers) server.close();
  for (const client of clients) client.destroy();
  rmSync(folder, { recursive: true });
});

/** Something that listens where a bus should be. */
async function listen(answer: (client: Socket) => void): Promise<string> {
  const path = join(folder, String(servers.length));
  const server = createServer({ allowHalfOpen: true }, (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client)).on('error', () => undefined);
    answer(client);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return `unix:path=${path}`;
}

/** What comes of asking a bus at an address. */
const outcome = (address: string, timeoutMs = 5000) =>
  withSessionBus({ address, timeoutMs }, () => Promise.resolve('connected')).catch((error: unknown) => String(error));

describe('a bus', () => {
  it.each(['unix:path=/nonexistent/bus', 'unix:', 'autolaunch:', 'disabled:', 'nonsense', 'tcp:host=127.0.0.1,port=1'])(
    'at %s cannot be reached',
    async (address) => {
      expect(await outcome(address)).toContain('NoServer');
    },
  );

  it('that hangs up at once cannot be reached', async () => {
    expect(await outcome(await listen((client) => client.end()))).toContain('NoServer');
  });

  it('that refuses the user cannot be reached', async () => {
    expect(await outcome(await listen((client) => client.on('data', () => client.write('REJECTED\r\n'))))).toContain(
      'NoServer',
    );
  });

  it('that says nothing is given up in time', async () => {
    expect(await outcome(await listen((client) => client.resume()), 50)).toContain('Timeout');
  });

  it('that says nothing does not keep the process from ending', async () => {
    const silent = await listen((client) => client.resume());
    const module = new URL('../../../../electron/os/linux/bus/session-bus.ts', import.meta.url).href;
    const code = `
      import { withSessionBus } from '${module}';
      await withSessionBus({ address: '${silent}', timeoutMs: 50 }, () => undefined).catch(String).then(console.log);`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const child = await run({ file: process.execPath, args, timeoutMs: 8000 });
    expect(child).toMatchObject({ code: 0, timedOut: false });
    expect(child.stdout).toContain('Timeout');
  });
});
