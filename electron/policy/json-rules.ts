import { policyNames } from '../contract/policy-names.ts';
import type { GivenRule } from './judge.ts';
import { rowOf } from './policy-keys.ts';

/** What a file says about itself. */
const ABOUT: ReadonlySet<string> = new Set(['version', '$schema']);

/** Names below which rules stand in files of older versions: `{"platform": {"address": …}}`. */
const groups: ReadonlySet<string> = new Set(policyNames.flatMap((name) => rowOf(name).json?.[0] ?? []));

/**
 * The rules in a file of JSON, by their own names or as older versions had them.
 * @returns undefined for what is no policy, or one of a version to come
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
  // Nobody can tell which of them it was to be.
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
