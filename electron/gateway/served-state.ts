import { omitUndefined } from '../contract/omit-undefined.ts';
import { Secret } from '../secrets/secret.ts';
import {
  fromWire,
  toWire,
  type Bequest,
  type Order,
  type Served,
  type ShownDrive,
  type WireServed,
} from './control.ts';
import type { GatewayEvent, LostWrite, TrafficState } from './gateway.ts';
import { credentialId } from './visitors.ts';

/** Lost writes that are remembered at most: about as many as a person can look through. */
const MOST_LOST = 200;
/** Ids of lost writes that have left the list, at most: no person loses more files than that before looking. */
const MOST_UNNAMED = 100_000;
/** The size of all kept copies together at most, in characters of Base64. */
const MOST_COPIES = 16 * 1024 * 1024;

/**
 * Keeps what is served in the memory of the holder, which outlives the server. A new server is told all of it before it
 * answers.
 */
export interface ServedState {
  readonly size: number;
  /**
   * Follows an order of a client.
   * @returns the orders for the server: none when the order changes nothing
   */
  follow(order: Order): readonly Order[];
  /**
   * Follows an event of the server.
   * @returns the events for the clients
   */
  hear(event: GatewayEvent, copy: string | undefined): readonly GatewayEvent[];
  whole(): readonly WireServed[];
  shown(): readonly ShownDrive[];
  lost(): readonly LostWrite[];
  /**
   * Returns how many lost writes have left the list because it was full, and are not known to be written well since. It begins
   * anew when the list is empty.
   */
  unnamed(): number;
  /** Returns the copy of a lost write, in Base64. */
  copyOf(lostId: string): string | undefined;
  /** Returns everything for the holder that takes over. */
  bequest(): Bequest;
  inherit(from: Bequest): void;
}

type LossEvent = Extract<GatewayEvent, { readonly lost: LostWrite }>;

export function servedState(): ServedState {
  const drives = new Map<string, Served>();
  const states = new Map<string, TrafficState>();
  const losses = new Map<string, { readonly lost: LostWrite; readonly copy?: string }>();
  /** The ids of lost writes that have left the list because it was full. */
  const unnamed = new Set<string>();
  /** How many lost writes have left the list of the holder before this one. */
  let unnamedBefore = 0;
  const takeOff = (id: string): boolean => {
    if (!losses.delete(id)) return unnamed.delete(id);
    if (losses.size === 0) {
      unnamed.clear();
      unnamedBefore = 0;
    }
    return true;
  };

  /**
   * Keeps one entry for each lost file. After an update two servers can name the same file: the old one, which finishes its
   * requests, and the new one that has taken over.
   */
  const keepLost = (event: LossEvent, copy: string | undefined): readonly GatewayEvent[] => {
    const { lost } = event;
    const earlier = [...losses.values()].filter((one) => one.lost.drive === lost.drive && one.lost.path === lost.path);
    const before = earlier.map((one) => one.lost.id);
    for (const id of before) losses.delete(id);
    // A restarted server knows that there is a copy, and has none to send: the copy that the holder has is kept.
    const kept = copy ?? (lost.isKept ? earlier.find((one) => one.copy !== undefined)?.copy : undefined);
    losses.set(lost.id, { lost, ...omitUndefined({ copy: kept }) });
    unnamed.delete(lost.id);
    // The oldest entry goes first. Copies go before entries, so that the names of lost files stay longest.
    const [oldest] = losses.keys();
    if (losses.size > MOST_LOST && oldest !== undefined) {
      losses.delete(oldest);
      if (unnamed.size < MOST_UNNAMED) unnamed.add(oldest);
    }
    let left = MOST_COPIES;
    for (const [id, one] of [...losses].reverse()) {
      left -= one.copy?.length ?? 0;
      if (left < 0 && one.copy !== undefined) losses.set(id, { lost: { ...one.lost, isKept: false } });
    }
    const others = before.filter((id) => id !== lost.id);
    return [...others.map((id) => ({ type: 'no-longer-lost' as const, id })), event];
  };

  const serve = (all: readonly WireServed[]): readonly Order[] => {
    for (const one of all) {
      drives.set(one.drive.id, fromWire(one));
      states.delete(one.drive.id);
    }
    return all.length === 0 ? [] : [{ do: 'serve', drives: [...all] }];
  };
  /**
   * Gives a drive an app password; does nothing when there is no such drive.
   * @param isTaken whether the platform has just accepted the app password: a drive that counted as refused is then open again,
   * even when the password is the same
   */
  const give = (id: string, text: string, isTaken: boolean): readonly Order[] => {
    const [served, secret] = [drives.get(id), new Secret(text)];
    if (served === undefined || (!isTaken && served.secret?.equals(secret) === true)) return [];
    const { isRefused: _, ...rest } = served;
    drives.set(id, { ...rest, secret });
    return [{ do: 'password', drive: id, secret: text }];
  };
  /**
   * Remembers whether a drive's app password is refused. Without this a restarted server would send the refused one once more.
   */
  const mark = (id: string, isRefused: boolean): void => {
    const served = drives.get(id);
    if (served === undefined) return;
    const { isRefused: _, ...rest } = served;
    drives.set(id, isRefused ? { ...rest, isRefused } : rest);
  };
  const told = (changed: boolean, order: Order): readonly Order[] => (changed ? [order] : []);

  return {
    get size() {
      return drives.size;
    },
    follow(order) {
      switch (order.do) {
        case 'serve':
          return serve(order.drives);
        case 'offer': {
          const known = order.drives.filter(({ drive }) => drives.has(drive.id));
          const unknown = order.drives.filter(({ drive }) => !drives.has(drive.id));
          // An offer without an app password, as from a locked keychain, does not take away the app password that the drive
          // has.
          return [
            ...serve(unknown),
            ...known.flatMap(({ drive, secret = '', isRefused }) =>
              secret === '' || isRefused === true ? [] : give(drive.id, secret, false),
            ),
          ];
        }
        case 'password':
          return give(order.drive, order.secret, order.ifOther !== true);
        case 'refuse':
          // The refusal may be about an app password that has been replaced since.
          if (drives.get(order.drive)?.secret?.equals(new Secret(order.secret)) !== true) return [];
          mark(order.drive, true);
          return [order];
        case 'hold':
          return told(drives.has(order.drive), order);
        case 'drop':
          states.delete(order.drive);
          return told(drives.delete(order.drive), order);
        case 'forget':
          return told(takeOff(order.lost), order);
        case 'network':
          return told(drives.size > 0, order);
        case 'copy':
          return [];
      }
    },
    hear(event, copy) {
      switch (event.type) {
        case 'state':
          if (drives.has(event.drive)) states.set(event.drive, event.state);
          if (event.state.at === 'refused' || event.state.at === 'open')
            mark(event.drive, event.state.at === 'refused');
          break;
        case 'lost':
        case 'lost-again':
          return keepLost(event, copy);
        case 'no-longer-lost':
          // When a client has dismissed the lost write, the holder has told everybody already.
          return takeOff(event.id) ? [event] : [];
        case 'redirected':
          break;
      }
      return [event];
    },
    whole: () => [...drives.values()].map(toWire),
    shown: () =>
      [...drives.values()].map(({ drive: { id, prefix, label, address, login, credential } }) => ({
        ...{ id, prefix, label, address, login },
        ...omitUndefined({ credentialId: credential && credentialId(credential), state: states.get(id) }),
      })),
    lost: () => [...losses.values()].map(({ lost }) => lost),
    unnamed: () => unnamedBefore + unnamed.size,
    copyOf: (lostId) => losses.get(lostId)?.copy,
    bequest: () => ({
      type: 'inherit',
      drives: [...drives.values()].map(toWire),
      states: [...states].map(([id, state]) => [id, state]),
      lost: [...losses.values()].map(({ lost, copy }) => ({ lost, ...omitUndefined({ copy }) })),
      ...(unnamedBefore + unnamed.size === 0 ? {} : { unnamed: unnamedBefore + unnamed.size }),
    }),
    inherit(from) {
      for (const one of from.drives) drives.set(one.drive.id, fromWire(one));
      for (const [id, state] of from.states) states.set(id, state);
      for (const { lost, copy } of from.lost) losses.set(lost.id, { lost, ...omitUndefined({ copy }) });
      unnamedBefore = from.unnamed ?? 0;
    },
  };
}
