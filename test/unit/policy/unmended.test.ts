import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mendNames } from '../../../electron/contract/mend-names.ts';
import { mends } from '../../../electron/gateway/mends.ts';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { unmendedBy, unmendedOf } from '../../../electron/policy/unmended.ts';
import { policyOf } from '../../support/policy-of.ts';

const by = '/etc/latchkey/policy.json';
const says = (unmended: object): PolicyLookup => policyOf({ unmended }, by);

describe('what IT has not mended', () => {
  it.each(mendNames)('can be %s alone', (name) => {
    const lookup = says({ 'files.example.com': [name] });
    expect(unmendedOf(lookup, 'files.example.com')).toEqual([name]);
    expect(Object.keys(mends)).toContain(name);
  });

  it.each([
    ['of another host', 'other.example.com', []],
    ['of the same host at another port', 'files.example.com', []],
    ['of a host in other letters', 'FILES.example.com:8443', ['missing-slash', 'hidden-quota']],
  ] as const)('is %s', (_what, host, expected) => {
    expect(unmendedOf(says({ 'Files.Example.com:8443': ['missing-slash', 'hidden-quota'] }), host)).toEqual(expected);
  });

  it.each<[string, PolicyLookup]>([
    ['there is no policy', { found: 'no', by }],
    ['the policy cannot be read', { found: 'unknown', by, why: 'damaged' }],
    ['the policy says nothing of it', { found: 'yes', by, policy: {} }],
  ])('is nothing where %s', (_why, lookup) => {
    expect(unmendedOf(lookup, 'files.example.com')).toEqual([]);
  });

  it.each([
    [{ 'files.example.com': ['every-fault'] }],
    [{ 'files.example.com': 'missing-slash' }],
    [{ 'https://files.example.com/': ['missing-slash'] }],
    [['missing-slash']],
  ])('is nothing, and told, of %j', (unmended) => {
    expect(unmendedOf(says(unmended), 'files.example.com')).toEqual([]);
    expect(says(unmended)).toMatchObject({ problems: [{ name: 'unmended', why: 'ill-typed' }] });
  });

  it('is read anew a minute later, by whoever asks then, and not before', async () => {
    let [nowMs, reads] = [0, 0];
    let lookup = says({ host: ['missing-slash'] });
    const read = (): Promise<PolicyLookup> => {
      reads += 1;
      return Promise.resolve(lookup);
    };
    const unmended = await unmendedBy({ read }, () => nowMs);
    lookup = says({ host: ['unasked-gzip'] });
    nowMs = 59_999;
    expect([unmended('host'), reads]).toEqual([['missing-slash'], 1]);
    nowMs = 60_000;
    for (let n = 0; n < 5; n += 1) expect(unmended('host')).toEqual(['missing-slash']);
    await setImmediate();
    expect([unmended('host'), reads]).toEqual([['unasked-gzip'], 2]);
  });

  it('is read anew after a hint of the system, and once more after one that came while it was read', async () => {
    let [changed, reads] = [(): void => undefined, 0];
    let lookup = says({ host: ['missing-slash'] });
    const unmended = await unmendedBy({
      read() {
        reads += 1;
        return Promise.resolve(lookup);
      },
      hints(told) {
        changed = told;
      },
    });
    expect([unmended('host'), reads]).toEqual([['missing-slash'], 1]);
    lookup = says({ host: ['unasked-gzip'] });
    changed();
    unmended('host');
    lookup = says({});
    changed();
    await setImmediate();
    expect([unmended('host'), reads]).toEqual([['unasked-gzip'], 3]);
    await setImmediate();
    expect([unmended('host'), reads]).toEqual([[], 3]);
  });
});
