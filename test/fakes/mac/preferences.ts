import type { Ref } from '../../../electron/os/mac/native/prototypes.ts';
import { fakeCoreFoundation, symbols } from './core-foundation.ts';
import { recorder, type Recorder } from './recorder.ts';

/** A preference as CFPreferences has it. `goes`: its profile is taken away while it is read. */
export interface Preference {
  readonly value: unknown;
  readonly forced: boolean;
  readonly goes?: true;
}

/** The preferences of one domain on a Mac: what profiles force, and what the person has written with `defaults`. */
export function fakePreferences(
  domain: string,
  preferences: ReadonlyMap<string, Preference>,
): Recorder & { readonly alive: () => number } {
  const cf = fakeCoreFoundation();
  const gone = new Set<string>();
  const nameOf = (key: Ref): string => {
    const name = cf.valueOf(key);
    if (typeof name !== 'string') throw new Error('no name of a preference');
    return name;
  };
  const found = (key: Ref, application: Ref): Preference | undefined => {
    if (cf.valueOf(application) !== domain) throw new Error('the preferences of another application');
    return preferences.get(nameOf(key));
  };
  const made = recorder(
    {
      ...cf.handlers,
      CFPreferencesAppSynchronize: () => 1,
      CFPreferencesAppValueIsForced: (key: Ref, application: Ref) =>
        found(key, application)?.forced === true && !gone.has(nameOf(key)) ? 1 : 0,
      CFPreferencesCopyAppValue(key: Ref, application: Ref) {
        const preference = found(key, application);
        if (preference?.goes === true) gone.add(nameOf(key));
        return preference?.value === undefined ? null : cf.make(listOf(preference.value));
      },
    },
    { symbols },
  );
  return { ...made, alive: () => cf.alive() };
}

type Value = Parameters<ReturnType<typeof fakeCoreFoundation>['make']>[0];

/** A value of a test as a property list has it. */
function listOf(value: unknown): Value {
  if (Array.isArray(value)) return value.map(listOf);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return new Map(Object.entries(value).map(([key, one]) => [key, listOf(one)]));
  }
  return value as Value;
}
