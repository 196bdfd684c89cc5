import type { SentCode } from './codes.ts';
import type { Controls } from './controls.ts';
import type { Wire } from './server.ts';

/** The controls of a running demo. @param sent grows as codes are sent. */
export function liveControls(wire: Wire, sent: readonly SentCode[]): Controls {
  const { platform, journal, faults, dav } = wire;
  const { clock, accounts, appPasswords, sessions, throttle } = platform;
  return {
    latency: (ms) => {
      wire.latencyMs = ms;
    },
    fault: (rule) => faults.add(rule),
    removeFault: (id) => {
      faults.remove(id);
    },
    clearFaults: () => {
      faults.clear();
    },
    now: () => new Date(clock.now()).toISOString(),
    advance: (ms) => {
      clock.advance(ms);
    },
    setClock: (instant) => {
      clock.set(Date.parse(instant));
    },
    skew: (ms) => {
      clock.skew(ms);
    },
    journal: () => journal.entries(),
    clearJournal: () => {
      journal.clear();
    },
    waitFor: (match, count, timeoutMs) => journal.waitFor(match, count, timeoutMs),
    appPasswords: (user) => appPasswords.stored(accounts.named(user).user.name),
    trail: () => [...platform.trail],
    secretsIssued: () => ({
      appPasswords: [...appPasswords.issued(), ...(wire.nextcloud?.passwords.issued() ?? [])],
      tokens: [
        ...sessions.issued(),
        ...wire.oauth.issued(),
        ...wire.web.issued(),
        ...(wire.nextcloud?.flows.issued() ?? []),
      ],
    }),
    openSessions: () => sessions.openCount(),
    openRefreshTokens: () => wire.oauth.openRefreshTokens,
    queuePasswords: (passwords) => {
      appPasswords.queue(passwords);
    },
    codeFor: (user, method) => {
      const account = accounts.named(user);
      return account.codes.current(method ?? account.methods[0] ?? 'otp');
    },
    sentCodes: () => [...sent],
    revokeAll: (user) => {
      appPasswords.revokeAll(user);
      wire.nextcloud?.passwords.revokeAll(user);
    },
    unblock: () => {
      throttle.reset();
    },
    setAccount: (user, change) => {
      const account = accounts.named(user);
      if (change.readOnly !== undefined) account.readOnly = change.readOnly;
      if (change.disabled !== undefined) account.disabled = change.disabled;
      if (change.administrator !== undefined) account.administrator = change.administrator;
      if (change.methods !== undefined) account.methods = change.methods;
      if (change.quotaBytes !== undefined) account.quotaBytes = change.quotaBytes ?? undefined;
    },
    maintenance: (on) => {
      if (wire.nextcloud !== undefined) wire.nextcloud.maintenance = on;
    },
    webPages: (mode) => {
      wire.web.mode = mode;
    },
    folderOf: (user) => dav.folderOf(accounts.named(user)),
  };
}
