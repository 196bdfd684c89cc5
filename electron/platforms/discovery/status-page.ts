import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import { jsonOf } from '../json.ts';
import { printable } from './recognise.ts';

/** The path of the status page, below the server's address. */
export const STATUS_PATH = '/status.php';

const statusPage = z.object({
  installed: z.literal(true),
  maintenance: z.optional(z.boolean()),
  needsDbUpgrade: z.optional(z.boolean()),
  /** The name that the operator has given a Nextcloud with a theme. */
  productname: z.optional(z.string().check(z.maxLength(100))),
  /** Only ownCloud and its relatives have this field. */
  product: z.optional(z.string().check(z.maxLength(100))),
  versionstring: z.optional(z.string().check(z.maxLength(40))),
});

/** What `/status.php` tells before any sign-in, on Nextcloud and its relatives. */
export type StatusPage = z.infer<typeof statusPage>;

/**
 * Reads the status page of a server.
 * @returns undefined when there is none
 * @throws FailureError LK-3013 while the server is in maintenance, LK-30xx
 */
export async function statusPageAt(http: Http, base: string, signal?: AbortSignal): Promise<StatusPage | undefined> {
  const url = `${base}${STATUS_PATH}`;
  const response = await http.request({ method: 'GET', url, ...omitUndefined({ signal }) });
  const page = response.status === 200 ? statusPage.safeParse(jsonOf(response.body)).data : undefined;
  if (page?.maintenance === true || page?.needsDbUpgrade === true) {
    const retryAfterS = retryAfterSeconds(response);
    const { host } = new URL(base);
    throw new FailureError('LK-3013', { host, ...omitUndefined({ retryAfterS }) });
  }
  return page;
}

const flowless = ['owncloud', 'infinite scale', 'ocis', 'opencloud'];

/**
 * Tells by its name whether a server has no Login Flow v2. Any other name may be that of a Nextcloud, since its operator
 * chooses it.
 */
export function isFlowless({ productname = '', product = '' }: StatusPage): boolean {
  const names = `${productname}\n${product}`.toLowerCase();
  return flowless.some((name) => names.includes(name));
}

/** Returns the server's own name and version. */
export function nameOf({ productname = 'Nextcloud', versionstring = '' }: StatusPage): string {
  return printable(`${productname} ${versionstring}`);
}
