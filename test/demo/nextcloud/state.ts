import type { Account } from '../accounts.ts';
import type { PlatformState } from '../platform.ts';
import { Flows } from './flows.ts';
import { NextcloudPasswords } from './passwords.ts';

/** What Nextcloud's face knows besides the platform. */
export interface NextcloudState {
  /** Path below which it lies, without a slash at its end. */
  readonly base: string;
  readonly flows: Flows;
  readonly passwords: NextcloudPasswords;
  maintenance: boolean;
}

export function newNextcloud(platform: PlatformState, base: string): NextcloudState {
  return {
    base,
    flows: new Flows(platform.clock),
    passwords: new NextcloudPasswords(platform.clock),
    maintenance: false,
  };
}

/** Where a user's files are; not what they sign in with, which may be an e-mail address. */
export function userIdOf({ login }: Account): string {
  return login.split('@')[0] ?? login;
}
