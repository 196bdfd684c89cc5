import { fileURLToPath } from 'node:url';
import type { Dispatcher } from 'undici';
import { readRegularFile } from '../os/files.ts';
import type { CertificateBundle } from './trust.ts';
import { ways } from './ways.ts';

/** The largest script, in bytes. Those of large companies have some hundred thousand. */
const MOST_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 3;

/**
 * Reads the script by which a network names its proxies (PAC). This is the only request that may go to other machines over plain
 * http, since most networks offer their script no other way. It carries nothing of a person or a platform and goes through no proxy,
 * and a forged script can only choose a way on which TLS is verified all the same.
 * @param address of the scheme http, https or file
 * @param bundles where the machine keeps its certificates
 * @throws Error when the script cannot be had, or is larger than 1 MB
 */
export async function proxyScript(
  address: string,
  bundles: readonly CertificateBundle[],
  signal: AbortSignal,
): Promise<string> {
  let url = new URL(address);
  if (url.protocol === 'file:') return (await readRegularFile(fileURLToPath(url), MOST_BYTES)).toString('utf8');
  const to = ways(undefined, bundles);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (!/^https?:$/.test(url.protocol)) throw new Error('a scheme by which no script is read');
      const { dispatcher } = await to.to(url, true);
      const answer = await answerOf(dispatcher, url, signal);
      if (answer.location === undefined) return answer.text;
      url = new URL(answer.location, url);
    }
    throw new Error('too many redirects');
  } finally {
    await to.destroy();
  }
}

type Answer = { readonly text: string; readonly location?: never } | { readonly location: string };

async function answerOf(
  dispatcher: Dispatcher,
  { origin, pathname, search }: URL,
  signal: AbortSignal,
): Promise<Answer> {
  const { statusCode, headers, body } = await dispatcher.request({
    ...{ origin, path: `${pathname}${search}`, method: 'GET', reset: true, signal },
    headers: { 'user-agent': 'Latchkey', 'accept-encoding': 'identity' },
  });
  const { location } = headers;
  if (statusCode !== 200) {
    body.on('error', () => undefined).destroy();
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') return { location };
    throw new Error(`status ${String(statusCode)}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream, and with it the connection.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('a script that is too large');
    chunks.push(chunk);
  }
  return { text: Buffer.concat(chunks).toString('utf8') };
}
