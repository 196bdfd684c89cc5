import { z } from 'zod';
import type { StoredAppPassword } from './app-passwords.ts';
import type { SentCode } from './codes.ts';
import { faultRule, type FaultRule } from './faults.ts';
import type { JournalEntry, RequestMatch } from './journal.ts';
import type { TrailEntry } from './platform.ts';
import { webModes, type WebMode } from './web/state.ts';
import { methodIds, type MethodId } from './users.ts';

/** What a test may do to the platform and see of it; a user is named by what it signs in with. */
export interface Controls {
  /** Added before every request is handled, in milliseconds. */
  latency: (ms: number) => void;
  /** @returns an id for `removeFault`. */
  fault: (rule: FaultRule) => number;
  removeFault: (id: number) => void;
  clearFaults: () => void;
  /** The demo's time, ISO 8601. */
  now: () => string;
  advance: (ms: number) => void;
  /** Runs on from an instant, ISO 8601. */
  setClock: (instant: string) => void;
  /** Runs this much ahead of the machine's clock. */
  skew: (ms: number) => void;
  journal: () => JournalEntry[];
  clearJournal: () => void;
  /** The `count`-th matching request since the journal was cleared, at once or when it arrives. */
  waitFor: (match: RequestMatch, count?: number, timeoutMs?: number) => Promise<JournalEntry>;
  appPasswords: (user: string) => StoredAppPassword[];
  /** What administrators did in the accounts of others, oldest first. */
  trail: () => TrailEntry[];
  /** Every app password and session token handed out so far, in plain, to search for leaks. */
  secretsIssued: () => { appPasswords: string[]; tokens: string[] };
  /** How many sessions are open. */
  openSessions: () => number;
  /** How many refresh tokens would give another session. */
  openRefreshTokens: () => number;
  /** The app passwords made next, instead of random ones. */
  queuePasswords: (passwords: string[]) => void;
  /** A code that works now; by the user's first method unless another is named. See `Codes.current`. */
  codeFor: (user: string, method?: MethodId) => string;
  sentCodes: () => SentCode[];
  /** Revokes as an administrator would; all users' without a name. */
  revokeAll: (user?: string) => void;
  /** Lifts the block of every address and forgets the wrong passwords. */
  unblock: () => void;
  setAccount: (user: string, change: AccountChange) => void;
  /** Puts the platform into maintenance, or takes it out; Nextcloud's face only. */
  maintenance: (on: boolean) => void;
  /** How the pages are on which a person makes app passwords. */
  webPages: (mode: WebMode) => void;
  /** The folder of this machine that holds a user's files. */
  folderOf: (user: string) => string;
}

const accountChange = z.object({
  readOnly: z.boolean().optional(),
  /** As an administrator disables an account; Nextcloud's face only. */
  disabled: z.boolean().optional(),
  /** Bytes; null lifts the limit. */
  quotaBytes: z.number().int().min(0).nullable().optional(),
  methods: z.array(z.enum(methodIds)).optional(),
  administrator: z.boolean().optional(),
});
type AccountChange = z.output<typeof accountChange>;

const match = z.object({ method: z.string().optional(), path: z.string().optional() });
const none = z.tuple([]);
const ms = z.number().min(-1e13).max(1e13);

/** The arguments of each control, as JSON brings them. */
export const controlArguments = {
  latency: z.tuple([z.number().min(0).max(60_000)]),
  fault: z.tuple([faultRule]),
  removeFault: z.tuple([z.number()]),
  clearFaults: none,
  now: none,
  advance: z.tuple([ms]),
  setClock: z.tuple([z.iso.datetime({ offset: true })]),
  skew: z.tuple([ms]),
  journal: none,
  clearJournal: none,
  waitFor: z.tuple([match, z.number().int().min(1).optional(), z.number().min(0).max(600_000).optional()]),
  appPasswords: z.tuple([z.string()]),
  trail: none,
  secretsIssued: none,
  openSessions: none,
  openRefreshTokens: none,
  queuePasswords: z.tuple([z.array(z.string().min(1))]),
  codeFor: z.tuple([z.string(), z.enum(methodIds).optional()]),
  sentCodes: none,
  revokeAll: z.tuple([z.string().optional()]),
  unblock: none,
  setAccount: z.tuple([z.string(), accountChange]),
  maintenance: z.tuple([z.boolean()]),
  webPages: z.tuple([z.enum(webModes)]),
  folderOf: z.tuple([z.string()]),
} satisfies Record<keyof Controls, z.ZodType>;

type ControlName = keyof Controls;
export const isControlName = (name: string): name is ControlName => Object.hasOwn(controlArguments, name);
