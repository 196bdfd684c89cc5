import { FailureError, type Result } from '../../contract/failure.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Ask } from '../../sign-in/ask.ts';
import type { DriveList } from '../../tasks/drive-list.ts';
import type { HandlersOf } from '../handlers.ts';
import { limitBy } from '../../os/abort.ts';

export interface DriveParts {
  readonly engine: Engine;
  readonly list: DriveList;
  /** Shows a folder in the file manager. @throws FailureError LK-5015. */
  readonly openFolder: (path: string) => Promise<void>;
}

export function driveHandlers(parts: DriveParts): HandlersOf<'drives'> {
  /** Work that the window has under way, by the id of the drive. */
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
    stopOpening({ id }) {
      for (const stop of opening.get(id) ?? []) stop.abort();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}

/**
 * Opens a drive's folder, mapping it first when it is not. For the window and the tray. LK-0002 when `stop` aborts: then no
 * folder opens any more, even where the drive is mapped by then. @throws FailureError LK-5015.
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

/** Mapping and proving take at most this long; both have shorter limits of their own for each outside call. */
const MAP_MS = 120_000;

/** Opening needs what the keychain has: a question here would be a surprise. */
const refuse = (): Promise<never> => Promise.reject(new FailureError('LK-0002'));
const askNobody: Ask = { password: refuse, method: refuse, code: refuse };
