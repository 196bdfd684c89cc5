import { z } from 'zod';

/** What a finished set-up leaves on disk. No secret fits in here: the app password is in the keychain, under `id`. */
export const driveSpecSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  label: z.string().min(1),
  url: z.url(),
  login: z.string().min(1),
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  mapper: z.enum(['gvfs', 'rclone']),
  caFile: z.string().exactOptional(),
});

export const platformSchema = z.strictObject({ kind: z.enum(['netexplorer']), address: z.url() });

export const connectionSchema = z.strictObject({
  id: z.string(),
  platform: platformSchema,
  user: z.string().min(1),
  password: z.strictObject({ id: z.string().min(1), name: z.string().min(1), expiresAt: z.string().exactOptional() }),
  drive: driveSpecSchema,
  readOnly: z.boolean(),
  /** ISO 8601, by this machine's clock. */
  createdAt: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

export const connectionsFileSchema = z.strictObject({ version: z.literal(1), connections: z.array(connectionSchema) });
