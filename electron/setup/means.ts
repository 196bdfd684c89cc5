import { hasGrants } from '../platforms/platform.ts';
import type { Parts } from './parts.ts';
import type { Named } from './prepare.ts';

/**
 * How an app password comes about: made in a session that somebody signs in to; granted, where signing in is what makes it;
 * or given by somebody who has one.
 */
export type Means = 'session' | 'grant' | 'given';

export function meansOf(parts: Parts, { info, way }: Pick<Named, 'info' | 'way'>): Means {
  if (way === 'app-password' || way === 'page') return 'given';
  return hasGrants(parts.platform(info.kind)) ? 'grant' : 'session';
}
