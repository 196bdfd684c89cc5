import { omitUndefined } from '../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { OPEN_USE } from '../contract/application-uses.ts';
import { FailureError } from '../contract/failure.ts';
import { platformKinds } from '../contract/platform-kinds.ts';
import { mapperNames, unwritableReasons } from '../contract/view.ts';
import { isLabel } from '../drives/check-label.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { isLoopback } from '../http/address.ts';
import type { Migration } from './versioned-file.ts';

/** Accepts a word that goes to servers and programs: not empty, in one line. */
const word = z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[^\p{Cc}]*$/u));

/** Accepts an address as a person may type it: https, or http to this computer itself, without a name or a password. */
const address = z.url().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || url.username !== '' || url.password !== '') return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }),
);

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/** A finished set-up leaves this of its drive on disk. No secret fits in here: the app password is in the keychain, under `id`. */
export const driveSpecSchema = z.strictObject({
  id,
  /** Name of the drive's folder, checked as a typed label is. */
  label: z.string().check(z.refine(isLabel)),
  url: address,
  login: word,
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  mapper: z.enum(mapperNames),
  /** A person asked for this mapper: no other one is tried when it cannot. */
  mapperChosen: z.exactOptional(z.literal(true)),
  caFile: z.exactOptional(word),
  /** On Windows. A, B and C are the machine's own. */
  letter: z.exactOptional(z.string().check(z.regex(/^[D-Z]$/))),
});

export const platformSchema = z.strictObject({
  kind: z.enum(platformKinds),
  /** Address of the platform's root, without a trailing slash; of a WebDAV server the folder itself. */
  address,
});

/** Source of an app password; absent for one that was made in a session. */
export const originSchema = z.exactOptional(z.enum(['granted', 'provided']));

/** Use that an app password was made for, where that was asked: Microsoft 365 has one left. */
export const useSchema = z.exactOptional(z.enum([OPEN_USE]));

/** Everything that is known of an app password, but the password. */
export const passwordSchema = z.strictObject({
  /** Id on the platform; an id of ours where the platform tells none. */
  id: word,
  name: z.string().check(z.minLength(1)),
  origin: originSchema,
  expiresAt: z.exactOptional(z.string()),
  /** ISO 8601: when the user is asked whether the app password is still needed. It goes on working. */
  reviewAt: z.exactOptional(z.string()),
  use: useSchema,
});

export const connectionSchema = z.strictObject({
  id,
  /** Name that the user gave; a drive's is also the name of its folder. */
  label: z.string().check(z.minLength(1)),
  platform: platformSchema,
  user: word,
  password: passwordSchema,
  /** The drive; absent for an app password that another application uses, which Latchkey only keeps and looks after. */
  drive: z.exactOptional(driveSpecSchema),
  /** Login name that goes with the app password. */
  login: word,
  /** PEM file of a private CA of the platform. */
  caFile: z.exactOptional(word),
  /** The user signs in with the browser. */
  browser: z.exactOptional(z.literal(true)),
  /** The drive's files can be read, but not changed. */
  readOnly: z.boolean(),
  /** Reason why the drive's root takes no files; absent when it does. */
  unwritable: z.exactOptional(z.enum(unwritableReasons)),
  /** ISO 8601, by this machine's clock: when the set-up was finished. */
  createdAt: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

/** A connection that has a drive. */
export type DriveConnection = Connection & { readonly drive: DriveSpec };

export function isDriveConnection(connection: Connection): connection is DriveConnection {
  return connection.drive !== undefined;
}

/** Gives a connection's drive. @throws FailureError LK-1018 for an app password that another application uses. */
export function driveOf(connection: Connection): DriveSpec {
  if (connection.drive === undefined) throw new FailureError('LK-1018', { label: connection.label });
  return connection.drive;
}

export const connectionsFileSchema = z.strictObject({ version: z.literal(3), connections: z.array(connectionSchema) });

/**
 * Version 1 knew drives only, and kept label, login and CA in them. Version 2 called the origin of a provided app password
 * `given`.
 */
export const connectionsMigrations: Readonly<Record<number, Migration>> = {
  1: (file) => ({
    ...file,
    connections: Array.isArray(file['connections']) ? file['connections'].map(withDriveFields) : file['connections'],
  }),
  2: (file) => ({
    ...file,
    connections: Array.isArray(file['connections'])
      ? file['connections'].map((one) => withProvidedOrigin(one))
      : file['connections'],
  }),
};

/** Rewrites the origin `given`, which an older Latchkey wrote, as `provided` in a connection or an entry of the journal. */
export function withProvidedOrigin(owner: unknown): unknown {
  if (typeof owner !== 'object' || owner === null) return owner; // the schema says what is wrong with it
  const renamed = Object.entries(owner).map(([key, value]: [string, unknown]) =>
    (key === 'password' || key === 'replaces') && isGiven(value)
      ? [key, { ...value, origin: 'provided' }]
      : [key, value],
  );
  return Object.fromEntries(renamed);
}

function isGiven(password: unknown): password is { readonly origin: 'given' } {
  return typeof password === 'object' && password !== null && 'origin' in password && password.origin === 'given';
}

function withDriveFields(connection: unknown): unknown {
  const parsed = z.looseObject({ drive: driveSpecSchema }).safeParse(connection);
  if (!parsed.success) return connection; // the schema says what is wrong with it
  const { label, login, caFile } = parsed.data.drive;
  return { ...parsed.data, label, login, ...omitUndefined({ caFile }) };
}
