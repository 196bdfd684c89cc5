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

/** Checks a text that goes to servers and programs: not empty, and without line breaks or other control characters. */
const word = z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[^\p{Cc}]*$/u));

/** Checks an address that a person may type: https, or http to this computer itself, with no user name or password in it. */
const address = z.url().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || url.username !== '' || url.password !== '') return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }),
);

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/**
 * Describes the drive of a finished set-up, as it is kept on disk. No secret fits in here: the keychain has the app password,
 * under `id`.
 */
export const driveSpecSchema = z.strictObject({
  id,
  /** Name of the drive's folder; the same rules apply as to a label that a person types. */
  label: z.string().check(z.refine(isLabel)),
  url: address,
  login: word,
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  mapper: z.enum(mapperNames),
  /** Set when a person asked for this mapper: no other mapper is tried when this one fails. */
  mapperChosen: z.exactOptional(z.literal(true)),
  caFile: z.exactOptional(word),
  /** Drive letter, on Windows only. A, B and C belong to the machine itself. */
  letter: z.exactOptional(z.string().check(z.regex(/^[D-Z]$/))),
});

export const platformSchema = z.strictObject({
  kind: z.enum(platformKinds),
  /** Address of the platform's root, without a trailing slash; for a plain WebDAV server, the address of the folder itself. */
  address,
});

/** How the app password came about; absent when it was made in a session. */
export const originSchema = z.exactOptional(z.enum(['granted', 'provided']));

/** Purpose for which the app password was made, where the platform asks for one: Microsoft 365 has only one left. */
export const useSchema = z.exactOptional(z.enum([OPEN_USE]));

/** Describes an app password: everything that is known about it except the secret itself. */
export const passwordSchema = z.strictObject({
  /** Id on the platform; an id made by Latchkey where the platform gives none. */
  id: word,
  name: z.string().check(z.minLength(1)),
  origin: originSchema,
  expiresAt: z.exactOptional(z.string()),
  /** ISO 8601: when the user is asked whether the app password is still needed. The app password itself goes on working. */
  reviewAt: z.exactOptional(z.string()),
  use: useSchema,
});

export const connectionSchema = z.strictObject({
  id,
  /** Name that the user gave to the connection; for a drive, also the name of its folder. */
  label: z.string().check(z.minLength(1)),
  platform: platformSchema,
  user: word,
  password: passwordSchema,
  /** The drive; absent when another application uses the app password, which Latchkey then only keeps and watches. */
  drive: z.exactOptional(driveSpecSchema),
  /** Login name that goes with the app password. */
  login: word,
  /** PEM file of a private CA of the platform. */
  caFile: z.exactOptional(word),
  /** Set when the user signs in with the browser. */
  browser: z.exactOptional(z.literal(true)),
  /** True when the drive's files can be read but not changed. */
  readOnly: z.boolean(),
  /** Reason why the drive's root takes no files; absent when it takes them. */
  unwritable: z.exactOptional(z.enum(unwritableReasons)),
  /** Set when the user has disconnected the drive: nothing connects it again before the user does. */
  disconnected: z.exactOptional(z.literal(true)),
  /** ISO 8601, by this machine's clock: when the set-up finished. */
  createdAt: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

/** A connection that has a drive. */
export type DriveConnection = Connection & { readonly drive: DriveSpec };

export function isDriveConnection(connection: Connection): connection is DriveConnection {
  return connection.drive !== undefined;
}

/** Returns a connection's drive. @throws FailureError LK-1018 when another application uses the app password. */
export function driveOf(connection: Connection): DriveSpec {
  if (connection.drive === undefined) throw new FailureError('LK-1018', { label: connection.label });
  return connection.drive;
}

export const connectionsFileSchema = z.strictObject({ version: z.literal(3), connections: z.array(connectionSchema) });

/**
 * Brings the content of older files up to date. Version 1 knew drives only, and kept label, login and CA file inside them.
 * Version 2 called the origin of a provided app password `given`.
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

/** Replaces the origin `given`, which older versions of Latchkey wrote, with `provided`, in a connection or a journal entry. */
export function withProvidedOrigin(owner: unknown): unknown {
  if (typeof owner !== 'object' || owner === null) return owner; // the schema reports what is wrong with the value
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
  if (!parsed.success) return connection; // the schema reports what is wrong with the connection
  const { label, login, caFile } = parsed.data.drive;
  return { ...parsed.data, label, login, ...omitUndefined({ caFile }) };
}
