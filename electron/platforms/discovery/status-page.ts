import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import { jsonOf } from '../json.ts';
import { printable } from './recognise.ts';

/** Below the server's address. */
export const STATUS_PATH = '/status.php';

const statusPage = z.object({
  installed: z.literal(true),
  maintenance: z.optional(z.boolean()),
  needsDbUpgrade: z.optional(z.boolean()),
  /** Name that the operator gave a Nextcloud with a theme. */
  productname: z.optional(z.string().check(z.maxLength(100))),
  /** ownCloud and its relatives only. */
  product: z.optional(z.string().check(z.maxLength(100))),
  versionstring: z.optional(z.string().check(z.maxLength(40))),
});

/** `/status.php` says this before any sign-in, on Nextcloud and on its relatives. */
export type StatusPage = z.infer<typeof statusPage>;

/**
 * The page of status of a server with this address.
 * @returns undefined when there is none. @throws FailureError LK-3013 while the server is in maintenance, LK-30xx.
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

/** Tells whether a server has no Login Flow v2, by its name. Any other name may be a Nextcloud's, which its operator chooses. */
export function isFlowless({ productname = '', product = '' }: StatusPage): boolean {
  const names = `${productname}\n${product}`.toLowerCase();
  return flowless.some((name) => names.includes(name));
}

/** Name and version, as it says them. */
export function nameOf({ productname = 'Nextcloud', versionstring = '' }: StatusPage): string {
  return printable(`${productname} ${versionstring}`);
}
