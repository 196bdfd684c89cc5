import * as z from 'zod/mini';
import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { flatName, rowOf } from '../policy/policy-keys.ts';
import { explanationOf, type Texts } from './texts.ts';

/** The part of JSON Schema that these files use. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly [more: string]: unknown;
}

/** Makes the JSON schema of one rule, in the draft that most editors and tools know. */
export function jsonSchemaOf(name: PolicyName): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(rowOf(name).schema, { target: 'draft-7' });
  return schema as JsonSchema;
}

/** Makes the schema of a rule for a profile, where the fields of records have a capital. */
export function profileSchemaOf(name: PolicyName): JsonSchema {
  const schema = jsonSchemaOf(name);
  const fields = schema.items?.properties;
  if (rowOf(name).form.is !== 'records' || fields === undefined) return schema;
  const properties = Object.fromEntries(Object.entries(fields).map(([field, one]) => [inProfile(field), one]));
  const required = schema.items?.required?.map(inProfile) ?? [];
  return { ...schema, items: { ...schema.items, properties, required } };
}

/** Gives the name that a field of a record has in a profile. */
export const inProfile = (field: string): string => field.replace(/^./, (first) => first.toUpperCase());

/** Makes the schema of a rule with the texts that an editor shows to a person who writes a policy. */
function described(name: PolicyName, texts: Texts): JsonSchema {
  const { strength, default: otherwise, example } = rowOf(name);
  return {
    ...{ title: texts.titles[name], description: explanationOf(texts, name, strength).replaceAll('\n\n', ' ') },
    ...jsonSchemaOf(name),
    ...(otherwise === undefined ? {} : { default: otherwise }),
    examples: [example],
  };
}

/** Makes the JSON schema of /etc/latchkey/policy.json and of the files in policy.d. */
export function jsonSchemaFile(texts: Texts): string {
  const inGroups = new Map<string, [string, JsonSchema][]>();
  for (const name of policyNames) {
    const { json } = rowOf(name);
    if (json !== undefined) inGroups.set(json[0], [...(inGroups.get(json[0]) ?? []), [json[1], jsonSchemaOf(name)]]);
  }
  const groups = [...inGroups].map(([group, rules]): readonly [string, JsonSchema] => [
    group,
    { type: 'object', additionalProperties: false, properties: Object.fromEntries(rules) },
  ]);
  return text({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Latchkey',
    ...{ type: 'object', required: ['version'], additionalProperties: false },
    properties: {
      $schema: { type: 'string' },
      version: { const: 1 },
      ...Object.fromEntries(policyNames.map((name) => [name, described(name, texts)])),
      ...Object.fromEntries(groups),
    },
  });
}

/** Makes a policy file with every rule, each with its example. */
export function jsonExample(): string {
  const rules = policyNames.map((name): readonly [string, unknown] => [name, rowOf(name).example]);
  return text({ $schema: './policy.schema.json', version: 1, ...Object.fromEntries(rules) });
}

/** Makes the schema from which Jamf Pro builds its form, with the rules under their names in a profile. */
export function jamfSchema(texts: Texts): string {
  return text({
    title: 'Latchkey (app.latchkey.desktop)',
    description: 'Latchkey',
    properties: Object.fromEntries(
      policyNames
        .filter((name) => rowOf(name).only === undefined)
        .map((name, at): readonly [string, JsonSchema] => {
          const { examples: _, default: __, ...rule } = described(name, texts);
          // A list of lines is one text in JSON, so the rule's own limits do not hold for them.
          const { title, description } = rule;
          const lines = { ...{ title, description }, type: 'array', items: { type: 'string' } };
          const form = rowOf(name).form.is === 'lines' ? lines : { ...rule, ...profileSchemaOf(name) };
          return [flatName(name), { ...form, property_order: (at + 1) * 5 }];
        }),
    ),
  });
}

const text = (content: object): string => `${JSON.stringify(content, undefined, 2)}\n`;
