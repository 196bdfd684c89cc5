/** Bytes, as the server counts them. */
export interface Quota {
  readonly available: number;
  readonly used?: number;
}

/** RFC 4331. They have to be asked for by name: `allprop` does not include them. */
export const quotaProperties = ['quota-available-bytes', 'quota-used-bytes'] as const;

/**
 * The quota in a PROPFIND's answer. Not worth a parser of XML: the two values are whole numbers in elements of known names,
 * and the rest of the answer does not matter.
 * @returns undefined when the server does not say (most do not).
 */
export function readQuota(xml: string): Quota | undefined {
  const [available, used] = quotaProperties.map((name) => {
    const digits = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>\\s*(\\d{1,15})\\s*</`).exec(xml)?.[1];
    return digits === undefined ? undefined : Number(digits);
  });
  if (available === undefined) return undefined;
  return used === undefined ? { available } : { available, used };
}
