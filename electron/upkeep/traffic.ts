import type { Failure } from '../contract/failure.ts';
import type { LossReason } from '../contract/lost-writes.ts';
import { trafficFailure } from '../contract/traffic-failure.ts';
import type { ClientEvent } from '../gateway/client.ts';
import type { GatewayEvent } from '../gateway/gateway.ts';

/** The answers that programs get when they use a drive, as far as they tell how the drive is. */
export type TrafficFound =
  /** The platform has answered: to a request with the app password when `isTried`, otherwise to some other request. */
  { readonly ok: true; readonly isTried: boolean } | { readonly ok: false; readonly failure: Failure };

/** The meaning of a gateway event for upkeep. Pure data. */
export type TrafficNews =
  | { readonly is: 'found'; readonly drive: string; readonly found: TrafficFound }
  /** The platform refuses the app password, or refused the one before it: the gateway can tell which one it serves now. */
  | { readonly is: 'refused'; readonly drive: string }
  /** The drives are to be looked at; all of them when none is named. */
  | { readonly is: 'look'; readonly drives?: readonly string[] };

/** Reasons for a loss that may concern the whole drive. */
const ofDrive: ReadonlySet<LossReason> = new Set<LossReason>(['no-space', 'not-allowed']);

/**
 * Tells what an event of the gateway means for upkeep; undefined when it means nothing. Pure.
 * @param host of the drive's platform, where the event is about one drive
 * @param nowMs wall clock
 */
export function newsOf(event: ClientEvent, host: string, nowMs: number): TrafficNews | undefined {
  switch (event.type) {
    case 'state':
      return ofState(event, host, nowMs);
    case 'lost':
      return ofDrive.has(event.lost.reason) ? { is: 'look', drives: [event.lost.drive] } : undefined;
    case 'restored':
      return event.mapAnew.length === 0 ? undefined : { is: 'look', drives: event.mapAnew };
    case 'away':
      return { is: 'look' };
    case 'lost-again':
    case 'no-longer-lost':
    case 'redirected':
      return undefined;
  }
}

type StateEvent = Extract<GatewayEvent, { type: 'state' }>;

function ofState({ drive, state }: StateEvent, host: string, nowMs: number): TrafficNews {
  const found = (what: TrafficFound): TrafficNews => ({ is: 'found', drive, found: what });
  switch (state.at) {
    case 'refused':
      return { is: 'refused', drive };
    case 'locked':
      return { is: 'look', drives: [drive] };
    case 'open':
      return found({ ok: true, isTried: state.sinceMs !== undefined });
    case 'offline':
    case 'paused':
      return found({ ok: false, failure: trafficFailure(state, host, nowMs) });
  }
}
