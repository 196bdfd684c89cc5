import { describe, expect, it } from 'vitest';
import { healthRecord, isNews, lastProvedIn, parseHealthReport } from '../../../electron/contract/health-record.ts';
import { unknownHealth } from '../../../electron/contract/health-line.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import { AT, lineWith, noRecords, recordOf, reportOf } from '../../support/health-records.ts';

describe('the record of a user’s health', () => {
  it.each([
    ['ok', 0, undefined],
    ['attention', 60, 'LK-3002'],
    ['failed', 40, 'LK-5006'],
  ] as const)('of %s has the exit code %i and the code %s', (overall, state, code) => {
    expect(recordOf(overall)).toMatchObject({ state, overall, version: '1.2.3', at: AT, lastProved: AT });
    expect(recordOf(overall).code).toBe(code);
  });

  it('has the code of a duty that waits, and of what cannot be told', () => {
    const open = { ...lineWith('ok'), overall: 'attention', open: { total: 1, codes: ['LK-2008'] } } as const;
    expect(healthRecord(open, undefined)).toMatchObject({ state: 60, code: 'LK-2008' });
    const unknown = unknownHealth({ version: '1.2.3', os: 'linux', at: AT }, 'LK-1011');
    expect(healthRecord(unknown, undefined)).toMatchObject({ state: 70, code: 'LK-1011' });
    expect(healthRecord({ ...unknown, code: 'LK-4002' }, undefined)).toMatchObject({ state: 30, code: 'LK-4002' });
  });

  it('is read back as it was written, without the line', () => {
    const record = recordOf('failed');
    expect(parseHealthReport(JSON.parse(JSON.stringify(record)))).toEqual(reportOf(record));
  });

  it.each(Object.entries(noRecords))('is not read from %s', (_, value) => {
    expect(parseHealthReport(value)).toBeUndefined();
  });

  it('lets nothing through that no report has', () => {
    expect(parseHealthReport({ ...recordOf('ok'), user: 'anna', path: '/Salaries.ods' })).toEqual(
      reportOf(recordOf('ok')),
    );
  });

  it('is news when anything but its moments has changed, or after a day', () => {
    const [later, nextDay] = ['2026-11-30T20:00:00.000Z', '2026-12-01T08:00:00.000Z'];
    expect(isNews(undefined, recordOf('ok'))).toBe(true);
    expect(isNews(recordOf('ok'), recordOf('ok', later, later))).toBe(false);
    expect(isNews(recordOf('ok'), recordOf('failed', later))).toBe(true);
    expect(isNews(recordOf('ok'), recordOf('ok', nextDay))).toBe(true);
    const another = { ...recordOf('ok'), line: { ...lineWith('ok'), lostFiles: 1 } };
    expect(isNews(recordOf('ok'), another)).toBe(true);
    // A clock that was set back would otherwise keep an old record for as long as it was ahead.
    expect(isNews(recordOf('ok', nextDay), recordOf('ok', AT))).toBe(true);
  });

  it('knows when a drive was seen to work last, by the drives that do', () => {
    const drive = (state: string, checkedAt?: string) => ({
      health: { state, checkedAt },
      state: 'mapped',
      readOnly: false,
    });
    const seen = (...drives: object[]): Pick<DrivesView, 'drives'> => ({ drives }) as unknown as DrivesView;
    const [early, late] = ['2026-11-30T07:00:00.000Z', '2026-11-30T09:00:00.000Z'];
    expect(lastProvedIn(seen(drive('ready', early), drive('refused', late)), undefined)).toBe(early);
    expect(lastProvedIn(seen(drive('unreachable', late)), early)).toBe(early);
    expect(lastProvedIn(seen(drive('ready')), undefined)).toBeUndefined();
    expect(lastProvedIn(seen(drive('expiring', late)), early)).toBe(late);
  });
});
