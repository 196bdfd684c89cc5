import type { PasswordOrigin, SignInMethod } from '../../contract/view.ts';
import { hasGrants, type PlatformInfo } from '../../platforms/platform.ts';
import type { Services } from '../services.ts';
import { fromGrant } from './from-grant.ts';
import { fromSession } from './from-session.ts';
import type { PasswordSource } from './password-source.ts';
import { provided } from './provided.ts';

export type PasswordSourceKind = 'session' | 'grant' | 'provided';

/** Tells whether a person has the app password already, or makes it on the platform's page. */
export function isProvided({ way }: { readonly way?: SignInMethod }): boolean {
  return way === 'app-password' || way === 'page';
}

/** Chooses the source of a new app password: the platform decides, unless a person has one or makes it on a page. */
export function sourceKindOf(
  services: Services,
  named: { readonly info: PlatformInfo; readonly way: SignInMethod },
): PasswordSourceKind {
  if (isProvided(named)) return 'provided';
  return hasGrants(services.platform(named.info.kind)) ? 'grant' : 'session';
}

/** Returns the source that an app password came from, which is also the source of the next one. */
export function sourceKindOfOrigin(origin: PasswordOrigin | undefined): PasswordSourceKind {
  if (origin === undefined) return 'session';
  return origin === 'granted' ? 'grant' : 'provided';
}

export function passwordSource(services: Services, kind: PasswordSourceKind): PasswordSource {
  switch (kind) {
    case 'session':
      return fromSession(services);
    case 'grant':
      return fromGrant(services);
    case 'provided':
      return provided(services);
  }
}
