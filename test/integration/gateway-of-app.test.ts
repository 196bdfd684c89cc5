import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStandIn, chooseRuntime } from '@latchkey/electron-stand-in/runtime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayClient } from '../../electron/gateway/client.ts';
import { socketName } from '../../electron/gateway/part-words.ts';
import { unixControlSocket } from '../../electron/os/control-socket.ts';
import { startDetached } from '../../electron/os/start-detached.ts';
import { builtProgram } from '../support/built-program.ts';
import { ask, toServe, until } from '../support/gateway-bed.ts';
import { projectRoot } from '../support/project-files.ts';
import { endGateway, gatewayProcesses } from '../support/session-processes.ts';

/** Electron itself would want a display for this; that is left to a machine that has both. */
const { executable } = chooseRuntime(projectRoot, {
  ELECTRON_OVERRIDE_DIST_PATH: join(projectRoot, 'out/electron-host'),
});

let home: string;
beforeAll(() => {
  builtProgram();
  buildStandIn('ignore');
  home = mkdtempSync(join(tmpdir(), 'lk-gateway-app-'));
  mkdirSync(join(home, 'run'), { mode: 0o700 });
});
afterAll(async () => {
  await endGateway(home);
  rmSync(home, { recursive: true, force: true });
});

it('the app, which cannot be run as plain Node, is both processes that serve the drives, without a window', async () => {
  const env = {
    ...{ PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), LANG: 'C' },
    ELECTRON_HOST_CHROMIUM: '/nowhere/chromium',
  };
  const client = gatewayClient({
    socket: unixControlSocket(join(home, 'run/latchkey'), socketName),
    version: '0.1.0',
    start: () => startDetached({ file: executable, args: [projectRoot, 'gateway-holder'], env }),
    everything: () => Promise.resolve([]),
  });
  const target = await client.serve(toServe('team'));
  const before = await client.look();
  expect(before?.server).toMatchObject({ isUp: true, ends: 0 });
  // Its platform is not there, which is told to who has the credential.
  expect(await ask({ ...target, login: 'other' })).toBe(401);
  expect(await ask(target)).toBe(503);
  process.kill(before?.server.pid ?? 0, 'SIGKILL');
  expect(await ask(target)).toBe(503);
  expect((await client.look())?.server).toMatchObject({ isUp: true, ends: 1, lastEnd: 'SIGKILL' });
  expect(gatewayProcesses(home)).toHaveLength(2);
  await client.stop();
  await until(() => gatewayProcesses(home).length === 0);
  client.close();
});
