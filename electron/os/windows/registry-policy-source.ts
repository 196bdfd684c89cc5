import { policySchema, type PolicyLookup, type PolicySource } from '../../policy/policy.ts';
import type { Registry, RegistryValue } from './registry.ts';

/** Where group policies and device management write, and only administrators can. HKCU has a place of that name, too: it is not read. */
export const POLICY_KEY = 'SOFTWARE\\Policies\\Latchkey';
const BY = `HKLM\\${POLICY_KEY}`;

const keys = Object.keys(policySchema.shape).filter((key) => key !== 'version');
/** The rules that are yes or no: the registry has numbers for these. */
const switches: ReadonlySet<string> = new Set(['handOver', 'keepRefreshToken', 'nextcloudPassword', 'directDrive']);

/**
 * IT's policy in the registry: a value for each rule, named as in the policy file (`HandOver` and `handOver` are one to Windows). Yes and
 * no are a DWORD, lists a REG_MULTI_SZ, and what has parts of its own is a text with JSON.
 */
export function registryPolicySource(load: () => Promise<Registry>): PolicySource {
  return {
    async read(): Promise<PolicyLookup> {
      try {
        const registry = await load();
        const names = registry.names('HKLM', POLICY_KEY);
        if (names.found === 'no') return { found: 'no', by: BY };
        if (names.found === 'unknown') return { found: 'unknown', by: BY, why: 'unreadable' };
        const rules: [string, unknown][] = [];
        for (const name of names.value.filter((one) => one !== '')) {
          const value = registry.read('HKLM', POLICY_KEY, name);
          if (value.found !== 'yes') return { found: 'unknown', by: BY, why: 'unreadable' };
          rules.push(ruleOf(name, value.value));
        }
        const parsed = policySchema.safeParse({ ...Object.fromEntries(rules), version: 1 });
        if (!parsed.success) return { found: 'unknown', by: BY, why: 'damaged' };
        const { version: _, ...policy } = parsed.data;
        return { found: 'yes', by: BY, policy };
      } catch (error) {
        return { found: 'unknown', by: BY, why: error instanceof SyntaxError ? 'damaged' : 'unreadable' };
      }
    },
  };
}

/** @throws SyntaxError for a text that begins as JSON and is none */
function ruleOf(name: string, value: RegistryValue): [name: string, value: unknown] {
  const key = keys.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  switch (value.type) {
    case 'number':
      return [key, switches.has(key) && value.number <= 1 ? value.number === 1 : value.number];
    case 'list':
      return [key, key === 'warningDays' ? value.list.map(Number) : value.list];
    case 'text':
      return [key, /^\s*[[{]/.test(value.text) ? JSON.parse(value.text) : value.text];
    case 'bytes':
      return [key, undefined];
  }
}
