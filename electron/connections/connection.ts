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

/** A word that goes to servers and programs: not empty, in one line. */
const word = z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[^\p{Cc}]*$/u));

/** As a typed address: https, or http to this computer itself, with neither name nor password in it. */
const address = z.url().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || url.username !== '' || url.password !== '') return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }),
);

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/** What a finished set-up leaves on disk. No secret fits in here: the app password is in the keychain, under `id`. */
export const driveSpecSchema = z.strictObject({
  id,
  /** The name of its folder, checked as a typed one is. */
  label: z.string().check(z.refine(isLabel)),
  url: address,
  login: word,
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  mapper: z.enum(mapperNames),
  /** A person asked for this mapper: no other one is tried when it cannot. */
  mapperChosen: z.exactOptional(z.literal(true)),
  caFile: z.exactOptional(word),
});

export const platformSchema = z.strictObject({
  kind: z.enum(platformKinds),
  /** Its root, without a trailing slash; of a WebDAV server the folder itself. */
  address,
});

/** Absent for one that was made in a session. */
export const originSchema = z.exactOptional(z.enum(['granted', 'provided']));

/** What it was made for, where that was asked: Microsoft 365 has one use left. */
export const useSchema = z.exactOptional(z.enum([OPEN_USE]));

/** What is known of an app password, but the password. */
export const passwordSchema = z.strictObject({
  /** The platform's; one of ours where it tells none. */
  id: word,
  name: z.string().check(z.minLength(1)),
  origin: originSchema,
  expiresAt: z.exactOptional(z.string()),
  /** ISO 8601: when the user is asked whether it is still needed. It goes on working. */
  reviewAt: z.exactOptional(z.string()),
  use: useSchema,
});

export const connectionSchema = z.strictObject({
  id,
  /** What the user calls it; a drive's is also the name of its folder. */
  label: z.string().check(z.minLength(1)),
  platform: platformSchema,
  user: word,
  password: passwordSchema,
  /** Absent for an app password that another application uses: Latchkey only keeps it, and looks after it. */
  drive: z.exactOptional(driveSpecSchema),
  /** Login name that goes with the app password. */
  login: word,
  /** PEM file of a private CA of the platform. */
  caFile: z.exactOptional(word),
  /** The user signs in with the browser. */
  browser: z.exactOptional(z.literal(true)),
  /** Its files can be read, but not changed. */
  readOnly: z.boolean(),
  /** Why nothing can be put into its root; absent when it takes files. */
  unwritable: z.exactOptional(z.enum(unwritableReasons)),
  /** ISO 8601, by this machine's clock. */
  createdAt: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

/** A connection that has a drive. */
export type DriveConnection = Connection & { readonly drive: DriveSpec };

export function isDriveConnection(connection: Connection): connection is DriveConnection {
  return connection.drive !== undefined;
}

/** @throws FailureError LK-1018 for an app password that another application uses. */
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

/** A connection, or an entry of the journal, whose app passwords have the origin `provided` where an older Latchkey wrote `given`. */
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
