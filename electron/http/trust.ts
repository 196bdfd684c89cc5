import { X509Certificate } from 'node:crypto';
import { stat } from 'node:fs/promises';
import tls, { rootCertificates } from 'node:tls';
import { FailureError } from '../contract/failure.ts';
import { readRegularFile } from '../os/files.ts';

/** Largest sizes that are read. Some 150 roots are 250 KB; a company's own file is a few kilobytes. */
const MOST_BUNDLE_BYTES = 8 * 1024 * 1024;
const MOST_CA_BYTES = 1024 * 1024;

/**
 * A file with certificates, or a function that asks the system for those that it keeps in another way. Node's own certificates
 * are trusted beside the answer of such a function.
 */
export type CertificateBundle = string | (() => Promise<string>);

/** The system is asked again after this time, so that an administrator's change counts by then. */
const ASKED_ANEW_MS = 60_000;

/**
 * Reads the certificates to trust, in PEM: those of the machine, which the tools that map the drive use as well, so that both
 * come to the same verdict; Node's own where the machine has no bundle; and the private CA when there is one. An
 * administrator's change on the disk counts from the next request on. The very same array means that nothing has changed.
 * @param bundles where the machine keeps its certificates: the first that can be read counts
 * @throws FailureError LK-1015 when the file of the private CA cannot be read or holds no certificate
 */
export async function trustedCertificates(
  caFile: string | undefined,
  bundles: readonly CertificateBundle[],
): Promise<readonly string[]> {
  const machine = await firstReadable(bundles);
  const own = caFile === undefined ? undefined : await readCa(caFile);
  const before = latest.get(caFile ?? '');
  if (before !== undefined && before.machine === machine && before.own === own) return before.all;
  const all = [
    ...(machine === undefined ? rootCertificates : [machine.text]),
    ...(own === undefined ? [] : [own.text]),
  ];
  latest.set(caFile ?? '', { machine, own, all });
  return all;
}

/**
 * Returns the certificates that the operating system trusts, as Node reads them: on a Mac the keychains, with what IT and the
 * person have added there, according to their trust settings. Node asks only once in the life of a process.
 * @throws Error where this Node cannot ask (before 22.15)
 */
export function certificatesOfSystem(): Promise<string> {
  const { getCACertificates } = tls as { readonly getCACertificates?: (of: 'system') => readonly string[] };
  if (getCACertificates === undefined) return Promise.reject(new Error('this Node cannot ask'));
  return Promise.resolve(getCACertificates('system').join('\n'));
}

/**
 * Finds the certificates in a PEM text, each with its two marker lines. No regular expression is used, because a text with many
 * beginnings and no end would keep one busy.
 */
export function pemCertificates(text: string): string[] {
  const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----'];
  const found: string[] = [];
  for (let at = text.indexOf(begin); at >= 0;) {
    const last = text.indexOf(end, at);
    if (last < 0) break;
    found.push(text.slice(at, last + end.length));
    at = text.indexOf(begin, last);
  }
  return found;
}

interface Trusted {
  readonly machine: Content | undefined;
  readonly own: Content | undefined;
  readonly all: readonly string[];
}

interface Content {
  readonly text: string;
}

/** The last result for each private CA, and for none. */
const latest = new Map<string, Trusted>();

/** The content of each file when it was last read, with the stamp by which a change is seen. */
const contents = new Map<string, { readonly stamp: string; readonly content: Content }>();

/** Returns a file's content: read again when the file has changed, and the same object as long as it has not. */
async function contentOf(file: string, maxBytes: number, check: (text: string) => void): Promise<Content> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  const stamp = [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  const known = contents.get(file);
  if (known?.stamp === stamp) return known.content;
  const text = (await readRegularFile(file, maxBytes)).toString('utf8');
  check(text);
  const content = { text };
  contents.set(file, { stamp, content });
  return content;
}

async function firstReadable(bundles: readonly CertificateBundle[]): Promise<Content | undefined> {
  for (const bundle of bundles) {
    try {
      if (typeof bundle === 'function') return await answerOf(bundle);
      return await contentOf(bundle, MOST_BUNDLE_BYTES, () => undefined);
    } catch {
      // The next bundle is tried.
    }
  }
  return undefined;
}

/** The last answer of the system. */
const answers = new Map<() => Promise<string>, { readonly content: Content; readonly atMs: number }>();

async function answerOf(ask: () => Promise<string>): Promise<Content> {
  const known = answers.get(ask);
  if (known !== undefined && performance.now() - known.atMs < ASKED_ANEW_MS) return known.content;
  const text = [...rootCertificates, await ask()].join('\n');
  const content = known?.content.text === text ? known.content : { text };
  answers.set(ask, { content, atMs: performance.now() });
  return content;
}

async function readCa(file: string): Promise<Content> {
  try {
    return await contentOf(file, MOST_CA_BYTES, (text) => {
      const certificates = pemCertificates(text);
      if (certificates.length === 0) throw new Error('no certificate');
      // Each certificate is parsed here. OpenSSL would leave out one that it cannot read, and the platform would then seem to
      // have an unknown issuer.
      for (const certificate of certificates) new X509Certificate(certificate);
    });
  } catch (error) {
    throw new FailureError('LK-1015', { path: file }, { cause: error });
  }
}
