import { watch } from 'node:fs';
import { policyNames, type PolicyName } from '../../contract/policy-names.ts';
import { judge, type GivenRule } from '../../policy/judge.ts';
import { linesOfJson, recordOfFields } from '../../policy/lines.ts';
import { flatName, rowOf } from '../../policy/policy-keys.ts';
import type { PolicySource } from '../../policy/policy.ts';
import { withCfPool, type CfPool } from './native/core-foundation.ts';
import { loadForeign, nativeCalls, type ForeignFunctions, type Native } from './native/native-calls.ts';
import { coreFoundation, corePreferences, type Ref } from './native/prototypes.ts';
import { plainValue } from './native/plain-value.ts';

/** The domain of Latchkey's preferences, which is its bundle identifier. */
const DOMAIN = 'app.latchkey.desktop';
/**
 * The folder in which macOS keeps the preferences that profiles set. It is only watched and shown to people, never read: macOS
 * may change the form of its files.
 */
const MANAGED = '/Library/Managed Preferences';
const SHOWN = `${MANAGED}/${DOMAIN}.plist`;

/**
 * Reads IT's policy from the preferences that a configuration profile forces. A preference that a person has written with
 * `defaults` is no policy. macOS is therefore asked whether a value is forced both before and after it is read: if the profile
 * were removed in between, the value read would be the person's own.
 * Unknown rules cannot be reported, because macOS does not tell which other preferences a profile forces.
 */
export function preferencesPolicySource(foreign: () => Promise<ForeignFunctions> = loadForeign): PolicySource {
  return {
    async read() {
      try {
        const functions = await foreign();
        const cf = nativeCalls(functions, coreFoundation);
        const preferences = nativeCalls(functions, corePreferences);
        const given = await withCfPool(cf, (pool) => Promise.resolve(forced(cf, preferences, pool)));
        return given.length === 0 ? { found: 'no', by: SHOWN } : judge(given, SHOWN);
      } catch {
        return { found: 'unknown', by: SHOWN, why: 'unreadable' };
      }
    },
    hints(changed, signal) {
      try {
        watch(MANAGED, { persistent: false, signal }, changed).on('error', () => undefined);
      } catch {
        return; // The folder does not exist, so no profile has ever set anything
      }
    },
  };
}

function forced(
  cf: Native<typeof coreFoundation>,
  { call }: Native<typeof corePreferences>,
  pool: CfPool,
): readonly GivenRule[] {
  const domain = pool.text(DOMAIN);
  // Without this call macOS may answer from an old copy. Its result is ignored, because it also fails when there was nothing to
  // synchronise.
  call.CFPreferencesAppSynchronize(domain);
  return policyNames.flatMap((name) => {
    const written = flatName(name);
    const key = pool.text(written);
    const isForced = (): boolean => call.CFPreferencesAppValueIsForced(key, domain) !== 0;
    if (!isForced()) return [];
    const copied = pool.keep(call.CFPreferencesCopyAppValue(key, domain));
    if (!isForced()) return [];
    return [{ name, written, value: valueOf(cf, pool, name, copied), by: SHOWN }];
  });
}

/** Gives a value in the form of the policy's schema; undefined when it cannot be a value of this rule. */
function valueOf(cf: Native<typeof coreFoundation>, pool: CfPool, name: PolicyName, copied: Ref): unknown {
  const value = plainOrNone(cf, pool, copied);
  const { form } = rowOf(name);
  if (form.is === 'records') return Array.isArray(value) ? value.map(recordOfFields) : value;
  if (form.is !== 'lines') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? linesOfJson(value) : undefined;
}

/** Reads a preference. A text that is too long makes only its own rule unreadable, not the whole policy. */
function plainOrNone(cf: Native<typeof coreFoundation>, pool: CfPool, copied: Ref): unknown {
  try {
    return plainValue(cf, pool, copied);
  } catch {
    return undefined;
  }
}
