import type { HealthLine } from '../../electron/contract/health-line.ts';
import { healthRecord, type HealthRecord, type HealthReport } from '../../electron/contract/health-record.ts';

export const AT = '2026-11-30T08:00:00.000Z';

/** Makes a line with one drive, as `status --json --health` prints it. */
export function lineWith(overall: 'ok' | 'attention' | 'failed', at = AT): HealthLine {
  const drive = {
    ok: { state: 'ready' },
    attention: { state: 'unreachable', code: 'LK-3002' },
    failed: { state: 'refused', code: 'LK-5006' },
  } as const;
  const { state } = drive[overall];
  return {
    ...{ schema: 1, version: '1.2.3', os: 'linux', at, overall, policy: { state: 'none', problems: 0 } },
    drives: {
      total: 1,
      states: { [state]: 1 },
      each: [{ id: 'abcdefgh', kind: 'nextcloud', mapper: 'gvfs', ...drive[overall] }],
    },
    ...{ applications: { total: 0, attention: 0 }, open: { total: 0, codes: [] }, lostFiles: 0 },
  };
}

export const recordOf = (overall: 'ok' | 'attention' | 'failed', at = AT, lastProved = AT): HealthRecord =>
  healthRecord(lineWith(overall, at), lastProved);

/** Gives what is read back of a record. */
export function reportOf(record: HealthRecord): HealthReport {
  const { line: _, ...report } = record;
  return report;
}

/** What is no record, by what is wrong with it. */
export const noRecords: Readonly<Record<string, unknown>> = {
  nothing: null,
  list: [],
  text: 'state',
  'another schema': { ...recordOf('ok'), schema: 2 },
  'a state that is no exit code': { ...recordOf('ok'), state: 256 },
  'a state as text': { ...recordOf('ok'), state: '0' },
  'a code with more in it': { ...recordOf('failed'), code: 'LK-5006\n<b>' },
  'a word with more in it': { ...recordOf('ok'), overall: 'ok | x=1' },
  'a version that is a page': { ...recordOf('ok'), version: '1'.repeat(41) },
  'a moment that is none': { ...recordOf('ok'), at: '2026-99-99T99:99:99Z' },
  'a proof that is no moment': { ...recordOf('ok'), lastProved: 'yesterday' },
};
