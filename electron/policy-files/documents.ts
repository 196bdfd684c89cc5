import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { flatName, rowOf, type PolicyForm } from '../policy/policy-keys.ts';
import type { Texts } from './texts.ts';

/** The table of rules stands between these two marks in docs/it.md. */
export const TABLE_BEGINS = '<!-- The table is made by `npm run policy`. -->';
export const TABLE_ENDS = '<!-- End of the table. -->';

/** Makes the table of all rules in Markdown, for people who write a policy. */
export function table(texts: Texts): string {
  const rows = policyNames.map((name) => {
    const { form, default: otherwise, since, strength } = rowOf(name);
    return [
      ...[`\`${name}\``, typeOf(form), otherwise === undefined ? '' : `\`${JSON.stringify(otherwise)}\``],
      ...[strength === 'enforced' ? 'fixed' : 'suggested', since, cell(texts.explained[name])],
    ];
  });
  const head = ['rule', 'value', 'otherwise', 'people', 'since', 'what for'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function typeOf(form: PolicyForm): string {
  switch (form.is) {
    case 'flag':
      return 'true, false';
    case 'choice':
      return form.of.map((one) => `\`${one}\``).join(', ');
    case 'list':
      return `list of ${form.of}`;
    case 'lines':
      return 'list';
    case 'records':
      return 'list of accounts';
    case 'text':
    case 'number':
    case 'table':
      return form.is;
  }
}

/**
 * Makes the page that tells how each rule is set with Intune: by the imported template, by a profile, or by OMA-URI where no
 * template can be imported.
 */
export function intuneNotes(texts: Texts): string {
  const rows = policyNames.map((name) => {
    const { only } = rowOf(name);
    return `| \`${flatName(name)}\` | ${registryTypeOf(name)} | ${only === undefined ? plistTypeOf(name) : '–'} | ${texts.titles[name]} |`;
  });
  return `# Latchkey in Intune

Made by \`npm run policy\` of the same table as everything else here. None of it was tried in a real tenant.

**Windows.** Devices → Configuration → Import ADMX: \`windows/latchkey.admx\` with \`windows/en-US/latchkey.adml\`; then a profile of the type
Imported Administrative templates. Its rules are the computer's: Latchkey reads \`HKLM\\SOFTWARE\\Policies\\Latchkey\` and nothing of the user's.
Lists are keys of that name below it, with a text for each row.

**macOS.** A profile of the type Preference file: domain \`app.latchkey.desktop\`, file \`macos/preferences.plist\` with what you need of it. Or Custom,
with \`macos/latchkey.mobileconfig\`. A value counts when it is forced; what a person writes with \`defaults\` does not.

**Linux.** Files in \`/etc/latchkey/policy.d\`, root's, which nobody else can write to.

Whether a computer follows them: \`latchkey policy --json\`; it exits with 0, with 60 when a rule is not understood, with 50 when nothing can be
read. Never put a password, a token or a client secret into a rule: everybody on the computer can read them.

| name | registry | profile | what for |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function registryTypeOf(name: PolicyName): string {
  const { form } = rowOf(name);
  const types: Readonly<Record<PolicyForm['is'], string>> = {
    ...{ flag: 'REG_DWORD 1 or 0', number: 'REG_DWORD', text: 'REG_SZ', choice: 'REG_SZ', lines: 'REG_MULTI_SZ' },
    ...{ list: 'key, a REG_SZ for each', table: 'key, a REG_SZ for each host' },
    records: 'key, a key for each account',
  };
  return types[form.is];
}

function plistTypeOf(name: PolicyName): string {
  const { form } = rowOf(name);
  const types: Readonly<Record<PolicyForm['is'], string>> = {
    ...{ flag: 'Boolean', number: 'Integer', text: 'String', choice: 'String', lines: 'Array of strings' },
    ...{ list: form.is === 'list' && form.of === 'numbers' ? 'Array of integers' : 'Array of strings' },
    ...{ table: 'Dictionary of arrays', records: 'Array of dictionaries' },
  };
  return types[form.is];
}
