import { FailureError, type Result } from '../../contract/failure.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Ask } from '../../sign-in/ask.ts';
import type { DriveList } from '../../tasks/drive-list.ts';
import type { HandlersOf } from '../handlers.ts';
import { limitBy } from '../../os/abort.ts';

export interface DriveParts {
  readonly engine: Engine;
  readonly list: DriveList;
  /** Shows a folder in the file manager. @throws FailureError LK-5015 when it cannot be shown */
  readonly openFolder: (path: string) => Promise<void>;
}

interface RetirableDrives extends DriveParts {
  /** Retires Latchkey without waiting for this computer's turn; settles after that round. */
  readonly retireNow: () => Promise<void>;
}

export function driveHandlers(parts: RetirableDrives): HandlersOf<'drives'> {
  /** The openings of drives that are under way, by the drive's id. */
  const opening = new Map<string, Set<AbortController>>();
  return {
    list: () => parts.list.look(),
    async open({ id }) {
      const stop = new AbortController();
      const same = opening.get(id) ?? new Set();
      opening.set(id, same.add(stop));
      try {
        return await openDrive(parts, id, stop.signal);
      } finally {
        same.delete(stop);
        if (same.size === 0) opening.delete(id);
      }
    },
    async retire() {
      await parts.retireNow();
      return { ok: true, value: null };
    },
    freeLetters: () => parts.engine.freeLetters(),
    stopOpening({ id }) {
      for (const stop of opening.get(id) ?? []) stop.abort();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}

/**
 * Opens a drive's folder, and maps the drive first when it is not mapped. For the window and the tray.
 * @returns LK-0002 when `stop` aborts: then no folder opens any more, even when the drive was mapped in the meantime
 * @throws FailureError LK-5015 when the folder cannot be shown
 */
export async function openDrive(
  { engine, list, openFolder }: DriveParts,
  id: string,
  stop?: AbortSignal,
): Promise<Result<{ readonly path: string }>> {
  const { signal, end } = limitBy([stop], MAP_MS);
  const opened = await engine.open(id, { ask: askNobody, progress: () => undefined, signal }).finally(end);
  void list.look();
  if (stop?.aborted === true) return { ok: false, failure: { code: 'LK-0002' } };
  if (opened.ok) await openFolder(opened.value.path);
  return opened;
}

/** The greatest time for mapping and proving together. Each outside call in them has a shorter limit of its own. */
const MAP_MS = 120_000;

/** Refuses every question: opening uses what the keychain has, and a question here would surprise the person. */
const refuse = (): Promise<never> => Promise.reject(new FailureError('LK-0002'));
const askNobody: Ask = { password: refuse, method: refuse, code: refuse };
