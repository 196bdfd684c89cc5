import * as z from 'zod/mini';
import { exitCodeOf, exitCodes, type FailureCode } from './failure.ts';
import { verdicts, type HealthLine } from './health-line.ts';
import { isUsable, shownHealth } from './health.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { DrivesView } from './window.ts';

/**
 * What Latchkey writes down of its user's health, so that tools of IT can read it without starting Latchkey. The record lies where
 * its user can write, so it is a report and never a permission. It names no person, file, server or drive.
 */
export interface HealthRecord extends HealthReport {
  /** The line that `status --json --health` prints. */
  readonly line: HealthLine;
}

/** The part of a record that is read back. */
export interface HealthReport {
  readonly schema: 1;
  /** The exit code of `status --json --health`. */
  readonly state: number;
  readonly overall: string;
  /** Why it is as it is: the code of the worst drive, or of a duty that waits. */
  readonly code?: string;
  /** The moment at which a drive was last seen to work: ISO 8601, in UTC. */
  readonly lastProved?: string;
  readonly version: string;
  /** The moment at which the record was made: ISO 8601, in UTC. */
  readonly at: string;
}

function stateOf({ overall, code }: HealthLine): number {
  switch (overall) {
    case 'ok':
    case 'absent':
      return exitCodes.done;
    case 'attention':
      return exitCodes.upkeep;
    case 'failed':
      return exitCodes.drive;
    case 'unknown':
      return code === undefined ? exitCodes.unexpected : exitCodeOf({ code });
  }
}

/** Makes the record of a line. @param lastProved the moment at which a drive was last seen to work, as far as known */
export function healthRecord(line: HealthLine, lastProved: string | undefined): HealthRecord {
  const { overall, version, at } = line;
  const code = codeOf(line);
  return {
    ...{ schema: 1, state: stateOf(line), overall, ...omitUndefined({ code, lastProved }) },
    ...{ version, at, line },
  };
}

function codeOf({ code, drives, open }: HealthLine): FailureCode | undefined {
  const worst = drives?.each.find(({ state }) => verdicts[state] !== 'ok');
  return code ?? worst?.code ?? open?.codes[0];
}

/** Finds the latest moment at which a drive was seen to work. @returns the one of before when none is known now */
export function lastProvedIn({ drives }: Pick<DrivesView, 'drives'>, before: string | undefined): string | undefined {
  const times = drives.flatMap((drive) => {
    const { state, checkedAt } = shownHealth(drive);
    return isUsable(state) && checkedAt !== undefined ? [checkedAt] : [];
  });
  return [...times, ...(before === undefined ? [] : [before])].toSorted().at(-1);
}

/** How old a record may become before it is written again although nothing has changed. */
const DAY_MS = 24 * 3600 * 1000;

/** Tells whether a record is worth writing after another. The moments alone are not, until the other is a day old. */
export function isNews(before: HealthRecord | undefined, now: HealthRecord): boolean {
  if (before === undefined || same(before) !== same(now)) return true;
  return Math.abs(Date.parse(now.at) - Date.parse(before.at)) >= DAY_MS;
}

function same({ lastProved: _, at: __, line, ...rest }: HealthRecord): string {
  return JSON.stringify({ ...rest, line: { ...line, at: '' } });
}

const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/));

const schema = z.object({
  schema: z.literal(1),
  state: z.int().check(z.gte(0), z.lte(255)),
  overall: z.string().check(z.regex(/^[a-z][a-z-]{0,19}$/)),
  code: z.exactOptional(z.string().check(z.regex(/^LK-\d{4}$/))),
  lastProved: z.exactOptional(moment),
  version: z.string().check(z.regex(/^[\w.+-]{1,40}$/)),
  at: moment,
});

/** The longest record that is read, in bytes: a line of 2,000 with what stands around it. */
export const MOST_RECORD_BYTES = 8 * 1024;

/**
 * Reads a record, which any program of its user may have written: nothing else than what a report has comes through.
 * @returns undefined when it is no record
 */
export function parseHealthReport(value: unknown): HealthReport | undefined {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success || Number.isNaN(Date.parse(parsed.data.at))) return undefined;
  return parsed.data;
}
