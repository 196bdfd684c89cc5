import type { Failure } from './failure.ts';

/** An obstacle between the platform and the programs that use a drive, as the gateway has seen it. */
export type Obstacle =
  | { readonly at: 'offline'; readonly cause: keyof typeof offlineCodes }
  /** `untilMs` is wall-clock time; `isMaintenance` tells a 503 of the platform from a 429. */
  | { readonly at: 'paused'; readonly untilMs: number; readonly isMaintenance: boolean };

const offlineCodes = { unreachable: 'LK-3002', silent: 'LK-3003', untrusted: 'LK-3005' } as const;

/**
 * Makes the failure of an obstacle: LK-3002, LK-3003, LK-3005, LK-3013 or LK-3024. Pure.
 * @param host host of the platform
 * @param nowMs wall-clock time
 */
export function trafficFailure(obstacle: Obstacle, host: string, nowMs: number): Failure {
  if (obstacle.at === 'offline') return { code: offlineCodes[obstacle.cause], details: { host } };
  const retryAfterS = Math.max(0, Math.ceil((obstacle.untilMs - nowMs) / 1000));
  return { code: obstacle.isMaintenance ? 'LK-3013' : 'LK-3024', details: { host, retryAfterS } };
}
