import { describe, expect, it } from 'vitest';
import {
  applicationUses,
  isWorthMaking,
  usefulnessOf,
  verdictOn,
  type ApplicationUse,
} from '../../../electron/contract/application-uses.ts';

const before = new Date('2026-12-31T23:59:59Z');
const after = new Date('2027-01-01T00:00:00Z');

describe('what an app password of Microsoft 365 is still good for', () => {
  it.each<[ApplicationUse, object, object]>([
    ['outlook', { is: 'closed', since: 'end-2022' }, { is: 'closed', since: 'end-2022' }],
    ['phone-mail', { is: 'closed', since: 'end-2022' }, { is: 'closed', since: 'end-2022' }],
    ['migration', { is: 'closed', since: 'end-2022' }, { is: 'closed', since: 'end-2022' }],
    ['files', { is: 'closed', since: 'may-2026' }, { is: 'closed', since: 'may-2026' }],
    ['sending-mail', { is: 'open' }, { is: 'off-by-default' }],
    ['other', { is: 'unknown' }, { is: 'unknown' }],
  ])('%s', (use, until2026, from2027) => {
    expect(verdictOn(use, before)).toEqual(until2026);
    expect(verdictOn(use, after)).toEqual(from2027);
  });

  it('is worth making for sending mail only', () => {
    expect(applicationUses.filter(isWorthMaking)).toEqual(['sending-mail']);
  });

  it('is told of those that are kept: of one that was made before anybody asked, that it may be nothing', () => {
    const platform = { kind: 'microsoft365' } as const;
    expect(usefulnessOf({ platform, password: {} }, before)).toBe('perhaps-nothing');
    expect(usefulnessOf({ platform, password: { use: 'sending-mail' } }, before)).toBe('sending-mail');
    expect(usefulnessOf({ platform, password: { use: 'sending-mail' } }, after)).toBe('sending-mail-off');
    expect(usefulnessOf({ platform: { kind: 'netexplorer' }, password: {} }, before)).toBeUndefined();
  });
});
