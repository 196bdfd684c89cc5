import * as z from 'zod/mini';
import { mayVisit } from '../../platforms/guided-page/page-hosts.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { PageEvent } from '../../platforms/guided-page/page-windows.ts';
import { hasShape } from '../../platforms/guided-page/read-page.ts';
import { READER_CHANNEL } from '../../platforms/guided-page/reader-channel.ts';
import type { Shape } from '../../platforms/guided-page/recipe.ts';
import { Secret } from '../../secrets/secret.ts';

const message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('step'), step: z.int().check(z.gte(0), z.lte(12)) }),
  z.strictObject({ type: z.literal('unclear'), unclear: z.boolean(), frame: z.optional(z.literal(true)) }),
  z.strictObject({ type: z.literal('found'), text: z.string().check(z.maxLength(128)) }),
]);

/**
 * Parses a message of a page's reader. The message is not trusted, because the page may have taken over the reader's process.
 * @returns undefined for anything that is not a valid message
 */
export function parseReaderMessage(channel: string, data: unknown, shape: Shape): PageEvent | undefined {
  const parsed = channel === READER_CHANNEL ? message.safeParse(data).data : undefined;
  if (parsed?.type !== 'found') return parsed;
  const { text } = parsed;
  return hasShape(shape, text) ? { type: 'found', secret: new Secret(text) } : undefined;
}

/**
 * Tells whether a page at this address may report this event. A value is accepted only from hosts on which the recipe says
 * that it appears.
 */
export function mayTell(event: PageEvent, { valueHosts }: Pick<PageVisit, 'valueHosts'>, url: string): boolean {
  return event.type !== 'found' || mayVisit(valueHosts, url);
}
