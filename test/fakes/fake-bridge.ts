import type { Bridge, Events } from '../../electron/contract/api.ts';
import type { EventName } from '../../electron/contract/channels.ts';
import type { FailureCode, Result } from '../../electron/contract/failure.ts';
import type { StartView, WorkView } from '../../electron/contract/window.ts';

/** What the fake answers; replace any of these functions to answer otherwise. */
export type Replies = {
  -readonly [A in Exclude<keyof Bridge, 'on'>]: { -readonly [N in keyof Bridge[A]]: Bridge[A][N] };
};

export interface RecordedCall {
  /** `area.name` */
  readonly call: string;
  readonly input: unknown;
}

/** Main as a window sees it, played by a script. */
export interface FakeBridge {
  readonly bridge: Bridge;
  readonly replies: Replies;
  readonly calls: readonly RecordedCall[];
  /** Inputs of one call, in order. */
  readonly inputsOf: (call: string) => readonly unknown[];
  readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void;
  /** How many listen to an event. */
  readonly listeners: (event: EventName) => number;
}

export const done = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
export const refused = (code: FailureCode): Promise<Result<never>> => Promise.resolve({ ok: false, failure: { code } });

/** An answer that the test gives when it wants to. */
export interface Held<T> {
  readonly answer: Promise<Result<T>>;
  readonly give: (result: Result<T>) => void;
}

export function hold<T>(): Held<T> {
  let give: (result: Result<T>) => void = () => undefined;
  const answer = new Promise<Result<T>>((resolve) => {
    give = resolve;
  });
  return {
    answer,
    give: (result) => {
      give(result);
    },
  };
}

export const startView: StartView = {
  version: '0.1.0',
  desktop: 'linux',
  settings: {
    ...{
      language: 'en',
      languageSetting: 'system',
      systemLanguage: 'en',
      theme: 'system',
      notifications: true,
      startAtLogon: false,
      hideFromCapture: true,
      remember: true,
      fixed: [],
    },
    handOver: { allowed: false, why: 'no-policy', by: '/etc/latchkey/policy.json' },
  },
  recovered: [],
  link: null,
};

export const foundPlatform = {
  address: 'https://files.example.com',
  host: 'files.example.com',
  name: 'Example Company',
  kind: 'netexplorer',
  ways: ['password'],
} as const;

const begun: WorkView = { attempt: 1, kind: 'setup', steps: [], now: { at: 'working' } };

function usualReplies(): Replies {
  return {
    app: {
      start: () => done(startView),
      tray: () => done(true),
      about: () => done({ version: '0.1.0', engine: 'Electron 45.4.1', notices: [] }),
      openHelp: () => done(null),
      conceal: () => done(null),
      quit: () => done(null),
    },
    address: { check: () => done(foundPlatform), open: () => done(null) },
    work: {
      start: ({ kind }) => done({ ...begun, kind }),
      answer: () => done(null),
      cancel: () => done(null),
      current: () => done(null),
    },
    drives: {
      list: () => done({ drives: [], applications: [], open: [] }),
      open: () => done({ path: '/home/user/Network drives/Example Files' }),
      stopOpening: () => done(null),
      freeLetters: () => done([]),
      retire: () => done(null),
    },
    lost: {
      list: () => done([]),
      save: () => done({ path: '/home/user/Documents/report.odt' }),
      forget: () => done(null),
    },
    passwords: {
      list: () => done({ host: 'files.example.com', user: 'anna', passwords: [] }),
      revoke: () => done({ revoked: [] }),
      stay: () => done(null),
      close: () => done(null),
    },
    administration: {
      find: () => done({ users: [] }),
      list: () => refused('LK-1026'),
      revoke: () => done({ revoked: [] }),
    },
    applications: {
      handOver: () => done({ ended: 'pasted' }),
      extend: () => done(null),
      takeBack: () => done(null),
    },
    diagnostics: {
      run: () => done({ findings: [] }),
      report: () => done({ text: 'Latchkey report' }),
      save: () => done({ path: '/home/user/latchkey-report.txt' }),
    },
    settings: {
      read: () => done(startView.settings),
      change: () => done(startView.settings),
    },
  };
}

export function createFakeBridge(): FakeBridge {
  const replies = usualReplies();
  const calls: RecordedCall[] = [];
  const listening = new Map<EventName, Set<(payload: never) => void>>();
  const recorded =
    <I, O>(call: string, reply: () => (input: I) => Promise<O>) =>
    (input: I): Promise<O> => {
      calls.push({ call, input });
      return reply()(input);
    };

  const bridge: Bridge = {
    app: {
      start: recorded('app.start', () => replies.app.start),
      tray: recorded('app.tray', () => replies.app.tray),
      about: recorded('app.about', () => replies.app.about),
      openHelp: recorded('app.openHelp', () => replies.app.openHelp),
      conceal: recorded('app.conceal', () => replies.app.conceal),
      quit: recorded('app.quit', () => replies.app.quit),
    },
    address: {
      check: recorded('address.check', () => replies.address.check),
      open: recorded('address.open', () => replies.address.open),
    },
    work: {
      start: recorded('work.start', () => replies.work.start),
      answer: recorded('work.answer', () => replies.work.answer),
      cancel: recorded('work.cancel', () => replies.work.cancel),
      current: recorded('work.current', () => replies.work.current),
    },
    drives: {
      list: recorded('drives.list', () => replies.drives.list),
      open: recorded('drives.open', () => replies.drives.open),
      stopOpening: recorded('drives.stopOpening', () => replies.drives.stopOpening),
      freeLetters: recorded('drives.freeLetters', () => replies.drives.freeLetters),
      retire: recorded('drives.retire', () => replies.drives.retire),
    },
    lost: {
      list: recorded('lost.list', () => replies.lost.list),
      save: recorded('lost.save', () => replies.lost.save),
      forget: recorded('lost.forget', () => replies.lost.forget),
    },
    passwords: {
      list: recorded('passwords.list', () => replies.passwords.list),
      revoke: recorded('passwords.revoke', () => replies.passwords.revoke),
      stay: recorded('passwords.stay', () => replies.passwords.stay),
      close: recorded('passwords.close', () => replies.passwords.close),
    },
    administration: {
      find: recorded('administration.find', () => replies.administration.find),
      list: recorded('administration.list', () => replies.administration.list),
      revoke: recorded('administration.revoke', () => replies.administration.revoke),
    },
    applications: {
      handOver: recorded('applications.handOver', () => replies.applications.handOver),
      extend: recorded('applications.extend', () => replies.applications.extend),
      takeBack: recorded('applications.takeBack', () => replies.applications.takeBack),
    },
    diagnostics: {
      run: recorded('diagnostics.run', () => replies.diagnostics.run),
      report: recorded('diagnostics.report', () => replies.diagnostics.report),
      save: recorded('diagnostics.save', () => replies.diagnostics.save),
    },
    settings: {
      read: recorded('settings.read', () => replies.settings.read),
      change: recorded('settings.change', () => replies.settings.change),
    },
    on: (event, listener) => {
      const all = listening.get(event) ?? new Set();
      listening.set(event, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
  };

  return {
    bridge,
    replies,
    calls,
    inputsOf: (call) => calls.filter((each) => each.call === call).map(({ input }) => input),
    emit: (event, payload) => {
      const all = listening.get(event) ?? new Set();
      for (const listener of all as Set<(value: typeof payload) => void>) listener(payload);
    },
    listeners: (event) => listening.get(event)?.size ?? 0,
  };
}
