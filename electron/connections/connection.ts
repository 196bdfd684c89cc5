import * as z from 'zod/mini';

/** What a finished set-up leaves on disk. No secret fits in here: the app password is in the keychain, under `id`. */
export const driveSpecSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  label: z.string().check(z.minLength(1)),
  url: z.url(),
  login: z.string().check(z.minLength(1)),
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  mapper: z.enum(['gvfs', 'rclone']),
  caFile: z.exactOptional(z.string()),
});

export const platformSchema = z.strictObject({ kind: z.enum(['netexplorer']), address: z.url() });

export const connectionSchema = z.strictObject({
  id: z.string(),
  platform: platformSchema,
  user: z.string().check(z.minLength(1)),
  password: z.strictObject({
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
    expiresAt: z.exactOptional(z.string()),
  }),
  drive: driveSpecSchema,
  readOnly: z.boolean(),
  /** ISO 8601, by this machine's clock. */
  createdAt: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

export const connectionsFileSchema = z.strictObject({ version: z.literal(1), connections: z.array(connectionSchema) });
