import type { Binding, BoundServer } from '../secrets/bound-secrets.ts';
import type { Connection } from '../connections/connection.ts';
import type { Entry } from './entry.ts';

/** What a binding is made of, as the list or the journal says it. */
export type Owner = Pick<Entry, 'platform' | 'user' | 'caFile'> &
  Partial<Pick<Entry, 'drive' | 'login'> & Pick<Connection, 'drive' | 'login'>>;

/** Of an app password: it opens the drive, and makes or revokes itself on the platform. */
export function passwordBinding({ platform, user, caFile, drive, login }: Owner): Binding {
  return {
    platform: serverOf(platform.address, caFile),
    ...(drive === undefined ? {} : { drive: serverOf(drive.url, drive.caFile) }),
    login: drive?.login ?? login ?? user,
  };
}

/** Of a session, and of what gives the next one. */
export function sessionBinding({ platform, user, caFile }: Pick<Owner, 'platform' | 'user' | 'caFile'>): Binding {
  return { platform: serverOf(platform.address, caFile), login: user };
}

/** Of a grant under way: whose it will be is not known yet, and is kept with what is granted. */
export function grantBinding({ platform, caFile }: Pick<Owner, 'platform' | 'caFile'>): Binding {
  return { platform: serverOf(platform.address, caFile) };
}

function serverOf(address: string, caFile: string | undefined): BoundServer {
  const { origin } = new URL(address);
  return caFile === undefined ? { origin } : { origin, caFile };
}
