import { FailureError } from '../contract/failure.ts';
import type { Finding, MapperName } from '../contract/view.ts';
import type { DriveMapper } from './drive-mapper.ts';

export interface MapperWish {
  /** Mapper that the user asked for; no other mapper is acceptable. */
  readonly requested?: MapperName;
  /** Mapper that the settings prefer; chosen when it works on this machine. */
  readonly preferred?: MapperName;
  /** Mappers that have failed already. */
  readonly except?: readonly MapperName[];
}

/**
 * Chooses the mapper for a drive, by the wish and by what the machine has. The gateway handles what platforms ask for, so any
 * mapper suits any drive.
 * @param mappers best first; empty on an operating system where Latchkey cannot map drives yet.
 * @throws FailureError LK-5014 when this operating system has no mapper, LK-5001 when none of several works; when only one is in
 * question (requested, or the only one there is), the failure of what that mapper lacks (LK-5002 to LK-5004, LK-53xx).
 */
export async function chooseMapper(mappers: readonly DriveMapper[], wish: MapperWish): Promise<DriveMapper> {
  if (mappers.length === 0) throw new FailureError('LK-5014');
  const offers = await Promise.all(mappers.map(async (mapper) => (await mapper.isOffered?.()) !== false));
  const offered = mappers.filter((_, index) => offers[index]);
  const wanted = wish.requested === undefined ? offered : mappers.filter(({ name }) => name === wish.requested);
  const rank = (mapper: DriveMapper): number => (mapper.name === wish.preferred ? 0 : 1);
  const candidates = wanted
    .filter(({ name }) => wish.except?.includes(name) !== true)
    .toSorted((a, b) => rank(a) - rank(b));
  const findings: Finding[] = [];
  for (const mapper of candidates) {
    const problems = (await mapper.prerequisites()).filter(({ state }) => state === 'problem');
    if (problems.length === 0) return mapper;
    findings.push(...problems);
  }
  // With only one mapper in question, the failure names what exactly that mapper lacks.
  if (wish.requested === undefined && offered.length > 1) throw missing('LK-5001', findings);
  const code = findings[0]?.code;
  throw missing(code ?? 'LK-5001', code === undefined ? findings : findings.filter((finding) => finding.code === code));
}

function missing(code: NonNullable<Finding['code']>, findings: readonly Finding[]): FailureError {
  const packages = [...new Set(findings.flatMap((finding) => finding.packages ?? []))].join(' ');
  const details = { ...(packages === '' ? {} : { packages }), ...findings.find((one) => one.code === code)?.details };
  return new FailureError(code, Object.keys(details).length === 0 ? undefined : details);
}
