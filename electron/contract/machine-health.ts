import type { Verdict } from './health-line.ts';
import { MOST_BYTES, type HealthHead, type HealthLine } from './health-line.ts';
import type { HealthReport } from './health-record.ts';
import { exitCodes } from './failure.ts';
import { omitUndefined } from './omit-undefined.ts';
import { visibleJson } from './words/printable.ts';

/**
 * One line of JSON that says how Latchkey is for all users of a computer, made of the records that their programs have left
 * where each of them can write: a report, and never a reason to allow anything. Names of fields and values never change.
 */
export interface MachineHealthLine extends HealthHead {
  readonly schema: 1;
  readonly scope: 'machine';
  /** The worst of the users and of the policy; `absent` when nobody has anything set up, as far as can be read. */
  readonly overall: Verdict | 'absent';
  readonly policy: NonNullable<HealthLine['policy']>;
  readonly users: {
    /** The users who have a record. */
    readonly total: number;
    readonly ok: number;
    readonly attention: number;
    readonly failed: number;
    /** Records older than a week: nobody has been logged on since. They count for nothing else. */
    readonly stale: number;
    /** What is no record, or not its user's own. */
    readonly unreadable: number;
    /** Homes in which this program may not or cannot look. */
    readonly forbidden: number;
    /** How many users have each code, the most frequent first. */
    readonly codes: Readonly<Record<string, number>>;
    /** The users, the worst first, as many as the line has room for. */
    readonly each: readonly UserLine[];
  };
}

export interface UserLine extends Omit<HealthReport, 'schema'> {
  /** The user's number or SID, where it was asked for. */
  readonly user?: string;
}

/** What was found of one user. */
export type UserFound =
  | { readonly found: 'yes'; readonly user: string; readonly report: HealthReport }
  | { readonly found: 'forbidden' | 'unreadable'; readonly user: string };

const WEEK_MS = 7 * 24 * 3600 * 1000;
/** How far a record may be ahead of this computer's clock. */
const AHEAD_MS = 24 * 3600 * 1000;
/** Codes that are counted: more of them make the line long, and nobody wiser. */
const MOST_CODES = 12;

const order: readonly Verdict[] = ['failed', 'attention', 'ok'];

export function machineHealth(
  head: HealthHead,
  policy: MachineHealthLine['policy'],
  found: readonly UserFound[],
  who: boolean,
): MachineHealthLine {
  const reports = found.flatMap((one) => (one.found === 'yes' ? [one] : []));
  const fresh = reports.filter(({ report }) => isFresh(report.at, head.at));
  const counts = { ok: 0, attention: 0, failed: 0 };
  for (const { report } of fresh) counts[verdictOf(report)] += 1;
  const unreadable = found.filter((one) => one.found === 'unreadable').length;
  const needsSomebody = policy.state === 'unreadable' || policy.problems > 0 || unreadable > 0;
  const worst = order.find((verdict) => counts[verdict] > 0) ?? 'absent';
  const overall = needsSomebody && worst !== 'failed' ? 'attention' : worst;
  const users = {
    ...{ total: reports.length, ...counts, stale: reports.length - fresh.length, unreadable },
    forbidden: found.filter((one) => one.found === 'forbidden').length,
    codes: codesOf(fresh.map(({ report }) => report)),
  };
  const rest: MachineHealthLine = {
    ...{ schema: 1, scope: 'machine', ...head, overall, policy, users: { ...users, each: [] } },
  };
  const lines = fresh
    .toSorted((a, b) => order.indexOf(verdictOf(a.report)) - order.indexOf(verdictOf(b.report)))
    .map(({ user, report }) => userLine(report, who ? user : undefined));
  return { ...rest, users: { ...users, each: fitting(lines, rest) } };
}

/** Judges by the exit code, since a newer Latchkey may have written a word that this one does not know. */
function verdictOf({ state }: HealthReport): Verdict {
  return state === exitCodes.done ? 'ok' : state === exitCodes.upkeep ? 'attention' : 'failed';
}

function isFresh(at: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(at);
  return age <= WEEK_MS && age >= -AHEAD_MS;
}

function codesOf(reports: readonly HealthReport[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of reports) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, times], [b, others]) => others - times || a.localeCompare(b));
  return Object.fromEntries(sorted.slice(0, MOST_CODES));
}

function userLine({ state, overall, code, lastProved, version, at }: HealthReport, user: string | undefined): UserLine {
  return { ...omitUndefined({ user }), state, overall, ...omitUndefined({ code, lastProved }), version, at };
}

/** Returns as many of the users, from the first on, as the line has room for beside the rest. */
function fitting(users: readonly UserLine[], rest: MachineHealthLine): readonly UserLine[] {
  let left = MOST_BYTES - bytesOf({ event: 'result', ok: true, ...rest });
  const end = users.findIndex((user) => {
    left -= bytesOf(user) + 1; // and its comma
    return left < 0;
  });
  return end < 0 ? users : users.slice(0, end);
}

const bytesOf = (value: object): number => new TextEncoder().encode(visibleJson(value)).length;
