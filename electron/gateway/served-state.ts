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

/** Entries: what a person can look through. */
const MOST_LOST = 200;
/** Characters of Base64 of all kept copies together. */
const MOST_COPIES = 16 * 1024 * 1024;

/** What is served, in the memory of the process that outlives the server: what a new server is told before it answers anybody. */
export interface ServedState {
  readonly size: number;
  /** Follows an order. @returns what the server has to be told of it: nothing when it changes nothing */
  follow(order: Order): readonly Order[];
  /** Follows what the server tells. @returns what programs are told of it */
  hear(event: GatewayEvent, copy: string | undefined): readonly GatewayEvent[];
  whole(): readonly WireServed[];
  shown(): readonly ShownDrive[];
  lost(): readonly LostWrite[];
  /** In Base64. */
  copyOf(lostId: string): string | undefined;
  /** For the process that takes over. */
  bequest(): Bequest;
  inherit(from: Bequest): void;
}

type LossEvent = Extract<GatewayEvent, { readonly lost: LostWrite }>;

export function servedState(): ServedState {
  const drives = new Map<string, Served>();
  const states = new Map<string, TrafficState>();
  const losses = new Map<string, { readonly lost: LostWrite; readonly copy?: string }>();

  /** Each file is named once, also when two servers name it: one that ends with what is under way, and the one that has taken over. */
  const keepLost = (event: LossEvent, copy: string | undefined): readonly GatewayEvent[] => {
    const { lost } = event;
    const earlier = [...losses.values()].filter((one) => one.lost.drive === lost.drive && one.lost.path === lost.path);
    const before = earlier.map((one) => one.lost.id);
    for (const id of before) losses.delete(id);
    // A server that is started since knows that there is a copy, and has none to send.
    const kept = copy ?? (lost.isKept ? earlier.find((one) => one.copy !== undefined)?.copy : undefined);
    losses.set(lost.id, { lost, ...omitUndefined({ copy: kept }) });
    // The oldest goes first, and copies before entries.
    const [oldest] = losses.keys();
    if (losses.size > MOST_LOST && oldest !== undefined) losses.delete(oldest);
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
  /** No such drive: nothing. @param isTaken whether the platform has just taken it: one that was refused, then, is refused no more */
  const give = (id: string, text: string, isTaken: boolean): readonly Order[] => {
    const [served, secret] = [drives.get(id), new Secret(text)];
    if (served === undefined || (!isTaken && served.secret?.equals(secret) === true)) return [];
    const { isRefused: _, ...rest } = served;
    drives.set(id, { ...rest, secret });
    return [{ do: 'password', drive: id, secret: text }];
  };
  /** A server that is started since would send a refused one once more, if it were not told. */
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
          // A locked keychain takes no app password back.
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
          // It may be about an app password that has been replaced since.
          if (drives.get(order.drive)?.secret?.equals(new Secret(order.secret)) !== true) return [];
          mark(order.drive, true);
          return [order];
        case 'hold':
          return told(drives.has(order.drive), order);
        case 'drop':
          states.delete(order.drive);
          return told(drives.delete(order.drive), order);
        case 'forget':
          return told(losses.delete(order.lost), order);
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
          // Of one that was forgotten here everybody has been told.
          return losses.delete(event.id) ? [event] : [];
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
    copyOf: (lostId) => losses.get(lostId)?.copy,
    bequest: () => ({
      type: 'inherit',
      drives: [...drives.values()].map(toWire),
      states: [...states].map(([id, state]) => [id, state]),
      lost: [...losses.values()].map(({ lost, copy }) => ({ lost, ...omitUndefined({ copy }) })),
    }),
    inherit(from) {
      for (const one of from.drives) drives.set(one.drive.id, fromWire(one));
      for (const [id, state] of from.states) states.set(id, state);
      for (const { lost, copy } of from.lost) losses.set(lost.id, { lost, ...omitUndefined({ copy }) });
    },
  };
}
