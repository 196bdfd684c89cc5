import { describe, expect, it } from 'vitest';
import { codeNamed, codesByGroup } from '../../../electron/contract/failure-groups.ts';
import { failureCodes } from '../../../electron/contract/failure.ts';

describe('a code from the phone', () => {
  it.each(['LK-5010', 'lk-5010', 'LK5010', '5010', '50 10', ' LK 5010 ', 'LK–5010', 'lk - 50-10'])(
    'is found as %j',
    (text) => {
      expect(codeNamed(text)).toBe('LK-5010');
    },
  );

  it.each(['', 'LK-', 'LK-9999', '501', '50100', 'XY-5010', '5010 please', 'LK-5010\n\nLK-5011', 'toString'])(
    'is none as %j',
    (text) => {
      expect(codeNamed(text)).toBeUndefined();
    },
  );
});

it('every code is in one group, and the groups are in the order of their numbers', () => {
  const groups = codesByGroup();
  expect(groups.flatMap(([, codes]) => codes)).toEqual(Object.keys(failureCodes).toSorted());
  expect(groups.map(([group]) => group)).toEqual(groups.map(([group]) => group).toSorted());
  for (const [group, codes] of groups) for (const code of codes) expect(code.slice(3, 5)).toBe(group);
});
