import { policyNames } from '../contract/policy-names.ts';
import type { GivenRule } from './judge.ts';
import { rowOf } from './policy-keys.ts';

/** Entries that describe the file itself, and are no rules. */
const ABOUT: ReadonlySet<string> = new Set(['version', '$schema']);

/** Names under which files of older versions group rules: `{"platform": {"address": …}}`. */
const groups: ReadonlySet<string> = new Set(policyNames.flatMap((name) => rowOf(name).json?.[0] ?? []));

/**
 * Reads the rules of a JSON file, by their own names or grouped as in older versions.
 * @returns undefined when the text is not a policy, or one of a later version
 */
export function jsonRules(text: string, by: string): readonly GivenRule[] | undefined {
  const content = recordOf(parsed(text));
  if (content?.['version'] !== 1) return undefined;
  return Object.entries(content)
    .filter(([written]) => !ABOUT.has(written))
    .flatMap(([written, value]) => (groups.has(written) ? ofGroup(written, value, by) : [ofName(written, value, by)]));
}

function ofName(written: string, value: unknown, by: string): GivenRule {
  return { name: policyNames.find((name) => name === written), written, value, by };
}

function ofGroup(group: string, content: unknown, by: string): readonly GivenRule[] {
  const inside = policyNames.filter((name) => rowOf(name).json?.[0] === group);
  const record = recordOf(content);
  // The group is unreadable, so none of its rules can be read.
  if (record === undefined) return inside.map((name) => ({ name, written: group, by }));
  return Object.entries(record).map(([written, value]) => ({
    ...{ name: inside.find((name) => rowOf(name).json?.[1] === written), written: `${group}.${written}` },
    ...{ value, by },
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
