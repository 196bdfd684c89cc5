import { FailureError } from '../../contract/failure.ts';
import { parseHealthReport, type HealthRecord, type HealthReport } from '../../contract/health-record.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { visibleJson } from '../../contract/words/printable.ts';
import type { HealthPlaces, HealthStore, UserHealth } from '../health-store.ts';
import { numberIn, textIn, windowsRegistry, type Registry, type RegistryRoot } from './registry.ts';

/** Latchkey's own key in a user's registry, which has nothing but the record. */
const OWN = 'Software\\Latchkey';
export const HEALTH_KEY = `${OWN}\\Health`;

/** SIDs of people (MS-DTYP 2.4.2.4): of a computer or domain, and of Entra. The others are of services. */
const OF_PEOPLE = /^S-1-(5-21|12-1)(-\d{1,10}){3,5}$/;

export const healthKeys = (
  load: () => Promise<
    Pick<Registry, 'read' | 'keys' | 'names' | 'write' | 'writeNumber' | 'remove' | 'removeKey'>
  > = windowsRegistry,
): HealthPlaces => ({
  own: (): HealthStore => ({
    read: async () => {
      const found = await load()
        .then((registry) => reportBelow(registry, 'HKCU', HEALTH_KEY))
        .catch(() => undefined);
      return typeof found === 'object' ? found : undefined;
    },
    async write(record) {
      const registry = await load();
      const texts = textsOf(record);
      const codes = [
        registry.writeNumber(HEALTH_KEY, 'State', record.state),
        ...Object.entries(texts).map(([name, text]) =>
          text === undefined ? registry.remove(HEALTH_KEY, name) : registry.write(HEALTH_KEY, name, text),
        ),
      ];
      assertDone(codes);
    },
    async remove() {
      const registry = await load();
      assertDone([registry.removeKey(HEALTH_KEY)]);
      const [keys, names] = [registry.keys('HKCU', OWN), registry.names('HKCU', OWN)];
      const isEmpty = keys.found === 'yes' && names.found === 'yes' && keys.value.length + names.value.length === 0;
      if (isEmpty) assertDone([registry.removeKey(OWN)]);
    },
  }),

  async ofUsers() {
    const registry = await load();
    const sids = registry.keys('HKU', '');
    if (sids.found !== 'yes') throw new Error('the users cannot be listed');
    return sids.value
      .filter((sid) => OF_PEOPLE.test(sid))
      .flatMap((user): readonly UserHealth[] => {
        const report = reportBelow(registry, 'HKU', `${user}\\${HEALTH_KEY}`);
        if (report === 'none') return [];
        return typeof report === 'object' ? [{ found: 'yes', user, report }] : [{ found: report, user }];
      });
  },
});

/** The texts of the key. One that a record does not have is removed, so that nothing old stays beside what is new. */
function textsOf(record: HealthRecord): Readonly<Record<string, string | undefined>> {
  const { overall, code, lastProved, version, at, line } = record;
  return {
    ...{ Overall: overall, Code: code, LastProved: lastProved, Version: version, At: at },
    Line: visibleJson(line),
  };
}

function assertDone(codes: readonly number[]): void {
  const failed = codes.find((code) => code !== 0);
  if (failed === undefined) return;
  throw new FailureError('LK-1013', { path: `HKCU\\${HEALTH_KEY}`, reason: `Windows ${String(failed)}` });
}

const ERROR_ACCESS_DENIED = 5;

function reportBelow(
  registry: Pick<Registry, 'read' | 'names'>,
  root: RegistryRoot,
  key: string,
): HealthReport | 'none' | 'forbidden' | 'unreadable' {
  const names = registry.names(root, key);
  if (names.found === 'no') return 'none';
  if (names.found === 'unknown') return names.code === ERROR_ACCESS_DENIED ? 'forbidden' : 'unreadable';
  if (names.value.length === 0) return 'none';
  const text = (name: string): string | undefined => textIn(registry, root, key, name);
  const report = parseHealthReport({
    ...{ schema: 1, state: numberIn(registry, root, key, 'State') },
    ...{ overall: text('Overall'), version: text('Version'), at: text('At') },
    ...omitUndefined({ code: text('Code'), lastProved: text('LastProved') }),
  });
  return report ?? 'unreadable';
}
