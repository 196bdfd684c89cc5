/** Bytes, as the server counts them. */
export interface Quota {
  readonly available: number;
  readonly used?: number;
}

/** RFC 4331. They have to be asked for by name: `allprop` does not include them. */
export const quotaProperties = ['quota-available-bytes', 'quota-used-bytes'] as const;
