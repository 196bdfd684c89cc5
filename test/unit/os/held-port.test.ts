import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net, { connect, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import {
  firstPort,
  heldPort,
  holdPort,
  isPortHandle,
  lastPort,
  type HeldPort,
} from '../../../electron/os/held-port.ts';

let held: HeldPort[] = [];
afterEach(() => {
  for (const one of held) one.close();
  held = [];
});

async function holdAny(): Promise<HeldPort> {
  for (let port = firstPort + (process.pid % 9000); port < lastPort; port += 1) {
    const one = await holdPort(port);
    if (one === undefined) continue;
    held.push(one);
    return one;
  }
  throw new Error('every port is taken');
}

/** Binds as any program would. @returns why it cannot */
async function bindByAnother(port: number): Promise<string> {
  const code = `require('net').createServer().on('error', (e) => console.log(e.code)).listen(${port}, '127.0.0.1', () => { console.log('bound'); process.exit(); })`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  return text.toString().trim();
}

it('the call that binds without listening, which Node gives no name to, is there and gives what can be handed over', () => {
  const { _createServerHandle: create } = net as unknown as { _createServerHandle: (...args: unknown[]) => unknown };
  expect(create).toBeTypeOf('function');
  const made = create('127.0.0.1', 0, 4);
  expect(isPortHandle(made)).toBe(true);
  const port = heldPort(made as HeldPort['handle']);
  expect(port.port).toBeGreaterThan(0);
  expect(port.handle.fd).toBeGreaterThan(2);
  port.close();
});

it('a port that is held is nobody else’s, though nobody takes its connections', async () => {
  const { port } = await holdAny();
  expect(await bindByAnother(port)).toBe('EADDRINUSE');
  expect(await holdPort(port)).toBeUndefined();
});

it('a port that another program listens on cannot be had, and one that it has let go of can', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  expect(await holdPort(port)).toBeUndefined();
  server.close();
  await once(server, 'close');
  const mine = await holdPort(port);
  expect(mine?.port).toBe(port);
  mine?.close();
});

it('a connection to a held port waits until a server takes it, and outlives that server’s place', async () => {
  const one = await holdAny();
  const early = connect(one.port, '127.0.0.1');
  await once(early, 'connect');
  const server = createServer((socket) => socket.end('hello'));
  server.listen(one.handle);
  await once(server, 'listening');
  const [text] = (await once(early, 'data')) as [Buffer];
  expect(text.toString()).toBe('hello');
  server.close();
});
