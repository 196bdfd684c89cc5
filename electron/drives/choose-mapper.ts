import { FailureError } from '../contract/failure.ts';
import type { Finding, MapperName } from '../contract/view.ts';
import type { DriveMapper } from './drive-mapper.ts';

export interface MapperWish {
  /** Mapper that the user asked for: this one or none. */
  readonly requested?: MapperName;
  /** Mapper of the setting, which is taken when it works. */
  readonly preferred?: MapperName;
  /** Mappers that have failed already. */
  readonly except?: readonly MapperName[];
}

/**
 * Chooses the mapper for a drive, by the wish and by what the machine has. What a platform asks for is the gateway's to do, so any
 * mapper will do for any drive.
 * @param mappers best first; none on an operating system that Latchkey cannot map drives on yet.
 * @throws FailureError LK-5014 no mapper for this operating system, LK-5001 none works here; what the one lacks that was asked for,
 * or is the only one (LK-5002 to LK-5004, LK-53xx).
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
  // Where there is one way only, what it lacks is all there is to say.
  if (wish.requested === undefined && offered.length > 1) throw missing('LK-5001', findings);
  const code = findings[0]?.code;
  throw missing(code ?? 'LK-5001', code === undefined ? findings : findings.filter((finding) => finding.code === code));
}

function missing(code: NonNullable<Finding['code']>, findings: readonly Finding[]): FailureError {
  const packages = [...new Set(findings.flatMap((finding) => finding.packages ?? []))].join(' ');
  const details = { ...(packages === '' ? {} : { packages }), ...findings.find((one) => one.code === code)?.details };
  return new FailureError(code, Object.keys(details).length === 0 ? undefined : details);
}
