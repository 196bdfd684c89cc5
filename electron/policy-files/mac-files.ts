import plist, { type PlistValue } from 'plist';
import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { flatName, rowOf } from '../policy/policy-keys.ts';
import { inProfile, profileSchemaOf, type JsonSchema } from './json-files.ts';
import { explanationOf, type Texts } from './texts.ts';

/** The domain of the app's preferences, which is its bundle identifier. */
const DOMAIN = 'app.latchkey.desktop';
/**
 * The identifiers of the example profile and of its payload. A profile of IT's needs identifiers of its own, which IT's tool
 * makes.
 */
const UUIDS = {
  profile: '6D2B8C0E-0F0B-4E61-9C77-0B6B5E7E4A10',
  payload: 'B0C3D5F4-57B1-4C1B-8E0F-3F6C1D4F2A11',
} as const;

const onMac = policyNames.filter((name) => rowOf(name).only === undefined);

/** Gives a rule's example in the form of a property list. */
export function plistValueOf(name: PolicyName): PlistValue {
  const { form, example } = rowOf(name);
  if (form.is === 'lines') return [JSON.stringify(example)];
  if (form.is !== 'records') return example as PlistValue;
  return (example as readonly Readonly<Record<string, PlistValue>>[]).map((record) =>
    Object.fromEntries(Object.entries(record).map(([field, value]) => [inProfile(field), value])),
  );
}

/** Makes a configuration profile that forces every rule, each with its example, in the preferences of the app's domain. */
export function mobileconfig(): string {
  const about = { PayloadVersion: 1, PayloadOrganization: 'Example' };
  return `${plist.build({
    ...about,
    PayloadType: 'Configuration',
    PayloadScope: 'System',
    PayloadDisplayName: 'Latchkey',
    PayloadIdentifier: `${DOMAIN}.example`,
    PayloadUUID: UUIDS.profile,
    PayloadContent: [
      {
        ...about,
        PayloadType: DOMAIN,
        PayloadDisplayName: 'Latchkey',
        PayloadIdentifier: `${DOMAIN}.example.rules`,
        PayloadUUID: UUIDS.payload,
        ...Object.fromEntries(onMac.map((name) => [flatName(name), plistValueOf(name)])),
      },
    ],
  })}\n`;
}

/** Makes the same preferences as a plain property list, which Intune and other tools accept. */
export function preferences(): string {
  return `${plist.build(Object.fromEntries(onMac.map((name) => [flatName(name), plistValueOf(name)])))}\n`;
}

/** Makes the description of the rules for ProfileManifests, from which profile editors make their forms. */
export function profileManifest(texts: Texts): string {
  return `${plist.build({
    pfm_description: 'Latchkey',
    pfm_domain: DOMAIN,
    pfm_format_version: 1,
    pfm_platforms: ['macOS'],
    pfm_targets: ['system', 'user'],
    pfm_title: 'Latchkey',
    pfm_unique: true,
    pfm_version: 1,
    pfm_subkeys: onMac.map((name) => subkey(name, texts)),
  })}\n`;
}

function subkey(name: PolicyName, texts: Texts): PlistValue {
  const { strength, since, default: otherwise, form } = rowOf(name);
  const schema = form.is === 'lines' ? { type: 'array', items: { type: 'string' } } : profileSchemaOf(name);
  return {
    pfm_name: flatName(name),
    pfm_title: texts.titles[name],
    pfm_description: explanationOf(texts, name, strength).replaceAll('\n\n', ' '),
    pfm_app_min: since,
    ...typed(schema),
    ...(otherwise === undefined ? {} : { pfm_default: otherwise as PlistValue }),
  };
}

/** Describes the allowed values of a rule with the keys of ProfileManifests. */
function typed(schema: JsonSchema): Readonly<Record<string, PlistValue>> {
  const { type = 'string', minimum, maximum, items } = schema;
  const names: Readonly<Record<string, string>> = { object: 'dictionary' };
  return {
    pfm_type: names[type] ?? type,
    ...(schema.enum === undefined ? {} : { pfm_range_list: schema.enum as PlistValue }),
    ...(type === 'integer' && minimum !== undefined ? { pfm_range_min: minimum } : {}),
    ...(type === 'integer' && maximum !== undefined ? { pfm_range_max: maximum } : {}),
    ...(items === undefined ? {} : { pfm_subkeys: [{ ...typed(items) }] }),
    ...(schema.properties === undefined
      ? {}
      : { pfm_subkeys: Object.entries(schema.properties).map(([name, one]) => ({ pfm_name: name, ...typed(one) })) }),
  };
}
