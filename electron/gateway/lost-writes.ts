import { randomUUID } from 'node:crypto';
import type { LossReason } from '../contract/lost-writes.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { isProofFile } from '../contract/proof-file.ts';
import type { GatewayEvent, LostWrite } from './gateway.ts';

/** Bytes up to which a file is in memory while it is sent, and is kept there when it is lost. */
export const MOST_KEPT = 128 * 1024;
/** Bytes of all kept files together. The oldest copies go first; their names stay. */
const MOST_KEPT_TOGETHER = 8 * 1024 * 1024;
const MOST_NAMED = 1000;

export interface Loss {
  readonly drive: string;
  /** The path below the drive's folder, decoded. */
  readonly path: string;
  readonly reason: LossReason;
  readonly status?: number;
  readonly size?: number;
  readonly content?: Uint8Array;
  /** Whether no content has come: the file is empty, or was turned away before it was sent. */
  readonly isBare?: boolean;
}

/**
 * Keeps the files that programs believe to have written and that are not on the platform. They are in memory only; nothing of
 * them is put on the disk.
 */
export interface LostWrites {
  /**
   * Records a lost file. The event is `lost` the first time, and then `lost-again` until the file is written well, because
   * programs and mount tools try again.
   */
  lose(loss: Loss): void;
  /** Takes over the lost files that another gateway has named, without an event. Their copies are not here. */
  know(lost: readonly LostWrite[]): void;
  /** Forgets a file that has been written well, or whose place another file has taken. */
  written(drive: string, path: string): void;
  readonly list: readonly LostWrite[];
  copyOf(id: string): Uint8Array | undefined;
  forget(id: string): void;
}

/** @param now wall clock, in milliseconds */
export function lostWrites(now: () => number, tell: (event: GatewayEvent) => void): LostWrites {
  /** The lost files by drive and path, the oldest first. */
  const named = new Map<string, { readonly lost: LostWrite; readonly content?: Uint8Array }>();
  const keyOf = (drive: string, path: string): string => `${drive}\0${path}`;

  const remove = (key: string): void => {
    const known = named.get(key);
    if (known === undefined) return;
    named.delete(key);
    tell({ type: 'no-longer-lost', id: known.lost.id });
  };
  const find = (id: string) => [...named].find(([, { lost }]) => lost.id === id);
  const makeRoom = (): void => {
    let bytes = [...named.values()].reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    for (const [key, { lost, content }] of named) {
      if (bytes <= MOST_KEPT_TOGETHER) break;
      if (content === undefined) continue;
      bytes -= content.length;
      named.set(key, { lost: { ...lost, isKept: false } }); // the entry keeps its place, so that the order stays
    }
    // Nobody is told, because nothing has been written well. The holder's list is shorter, and in the same order.
    for (const key of [...named.keys()].slice(0, Math.max(0, named.size - MOST_NAMED))) named.delete(key);
  };

  return {
    lose({ content, isBare = false, ...loss }) {
      if (isProofFile(loss.path)) return; // nobody misses the file of a proof
      const key = keyOf(loss.drive, loss.path);
      const known = named.get(key);
      named.delete(key); // what is lost once more becomes the newest
      if (known !== undefined && isBare && known.lost.isKept && isOfSameSize(loss, known.lost)) {
        // A try without content does not take away the copy that is kept. The copy of a file that another gateway has named is
        // kept by the holder.
        const { status: _, ...before } = known.lost;
        const { reason, status } = loss;
        const lost = { ...before, reason, at: new Date(now()).toISOString(), ...omitUndefined({ status }) };
        named.set(key, { ...known, lost });
        tell({ type: 'lost-again', lost });
        return;
      }
      const kept = content !== undefined && content.length <= MOST_KEPT ? content : undefined;
      const id = known?.lost.id ?? randomUUID();
      const lost = { ...loss, id, at: new Date(now()).toISOString(), isKept: kept !== undefined };
      named.set(key, { lost, ...(kept === undefined ? {} : { content: kept }) });
      makeRoom();
      tell({ type: known === undefined ? 'lost' : 'lost-again', lost });
    },
    know(before) {
      for (const lost of before) named.set(keyOf(lost.drive, lost.path), { lost });
      makeRoom();
    },
    written(drive, path) {
      remove(keyOf(drive, path));
    },
    get list() {
      return [...named.values()].map(({ lost }) => lost);
    },
    copyOf: (id) => find(id)?.[1].content,
    forget(id) {
      const found = find(id);
      if (found !== undefined) remove(found[0]);
    },
  };
}

/** Tells whether a try may have been for the file that is kept: its size was unknown or nothing, or is the same. */
function isOfSameSize({ size = 0 }: Pick<Loss, 'size'>, kept: Pick<LostWrite, 'size'>): boolean {
  return size === 0 || size === kept.size;
}

/** Returns why a file is lost, by the platform's answer to its writing. */
export function lossReason(status: number): LossReason {
  switch (status) {
    case 507:
      return 'no-space';
    case 413:
      return 'too-large';
    case 401: // the account may not write here, although the app password is good
    case 403:
    case 405:
      return 'not-allowed';
    case 423:
      return 'in-use';
    case 429:
    case 503:
      return 'paused';
    default:
      return 'server';
  }
}
