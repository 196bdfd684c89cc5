import { describe, expect, it } from 'vitest';
import { isNewer } from '../../../electron/contract/versions.ts';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import {
  nextVersionLook,
  sourceOfVersions,
  versionIn,
  type Installation,
} from '../../../electron/upkeep/newest-version.ts';
import { policyOf } from '../../support/policy-of.ts';

const none: PolicyLookup = { found: 'no', by: '/etc/latchkey/policy.json' };
const generic = 'provider: generic\nurl: https://get.example.com/latchkey/\nupdaterCacheDirName: latchkey-updater\n';
const own: Installation = { appUpdate: generic, isOwn: true, versionFile: 'latest.yml' };
const theirs = 'https://it.example.com/latest.yml';

describe('where the newest version is looked up', () => {
  it.each<[string, PolicyLookup, Installation, string | undefined]>([
    ['where IT says', policyOf({ updateSource: theirs }), { ...own, isOwn: false, appUpdate: undefined }, theirs],
    ['where IT says, before the package', policyOf({ updateSource: theirs }), own, theirs],
    ['by the package of a person’s own', none, own, 'https://get.example.com/latchkey/latest.yml'],
    ['on a Mac', none, { ...own, versionFile: 'latest-mac.yml' }, 'https://get.example.com/latchkey/latest-mac.yml'],
    ['nowhere for everybody’s installation', none, { ...own, isOwn: false }, undefined],
    ['nowhere without a source', none, { ...own, appUpdate: undefined }, undefined],
    ['nowhere for a source that redirects', none, { ...own, appUpdate: 'provider: github\nowner: a\n' }, undefined],
    ['nowhere without TLS', none, { ...own, appUpdate: 'provider: generic\nurl: http://get.example.com\n' }, undefined],
    ['nowhere once it is switched off', policyOf({ updateNotice: false, updateSource: theirs }), own, undefined],
    ['nowhere where the switch cannot be read', policyOf({ updateNotice: 'no' }), own, undefined],
    ['nowhere where the source cannot be read', policyOf({ updateSource: 'http://x.example.com' }), own, undefined],
    [
      'nowhere where no rule can be read',
      { found: 'unknown', by: '/etc/latchkey/policy.json', why: 'damaged' },
      own,
      undefined,
    ],
  ])('is %s', (_where, lookup, installation, source) => {
    expect(sourceOfVersions(lookup, installation)).toBe(source);
  });
});

describe('the newest version', () => {
  it.each([
    ['version: 0.2.0\nfiles:\n  - url: latchkey.exe\n', '0.2.0'],
    ["version: '1.10.3'\n", '1.10.3'],
    ['{"version": "2.0.0"}', '2.0.0'],
    ['{"version": 2}', undefined],
    ['version: 0.2.0-beta\n', undefined],
    ['<html>version: 9.9.9</html>', undefined],
    ['', undefined],
    ['null', undefined],
  ])('is read of %j', (text, version) => {
    expect(versionIn(text)).toBe(version);
  });

  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '1.0.0', false],
    ['1.0.0', '1.0.1', false],
    ['2.0.0', 'unknown', false],
    ['latest', '1.0.0', false],
  ])('%s than %s is newer: %s', (version, than, newer) => {
    expect(isNewer(version, than)).toBe(newer);
  });

  it('is looked up a day after the last time, and within an hour when that is over, spread over people', () => {
    const hour = 3600_000;
    expect([0, 0.5].map((random) => nextVersionLook([NaN], 0, random))).toEqual([0, hour / 2]);
    expect(nextVersionLook([0], hour, 0)).toBe(23 * hour);
    expect(nextVersionLook([NaN, 0, 2 * hour], 3 * hour, 0)).toBe(23 * hour);
    expect(nextVersionLook([0], 48 * hour, 0)).toBe(0);
    expect(nextVersionLook([48 * hour], 0, 0)).toBe(0); // a clock that was wrong
  });
});
