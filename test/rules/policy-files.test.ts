import Ajv from 'ajv';
import plist from 'plist';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { policyNames } from '../../electron/contract/policy-names.ts';
import { languages } from '../../electron/contract/words/language.ts';
import { itLanguages, textsIn, type ItLanguage } from '../../electron/policy-files/texts.ts';
import { policyFiles } from '../../electron/policy-files/policy-files.ts';
import { flatName, rowOf } from '../../electron/policy/policy-keys.ts';
import { projectFiles, projectText } from '../support/project-files.ts';

const itsLanguages = Object.keys(itLanguages) as readonly ItLanguage[];
const files = await policyFiles();
const fileOf = (name: string): string => files[`assets/policy/${name}`] ?? '';
const flat = policyNames.map(flatName);
const onMac = policyNames.filter((name) => rowOf(name).only === undefined).map(flatName);

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** @throws for what is not well formed */
function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (more) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += more;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root;
}

const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)];
const named = (node: Node, name: string): readonly Node[] => all(node).filter((one) => one.name === name);
const attribute = (nodes: readonly Node[], name: string): readonly string[] =>
  nodes.map(({ attributes }) => attributes[name] ?? '');

describe('what IT is given of the table of rules', () => {
  it('is as `npm run policy` makes it now', () => {
    for (const [name, content] of Object.entries(files)) expect(projectText(name), name).toBe(content);
    const there = projectFiles('assets/policy').filter((name) => !name.includes('/words/'));
    expect(there.toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith('assets/'))
        .toSorted(),
    );
  });

  it.each(itsLanguages)('has words for every rule in %s, which Microsoft’s tools take', (language) => {
    const { titles, explained } = textsIn(language);
    expect([Object.keys(titles), Object.keys(explained)]).toEqual(
      [policyNames, policyNames].map((names) => [...names]),
    );
    expect(Object.values(explained).filter((text) => text.length > 1000 || /['"<>]/.test(text))).toEqual([]);
    expect(languages.filter((one) => !(one in itLanguages))).toEqual([]);
  });

  it('has an example of every rule that is one, and no secret among them', () => {
    for (const name of policyNames) expect(rowOf(name).schema.safeParse(rowOf(name).example).success, name).toBe(true);
    expect(policyNames.filter((name) => /secret|token$|^password$/i.test(name) && name !== 'keepRefreshToken')).toEqual(
      [],
    );
  });

  it('otherwise holds what the rule could say', () => {
    const rows = policyNames.map((name) => rowOf(name)).filter((row) => row.default !== undefined);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ schema, default: otherwise }) => !schema.safeParse(otherwise).success)).toEqual([]);
  });
});

describe('the schema for files', () => {
  const validate = new Ajv().compile(JSON.parse(fileOf('linux/policy.schema.json')) as object);

  it('takes the example, and files as older versions had them', () => {
    expect(validate(JSON.parse(fileOf('linux/policy.example.json'))), JSON.stringify(validate.errors)).toBe(true);
    const older = { platform: { address: 'files.example.com', kind: 'netexplorer' }, oauth: { clientId: 'latchkey' } };
    expect(validate({ version: 1, ...older }), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [{}],
    [{ version: 2 }],
    [{ version: 1, handOver: 'yes' }],
    [{ version: 1, other: true }],
    [{ version: 1, warningDays: [0] }],
    [{ version: 1, platform: { address: 1 } }],
    [{ version: 1, helpUrl: 'http://help.example.com' }],
    [{ version: 1, unmended: { 'files.example.com': ['everything'] } }],
  ])('takes no %j', (content) => {
    expect(validate(content)).toBe(false);
  });
});

describe('the administrative template', () => {
  const admx = parseXml(fileOf('windows/latchkey.admx'));
  const policies = named(admx, 'policy');

  it('has each rule once, for the computer, at the key that is read', () => {
    expect(attribute(policies, 'name')).toEqual(flat);
    expect(new Set(attribute(policies, 'class'))).toEqual(new Set(['Machine']));
    expect(new Set(attribute(policies, 'key'))).toEqual(new Set(['SOFTWARE\\Policies\\Latchkey']));
  });

  it('sets what is read, under the name of its rule', () => {
    for (const policy of policies) {
      const name = policy.attributes['name'] ?? '';
      const [input] = named(policy, 'elements').flatMap(({ children }) => children);
      if (input === undefined) expect(policy.attributes['valueName']).toBe(name);
      else if (input.name === 'list') expect(input.attributes['key']).toBe(`SOFTWARE\\Policies\\Latchkey\\${name}`);
      else expect(input.attributes['valueName']).toBe(name);
    }
  });

  it('refers to categories and versions that it has', () => {
    const [categories, versions] = [
      attribute(named(admx, 'category'), 'name'),
      attribute(named(admx, 'definition'), 'name'),
    ];
    expect(attribute(named(admx, 'parentCategory'), 'ref').filter((ref) => !categories.includes(ref))).toEqual([]);
    const supported = policies.flatMap((policy) => attribute(named(policy, 'supportedOn'), 'ref'));
    expect(supported.filter((ref) => !versions.includes(ref))).toEqual([]);
    expect(supported).toHaveLength(policies.length);
  });

  it.each(itsLanguages)('finds every text and every form in %s, and there are no others', (language) => {
    const adml = parseXml(fileOf(`windows/${itLanguages[language]}/latchkey.adml`));
    const said = all(admx).flatMap(({ attributes }) => Object.values(attributes));
    const references = (kind: string): readonly string[] =>
      said.flatMap((text) => new RegExp(`^\\$\\(${kind}\\.(\\w+)\\)$`).exec(text)?.[1] ?? []);
    const strings = named(adml, 'string');
    expect(attribute(strings, 'id').toSorted()).toEqual([...new Set(references('string'))].toSorted());
    expect(strings.filter(({ text }) => text.trim() === '' || text.length > 1023)).toEqual([]);
    const forms = named(adml, 'presentation');
    expect(attribute(forms, 'id').toSorted()).toEqual([...references('presentation')].toSorted());
    for (const form of forms) {
      const policy = policies.find(({ attributes }) => attributes['name'] === form.attributes['id']);
      const inputs = policy === undefined ? [] : named(policy, 'elements').flatMap(({ children }) => children);
      expect(attribute(form.children, 'refId')).toEqual(attribute(inputs, 'id'));
    }
  });
});

describe('what Macs are given', () => {
  it('has every rule in the profile, by the app’s domain', () => {
    const profile = plist.parse(fileOf('macos/latchkey.mobileconfig')) as Record<string, never>;
    expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
    const [payload] = profile['PayloadContent'] as unknown as readonly Record<string, unknown>[];
    expect(payload?.['PayloadType']).toBe('app.latchkey.desktop');
    expect(Object.keys(payload ?? {}).filter((key) => !key.startsWith('Payload'))).toEqual(onMac);
  });

  it('describes every rule for editors of profiles, with the type of its example', () => {
    const manifest = plist.parse(fileOf('macos/app.latchkey.desktop.plist')) as Record<string, unknown>;
    const preferences = plist.parse(fileOf('macos/preferences.plist')) as Record<string, unknown>;
    const subkeys = manifest['pfm_subkeys'] as readonly Record<string, string>[];
    expect(subkeys.map((one) => one['pfm_name'])).toEqual(onMac);
    for (const { pfm_name: name = '', pfm_type: type } of subkeys) expect(typeOf(preferences[name]), name).toBe(type);
  });

  it('makes a form for Jamf of which the preferences are an answer', () => {
    const jamf = JSON.parse(fileOf('macos/jamf.json')) as { properties: object };
    expect(Object.keys(jamf.properties)).toEqual(onMac);
    const validate = new Ajv({ unknownFormats: 'ignore' }).compile({
      ...jamf,
      type: 'object',
      additionalProperties: false,
    });
    expect(validate(plist.parse(fileOf('macos/preferences.plist'))), JSON.stringify(validate.errors)).toBe(true);
  });
});

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return 'integer';
  return typeof value === 'object' ? 'dictionary' : typeof value;
}
