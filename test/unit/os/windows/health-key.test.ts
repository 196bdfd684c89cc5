import { describe, expect, it } from 'vitest';
import { HEALTH_KEY, healthKeys } from '../../../../electron/os/windows/health-key.ts';
import { memoryRegistry } from '../../../fakes/memory-registry.ts';
import { recordOf, reportOf } from '../../../support/health-records.ts';

const ANNA = 'S-1-5-21-1004336348-1177238915-682003330-1001';
const BEN = 'S-1-12-1-1943430372-1249052806-2496021943-3034400218';

function begin() {
  const registry = memoryRegistry();
  const places = healthKeys(() => Promise.resolve(registry));
  return { registry, places, own: places.own('unused') };
}

/** Writes a record into the registry of a user who is logged on. */
function put(
  registry: ReturnType<typeof memoryRegistry>,
  sid: string,
  values: Readonly<Record<string, string | number>>,
) {
  for (const [name, value] of Object.entries(values)) registry.put('HKU', `${sid}\\${HEALTH_KEY}`, name, value);
}

const values = { State: 40, Overall: 'failed', Code: 'LK-5006', Version: '1.2.3', At: '2026-11-30T08:00:00.000Z' };

describe('the record of a user on Windows', () => {
  it('has a number and texts by the names that scripts know, and nothing old beside them', async () => {
    const { registry, own } = begin();
    await own.write(recordOf('failed'));
    expect(registry.read('HKCU', HEALTH_KEY, 'State')).toEqual({ found: 'yes', value: { type: 'number', number: 40 } });
    expect(await own.read()).toEqual(reportOf(recordOf('failed')));
    await own.write(recordOf('ok'));
    expect(await own.read()).toEqual(reportOf(recordOf('ok')));
    const names = registry.names('HKCU', HEALTH_KEY);
    expect(names).toEqual({ found: 'yes', value: ['State', 'Overall', 'LastProved', 'Version', 'At', 'Line'] });
  });

  it('goes without a trace, and takes nothing else with it', async () => {
    const { registry, own } = begin();
    await own.write(recordOf('ok'));
    await own.remove();
    await own.remove();
    expect(registry.keys('HKCU', 'Software')).toEqual({ found: 'no' });
    registry.put('HKCU', String.raw`Software\Latchkey\Other`, 'Kept', 1);
    await own.write(recordOf('ok'));
    await own.remove();
    expect(registry.all()).toEqual([String.raw`HKCU\Software\Latchkey\Other\Kept`]);
  });

  it('fails with LK-1013 where Windows refuses', async () => {
    const refusing = { ...memoryRegistry(), write: () => 5, writeNumber: () => 5 };
    const own = healthKeys(() => Promise.resolve(refusing)).own('unused');
    await expect(own.write(recordOf('ok'))).rejects.toMatchObject({
      failure: { code: 'LK-1013', details: { reason: 'Windows 5' } },
    });
  });
});

describe('the records of everybody on Windows', () => {
  it('are those of people who are logged on, and not of services', async () => {
    const { registry, places } = begin();
    put(registry, ANNA, values);
    put(registry, BEN, { ...values, State: 0, Overall: 'ok' });
    put(registry, 'S-1-5-18', values);
    put(registry, `${ANNA}_Classes`, values);
    put(registry, '.DEFAULT', values);
    expect(await places.ofUsers()).toMatchObject([
      { found: 'yes', user: ANNA, report: { state: 40, code: 'LK-5006' } },
      { found: 'yes', user: BEN, report: { state: 0 } },
    ]);
  });

  it.each<[string, Readonly<Record<string, string | number>>]>([
    ['a state as text', { ...values, State: '0' }],
    ['a code as number', { ...values, Version: 7 }],
    ['no moment', { State: 0, Overall: 'ok', Version: '1' }],
    ['a text of a megabyte', { ...values, Overall: 'x'.repeat(600_000) }],
  ])('have nothing of what is no record: %s', async (_, given) => {
    const { registry, places } = begin();
    put(registry, ANNA, given);
    expect(await places.ofUsers()).toEqual([{ found: 'unreadable', user: ANNA }]);
  });

  it('tell who may not be looked at', async () => {
    const { registry, places } = begin();
    put(registry, ANNA, values);
    put(registry, BEN, values);
    registry.refuse('HKU', `${ANNA}\\${HEALTH_KEY}`, 5);
    registry.refuse('HKU', `${BEN}\\${HEALTH_KEY}`, 1018);
    expect(await places.ofUsers()).toEqual([
      { found: 'forbidden', user: ANNA },
      { found: 'unreadable', user: BEN },
    ]);
  });
});
