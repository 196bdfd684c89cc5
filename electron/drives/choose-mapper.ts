import { X509Certificate } from 'node:crypto';
import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Finding, MapperName } from '../contract/view.ts';
import { pemCertificates, trustedCertificates } from '../http/trust.ts';
import type { DriveMapper, WebdavChallenge } from './drive-mapper.ts';

export interface MapperWish {
  /** Mapper that the user asked for: this one or none. */
  readonly requested?: MapperName;
  /** Mapper of the setting, which is taken when it works. */
  readonly preferred?: MapperName;
  readonly caFile?: string;
  /** Mappers that have failed already. */
  readonly except?: readonly MapperName[];
  /** Scheme of the server, when it is known already. */
  readonly scheme?: WebdavChallenge['scheme'];
}

/**
 * Chooses the mapper for a drive, by the wish, by what the machine has, and by what each can do.
 * @param bundles where the machine keeps the certificates that it trusts
 * @param mappers best first; none on an operating system that Latchkey cannot map drives on yet.
 * @throws FailureError LK-5014 no mapper for this operating system, LK-5001 none works here, LK-5002 to LK-5004 the one
 * asked for does not, LK-5013 it would not trust the private CA, LK-3107 it cannot do digest.
 */
export async function chooseMapper(
  mappers: readonly DriveMapper[],
  wish: MapperWish,
  bundles: readonly string[],
): Promise<DriveMapper> {
  if (mappers.length === 0) throw new FailureError('LK-5014');
  const privateCa = wish.caFile !== undefined && !(await isTrustedBySystem(wish.caFile, bundles));
  const rank = (mapper: DriveMapper): number => (mapper.name === wish.preferred ? 0 : 1);
  const candidates = mappers
    .filter(
      ({ name }) => (wish.requested === undefined || name === wish.requested) && wish.except?.includes(name) !== true,
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const findings: Finding[] = [];
  const unable: FailureError[] = [];
  for (const mapper of candidates) {
    const reason = inability(mapper, mappers, privateCa, wish.scheme);
    const problems = (await mapper.prerequisites()).filter(({ state }) => state === 'problem');
    if (reason === undefined && problems.length === 0) return mapper;
    if (reason !== undefined) unable.push(reason);
    findings.push(...problems);
  }
  if (wish.requested === undefined && findings.length > 0) throw missing('LK-5001', findings);
  if (unable[0] !== undefined) throw unable[0];
  const code = findings[0]?.code;
  throw missing(code ?? 'LK-5001', code === undefined ? findings : findings.filter((finding) => finding.code === code));
}

/** Tells why a mapper cannot serve a drive at all, whatever is installed. */
function inability(
  { name, traits }: DriveMapper,
  mappers: readonly DriveMapper[],
  privateCa: boolean,
  scheme: MapperWish['scheme'],
): FailureError | undefined {
  if (privateCa && !traits.privateCa) return new FailureError('LK-5013', { name });
  if (scheme !== 'digest' || traits.digest) return undefined;
  const other = mappers.find((mapper) => mapper.traits.digest)?.name;
  return new FailureError('LK-3107', { mapper: name, ...omitUndefined({ other }) });
}

function missing(code: NonNullable<Finding['code']>, findings: readonly Finding[]): FailureError {
  const packages = [...new Set(findings.flatMap((finding) => finding.packages ?? []))].join(' ');
  return new FailureError(code, packages === '' ? undefined : { packages });
}

/**
 * Tells whether the machine trusts every certificate of a PEM file already, so that a mapper that knows the machine's only does too.
 * @throws FailureError LK-1015 when the file cannot be read or holds no certificate.
 */
export async function isTrustedBySystem(caFile: string, bundles: readonly string[]): Promise<boolean> {
  const fingerprints = (texts: readonly string[]): string[] =>
    texts.flatMap(pemCertificates).map((pem) => new X509Certificate(pem).fingerprint256);
  const machine = await trustedCertificates(undefined, bundles);
  const wanted = fingerprints((await trustedCertificates(caFile, bundles)).slice(machine.length));
  const trusted = new Set(fingerprints(machine));
  return wanted.every((fingerprint) => trusted.has(fingerprint));
}
