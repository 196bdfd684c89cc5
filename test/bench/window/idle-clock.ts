/**
 * Loaded into the app's main process before the app: lets hours pass there at once, and counts what happens meanwhile.
 * The clock is Node's own for tests; until somebody lets time pass it goes with the real one.
 */
import diagnostics from 'node:diagnostics_channel';
import { syncBuiltinESMExports } from 'node:module';
import { mock } from 'node:test';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { app, ipcMain } from 'electron';
import type { Idle, Stirrings } from './idle.ts';

const STEP_MS = 5;
const MINUTE_MS = 60_000;
/** An exchange with the keychain or the platform is over by then: time goes on only after it, or it would time out. */
const EXCHANGE_MS = 400;

const stirrings: Record<keyof Stirrings, number> = {
  ...{ timers: 0, messages: 0, connections: 0, requests: 0, programs: 0 },
};
const { setInterval: realInterval, setTimeout: realTimeout } = timers;

mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: Date.now() });
let passed = performance.now();
realInterval(() => {
  const now = performance.now();
  const ms = Math.floor(now - passed);
  passed += ms;
  mock.timers.tick(ms);
}, STEP_MS).unref();

type Work = (this: unknown, ...args: unknown[]) => unknown;

/** Counts the calls of a function; what it does and answers stays the same. */
function count(target: object, name: string, what: keyof Stirrings): void {
  const original = Reflect.get(target, name) as Work;
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    stirrings[what] += 1;
    return original.apply(this, args);
  });
}

/** Counts how often what waits for a timer is called. */
function countFired(target: object, name: string): void {
  const original = Reflect.get(target, name) as Work;
  Reflect.set(target, name, function (this: unknown, work: Work, ...args: unknown[]) {
    const counted: Work = (...given) => {
      stirrings.timers += 1;
      return work(...given);
    };
    return original.call(this, counted, ...args);
  });
}
for (const target of [globalThis, timers]) {
  for (const name of ['setTimeout', 'setInterval']) countFired(target, name);
}
for (const name of ['setTimeout', 'setInterval']) count(timersPromises, name, 'timers');
syncBuiltinESMExports();

for (const [channel, what] of [
  ['net.client.socket', 'connections'],
  ['undici:request:create', 'requests'],
  ['child_process', 'programs'],
] as const) {
  diagnostics.subscribe(channel, () => {
    stirrings[what] += 1;
  });
}

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, listener) => {
  handle(channel, (event, ...args: unknown[]) => {
    stirrings.messages += 1;
    return listener(event, ...args) as unknown;
  });
};
app.on('web-contents-created', (_event, contents) => {
  count(contents, 'send', 'messages');
});

const idle: Idle = {
  async pass(minutes) {
    const before = { ...stirrings };
    for (let minute = 0; minute < minutes; minute += 1) {
      const { timers: fired } = stirrings;
      mock.timers.tick(MINUTE_MS);
      // What a timer has set off goes on before the next minute: it reads files before it asks anybody.
      if (stirrings.timers !== fired) {
        await new Promise((resolve) => realTimeout(resolve, EXCHANGE_MS));
      }
    }
    const difference = (what: keyof Stirrings): number => stirrings[what] - before[what];
    return {
      timers: difference('timers'),
      messages: difference('messages'),
      connections: difference('connections'),
      requests: difference('requests'),
      programs: difference('programs'),
    };
  },
};
Object.defineProperty(globalThis, Symbol.for('latchkey.bench.idle'), { value: idle });
