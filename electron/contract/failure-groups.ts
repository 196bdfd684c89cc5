import { failureCodes, type FailureCode } from './failure.ts';

type GroupIn<Code extends string> = Code extends `LK-${infer First}${infer Second}${string}`
  ? `${First}${Second}`
  : never;

/** The first two digits of a code, which say what it is about. The words of each group are complete by type. */
export type FailureGroup = GroupIn<FailureCode>;

export function groupOf(code: FailureCode): FailureGroup {
  return code.slice(3, 5) as FailureGroup;
}

const waiting: readonly FailureCode[] = ['LK-2008', 'LK-2021', 'LK-3114'];

/** Tells whether work that ended with a code goes on only once its person has signed in, or has looked on the platform. */
export function waitsForPerson(code: FailureCode): boolean {
  return waiting.includes(code);
}

const everyCode = Object.keys(failureCodes) as readonly FailureCode[];

/** Returns every group with its codes, in the order of their numbers. */
export function codesByGroup(): readonly (readonly [FailureGroup, readonly FailureCode[]])[] {
  const sorted = everyCode.toSorted();
  const groups = [...new Set(sorted.map(groupOf))];
  return groups.map((group) => [group, sorted.filter((code) => groupOf(code) === group)]);
}

/**
 * Finds a code as people write it down from the phone: `LK-5010`, `lk5010`, `5010`, `50 10`.
 * @returns undefined when there is no such code
 */
export function codeNamed(text: string): FailureCode | undefined {
  const [, digits = ''] = /^(?:lk)?((?:[\s–-]*\d){4})$/i.exec(text.trim()) ?? [];
  const code = `LK-${digits.replaceAll(/\D/g, '')}`;
  return everyCode.find((one) => one === code);
}
