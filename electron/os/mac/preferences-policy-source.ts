import { watch } from 'node:fs';
import { policyNames, type PolicyName } from '../../contract/policy-names.ts';
import { judge, type GivenRule } from '../../policy/judge.ts';
import { linesOfJson } from '../../policy/lines.ts';
import { flatName, rowOf } from '../../policy/policy-keys.ts';
import type { PolicySource } from '../../policy/policy.ts';
import { withCfPool, type CfPool } from './native/core-foundation.ts';
import { loadForeign, nativeCalls, type ForeignFunctions, type Native } from './native/native-calls.ts';
import { coreFoundation, corePreferences, type Ref } from './native/prototypes.ts';
import { plainValue } from './native/plain-value.ts';

/** The domain of Latchkey's preferences, which is its bundle identifier. */
const DOMAIN = 'app.latchkey.desktop';
/** Where macOS keeps what profiles have set. It is not read from here: macOS may write it anew in any form. */
const MANAGED = '/Library/Managed Preferences';
const SHOWN = `${MANAGED}/${DOMAIN}.plist`;

/**
 * What a configuration profile forces. What a person has written with `defaults` is no policy: macOS is asked of each value whether it is forced,
 * before it is read and after, since a profile that is taken away in between would leave the person's own. Which other values a profile has
 * nobody can ask, so that of unknown rules nothing is told.
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
        return; // no profile has ever set anything
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
  // Another process's view of them is kept until this is asked for; it fails where nothing was to be done, too.
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

/** Undefined for what is no value of the rule's. */
function valueOf(cf: Native<typeof coreFoundation>, pool: CfPool, name: PolicyName, copied: Ref): unknown {
  const value = plainOrNone(cf, pool, copied);
  if (rowOf(name).form.is !== 'lines') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? linesOfJson(value) : undefined;
}

/** A text that is longer than any of ours closes its own rule, and no other. */
function plainOrNone(cf: Native<typeof coreFoundation>, pool: CfPool, copied: Ref): unknown {
  try {
    return plainValue(cf, pool, copied);
  } catch {
    return undefined;
  }
}
