import fc from 'fast-check';
import { it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { createDrives, type DrivesParts } from '../../../electron/drives/create-drives.ts';
import type { DriveSpec } from '../../../electron/drives/drive-mapper.ts';
import { toWire, type Order } from '../../../electron/gateway/control.ts';
import { driveToServe } from '../../../electron/gateway/prefix.ts';
import { servedState } from '../../../electron/gateway/served-state.ts';
import { follow } from '../../../electron/gateway/server-process.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { memoryMountRecords } from '../../fakes/memory-mount-records.ts';
import { FaultyWebdav } from '../../support/faulty-webdav.ts';
import { GatewayStage, throwaway } from '../../support/gateway-stage.ts';

const http = (): ReturnType<typeof undiciHttp> => undiciHttp({ userAgent: 'Latchkey/test' });
const { signal } = new AbortController();
const old = new Secret('old');

/** What can happen to a drive whose app password has died without anybody knowing. */
const happening = fc.constantFrom(
  'a program reads',
  'a program writes',
  'upkeep checks',
  'the server ends and another one starts',
  'a program of Latchkey that knows nothing offers the drive',
);

/** Everything that holds the app password of one drive: a holder's memory, a server, and the main process with its own requests. */
async function machine(platform: FaultyWebdav) {
  const state = servedState();
  const spec: DriveSpec = {
    ...{ id: 'a', label: 'Projekte', url: `${platform.origin}/base/`, login: 'jé', mapper: 'gvfs' },
    challenge: { scheme: 'basic', realm: 'faulty' },
  };
  const credential = { login: throwaway.login, throwaway: new Secret(throwaway.password) };
  const whole = toWire({ drive: { ...driveToServe(spec), prefix: '/Projekte', credential }, secret: old });
  let isKnown = false;
  let server: GatewayStage;
  const start = async (): Promise<void> => {
    server = await GatewayStage.start({
      tell(event) {
        state.hear(event, undefined);
        isKnown ||= event.type === 'state' && event.state.at === 'refused';
      },
    });
    await follow(server.gateway, { do: 'serve', drives: [...state.whole()] });
  };
  const order = async (asked: Order): Promise<void> => {
    for (const one of state.follow(asked)) await follow(server.gateway, one);
  };
  const gateway = {
    refuse: (drive: string, secret: Secret) => order({ do: 'refuse', drive, secret: secret.use((text) => text) }),
  };
  const system = { name: 'linux', mappers: [], entry: {} };
  const parts = { system, http, gateway, mounts: memoryMountRecords() } as unknown as DrivesParts;
  const drives = createDrives(parts);
  await start();
  await order({ do: 'serve', drives: [whole] });
  return {
    async let(what: string) {
      switch (what) {
        case 'a program reads':
          await server.ask('PROPFIND', '/Projekte/a');
          break;
        case 'a program writes':
          await server.ask('PUT', '/Projekte/a', { body: 'x' });
          break;
        case 'upkeep checks':
          // It asks what traffic says first, and keeps what it has heard itself.
          if (!isKnown) {
            await drives.checkPassword(spec, old, signal).catch((error: unknown) => {
              if (!isFailure(error, 'LK-5006')) throw error;
            });
            isKnown = true;
          }
          break;
        case 'the server ends and another one starts':
          await server.stop();
          await start();
          break;
        default:
          await order({ do: 'offer', drives: [whole] });
      }
    },
    stop: () => server.stop(),
  };
}

it('a dead app password leaves once, whoever would send it, over every restart of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 8 }), async (happenings) => {
      const platform = await FaultyWebdav.start();
      platform.setPassword('new');
      const all = await machine(platform);
      try {
        for (const what of happenings) await all.let(what);
        const sent = platform.authenticated.length;
        const asks = happenings.some(
          (what) => what.startsWith('a program reads') || what.startsWith('a program writes'),
        );
        if (sent !== (asks || happenings.includes('upkeep checks') ? 1 : 0))
          throw new Error(`sent ${String(sent)} times`);
      } finally {
        await all.stop();
        await platform.stop();
      }
    }),
    { numRuns: 40 },
  );
});
