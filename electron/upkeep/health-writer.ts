import type { FailureCode, Result } from '../contract/failure.ts';
import { healthLine, unknownHealth, type HealthHead, type HealthLine } from '../contract/health-line.ts';
import { healthRecord, isNews, lastProvedIn, type HealthRecord } from '../contract/health-record.ts';
import type { LogonStart } from '../contract/logon-start.ts';
import type { DrivesView } from '../contract/window.ts';
import { isUsable, shownHealth } from '../contract/health.ts';
import type { HealthStore } from '../os/health-store.ts';
import { policyView } from '../policy/policy-view.ts';
import type { PolicySource } from '../policy/policy.ts';

export interface HealthWriterParts {
  readonly store: HealthStore;
  readonly program: Omit<HealthHead, 'at'>;
  readonly engine: { lostWrites(): Promise<Result<readonly unknown[]>> };
  readonly policy: PolicySource;
  /** Tells whether Latchkey starts at logon. Absent where this program cannot tell. */
  readonly logonStart?: (() => Promise<LogonStart>) | undefined;
  /** Told why a record could not be written. */
  readonly onFault: (error: unknown) => void;
  readonly now: () => Date;
}

/** A look at the drives, or why there was none. */
export type Look =
  | { readonly ok: true; readonly value: DrivesView }
  | { readonly ok: false; readonly code: FailureCode };

export interface HealthWriter {
  /**
   * Writes down the health that a look has shown, if that is news. Where nothing is set up there is no record, so that nothing
   * is left of Latchkey after everything was removed. Never rejects: a disk that is full keeps nobody from working.
   * @param proved whether a drive has been seen to work just now, where the look does not tell
   */
  keep(look: Look, proved?: 'just-now'): Promise<void>;
}

/** Writes down this user's health, one look after the other. */
export function createHealthWriter(parts: HealthWriterParts): HealthWriter {
  const { store, program, engine, policy, onFault, now } = parts;
  let written: HealthRecord | 'nothing' | undefined;
  let lastProved: string | undefined;
  let last: Promise<void> = Promise.resolve();

  const lineOf = async (look: Look): Promise<HealthLine> => {
    const head = { ...program, at: now().toISOString() };
    if (!look.ok) return unknownHealth(head, look.code);
    const [lost, lookup, logonStart] = await Promise.all([engine.lostWrites(), policy.read(), parts.logonStart?.()]);
    const lostFiles = lost.ok ? lost.value.length : null;
    return healthLine(head, { view: look.value, policy: policyView(lookup), lostFiles, logonStart });
  };

  const keepOne = async (look: Look, proved: 'just-now' | undefined): Promise<void> => {
    const line = await lineOf(look);
    if (isEmpty(line)) {
      lastProved = undefined;
      if (written !== 'nothing') await store.remove();
      written = 'nothing';
      return;
    }
    if (written === undefined) lastProved = (await store.read())?.lastProved;
    if (look.ok) lastProved = lastProvedIn(look.value, isProved(look.value, proved) ? line.at : lastProved);
    const record = healthRecord(line, lastProved);
    const before = written === 'nothing' ? undefined : written;
    if (!isNews(before, record)) return;
    await store.write(record);
    written = record;
  };

  return {
    keep(look, proved) {
      last = last.then(() => keepOne(look, proved)).catch(onFault);
      return last;
    },
  };
}

/**
 * Tells whether this user has nothing that could be well or not. What IT's rules lack is the computer's, not theirs; that Latchkey
 * is retired here is what IT waits to read.
 */
function isEmpty({ overall, drives, applications, open, retired }: HealthLine): boolean {
  return (
    overall !== 'unknown' && retired === undefined && [drives, applications, open].every((part) => part?.total === 0)
  );
}

/** Tells whether the work that was just done has shown that a drive works: there is one, and it does. */
function isProved({ drives }: DrivesView, proved: 'just-now' | undefined): boolean {
  return proved !== undefined && drives.some((drive) => isUsable(shownHealth(drive).state));
}
