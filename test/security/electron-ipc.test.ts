import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { api } from '../../electron/contract/api.ts';
import { type InputOf } from '../../electron/contract/api.ts';
import { callChannel, type Area, type NameIn } from '../../electron/contract/channels.ts';
import { register } from '../../electron/ipc/register.ts';
import { appOrigin } from '../../electron/shell/app-origin.ts';
import { recordingHandlers } from '../fakes/fake-handlers.ts';
import { FakeIpcMain } from '../fakes/fake-ipc-main.ts';
import { MemoryLog } from '../fakes/memory-log.ts';

type Inputs = {
  readonly [A in Area]: {
    readonly [N in NameIn<A> & keyof (typeof api)[A]]: fc.Arbitrary<InputOf<(typeof api)[A][N]>>;
  };
};

const text = (max: number) => fc.string({ maxLength: Math.min(max, 12) });
const id = fc.string({ minLength: 1, maxLength: 64 });
const attempt = fc.nat();
const nothing = fc.constant(undefined);

/** Inputs that each call takes; a call that is missing here does not compile. */
const valid: Inputs = {
  app: {
    start: nothing,
    tray: nothing,
    about: nothing,
    openHelp: fc.record({
      topic: fc.constantFrom('start', 'second-factor', 'rights', 'all', 'helpdesk'),
      drive: id,
    }),
    conceal: fc.record({ on: fc.boolean() }),
    quit: nothing,
  },
  lost: { list: nothing, save: fc.record({ id }), forget: fc.record({ id }) },
  address: { check: fc.record({ text: text(2048) }), open: nothing },
  work: {
    start: fc.oneof(
      fc.record({ kind: fc.constant('setup'), platform: text(2048), user: text(320), password: text(4096) }),
      fc.record({
        ...{ kind: fc.constant('setup'), platform: text(2048), user: text(320), password: text(4096) },
        ...{ label: text(200), application: fc.boolean() },
        platformKind: fc.constantFrom('netexplorer', 'nextcloud', 'webdav', 'microsoft365'),
        way: fc.constantFrom('password', 'browser', 'app-password', 'page'),
      }),
      fc.record({ kind: fc.constantFrom('reconnect', 'renew', 'disconnect', 'passwords'), id }),
      fc.record({ kind: fc.constant('remove'), id, localOnly: fc.boolean() }),
      fc.record({ kind: fc.constant('administration'), platform: text(2048), user: text(320) }),
    ),
    answer: fc.record({
      attempt,
      answer: fc.oneof(
        fc.record({ kind: fc.constantFrom('password', 'app-password'), password: text(4096) }),
        fc.record({ kind: fc.constant('page'), do: fc.constantFrom('show', 'paste', 'outside') }),
        fc.record({ kind: fc.constant('method'), method: text(40) }),
        fc.record({ kind: fc.constant('code'), code: text(200) }),
        fc.record({ kind: fc.constantFrom('resend', 'other-method', 'open-browser') }),
        fc.record({ kind: fc.constant('passwords'), revoke: fc.array(text(200)) }),
        fc.record({ kind: fc.constant('drive'), label: text(200), name: text(200) }),
      ),
    }),
    cancel: fc.record({ attempt }),
    current: nothing,
  },
  drives: {
    list: nothing,
    open: fc.record({ id }),
    stopOpening: fc.record({ id }),
    freeLetters: nothing,
    retire: nothing,
  },
  passwords: {
    list: nothing,
    revoke: fc.record({ ids: fc.array(text(200)), cutsOff: fc.boolean() }),
    stay: nothing,
    close: nothing,
  },
  administration: {
    find: fc.record({ text: text(320) }),
    list: fc.record({ user: text(200) }),
    revoke: fc.record({ user: text(200), ids: fc.array(text(200)), reason: text(4096) }),
  },
  applications: { handOver: fc.record({ id }), extend: nothing, takeBack: nothing },
  diagnostics: { run: nothing, report: nothing, save: nothing },
  settings: {
    read: nothing,
    change: fc.record(
      { language: fc.constantFrom('en', 'fr', 'system'), startAtLogon: fc.boolean() },
      { requiredKeys: [] },
    ),
  },
};

const whatever = fc.anything({
  maxDepth: 2,
  maxKeys: 4,
  withDate: true,
  withMap: true,
  withSet: true,
  withBigInt: true,
});

/** Something that fits nowhere: no call takes a list, a number like these, or an endless text. */
const misfit = fc.oneof(
  fc.constantFrom(null, Number.NaN, 1n, -1, 1.5, Symbol.iterator, 'x'.repeat(5000), ['x']),
  fc.array(fc.string()),
);

type Part = Readonly<Record<string, unknown>>;

/** A list is what some take: of the wrong things, then. */
function misfitFor(fitting: unknown): fc.Arbitrary<unknown> {
  return Array.isArray(fitting) ? misfit.filter((value) => !Array.isArray(value)) : misfit;
}

/** What a right input may be without; a set-up also without the password, which is asked for then. */
const optional = new Set([
  'application',
  'drive',
  'label',
  'language',
  'platformKind',
  'remoteFolder',
  'startAtLogon',
  'way',
]);
const isOptional = (key: string, { kind }: Part): boolean =>
  optional.has(key) || (key === 'password' && kind === 'setup');

/** What a valid input becomes when one thing about it is wrong. */
function spoiled(input: unknown): fc.Arbitrary<unknown> {
  if (input === undefined) return whatever.filter((value) => value !== undefined);
  const part = input as Part;
  const keys = Object.keys(part);
  const required = keys.filter((key) => !isOptional(key, part));
  const tooMuch = fc.string().map((key) => ({ ...part, [`${key}_`]: 1 }));
  if (required.length === 0) return fc.oneof(tooMuch, misfit);
  return fc.oneof(
    tooMuch,
    fc
      .constantFrom(...required)
      .map((gone) => Object.fromEntries(Object.entries(part).filter(([key]) => key !== gone))),
    fc.constantFrom(...keys).chain((key) => misfitFor(part[key]).map((value) => ({ ...part, [key]: value }))),
    fc.oneof(misfit, fc.constantFrom({}, new Date(0), new Map(), new Set())),
    fc.constant(JSON.stringify(part)),
  );
}

const calls = Object.entries(valid).flatMap(([area, inputs]) =>
  Object.entries(inputs as Readonly<Record<string, fc.Arbitrary<unknown>>>).map(
    ([name, arbitrary]) => [`${area}.${name}`, callChannel(area, name), arbitrary] as const,
  ),
);

const RUNS = 10_000;

const isRefusal = (answer: unknown): boolean =>
  JSON.stringify(answer).startsWith('{"ok":false,"failure":{"code":"LK-0001"');

describe.each(calls)('the call %s', (_name, channel, arbitrary) => {
  const opened = () => {
    const ipcMain = new FakeIpcMain();
    const log = new MemoryLog();
    const { handlers, calls: handled } = recordingHandlers();
    register(ipcMain, handlers, { appOrigin, log });
    return { ipcMain, handled };
  };

  it(`takes none of ${RUNS} wrong inputs to its handler, and survives all`, async () => {
    const { ipcMain, handled } = opened();
    await fc.assert(
      fc.asyncProperty(arbitrary.chain(spoiled), async (input) => isRefusal(await ipcMain.invoke(channel, input))),
      { numRuns: RUNS },
    );
    expect(handled).toEqual([]);
  });

  it('answers whatever it is sent with a Result', async () => {
    const { ipcMain } = opened();
    await fc.assert(
      fc.asyncProperty(whatever, async (input) => {
        expect(await ipcMain.invoke(channel, input)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });

  it('takes every right input to its handler, as it is', async () => {
    const { ipcMain, handled } = opened();
    await fc.assert(
      fc.asyncProperty(arbitrary, async (input) => {
        expect(await ipcMain.invoke(channel, input)).toEqual({ ok: true, value: null });
        expect(handled.at(-1)?.input).toEqual(input);
      }),
      { numRuns: 300 },
    );
  });
});
