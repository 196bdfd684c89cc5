import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { element, xmlFile, type Element } from '../policy-files/xml.ts';

interface JamfProject {
  readonly root: string;
  readonly version: string;
}

/**
 * Writes what an administrator sends to the Classic API of Jamf Pro, or copies from: the record of the package, the extension
 * attribute that tells the health of the drives, and a policy that installs the package. The policy is switched off and concerns
 * nobody: whom a rollout reaches is not ours to say.
 * @param made the files that were made, of which the pkg is described
 * @returns the files
 * @throws when there is no pkg
 */
export function writeJamfFiles(
  { root, version }: JamfProject,
  made: readonly string[],
  out: string,
): readonly string[] {
  const file = made.find((each) => each.endsWith('.pkg'));
  if (file === undefined) throw new Error('There is no pkg for Jamf to install.');
  const name = `Latchkey ${version}`;
  const script = readFileSync(join(root, 'assets/fleet/jamf/latchkey-health.sh'), 'utf8');
  const records = {
    package: packageRecord(name, file),
    attribute: healthAttribute(script),
    policy: installPolicy(name),
  };
  return Object.entries(records).map(([kind, record]) => {
    const path = join(out, `latchkey-${version}-jamf-${kind}.xml`);
    writeFileSync(path, xmlFile(record));
    return path;
  });
}

const texts = (values: Readonly<Record<string, string>>): readonly Element[] =>
  Object.entries(values).map(([name, value]) => element(name, {}, value));

function packageRecord(name: string, file: string): Element {
  return element(
    'package',
    {},
    texts({
      name,
      filename: basename(file),
      notes: 'Installs for everybody on the Mac, and starts at their logon. Set the rules first: see docs/it.md.',
      priority: '10',
      reboot_required: 'false',
      fill_user_template: 'false',
      hash_type: 'SHA_512',
      hash_value: createHash('sha512').update(readFileSync(file)).digest('hex'),
    }),
  );
}

function healthAttribute(script: string): Element {
  return element('computer_extension_attribute', {}, [
    ...texts({
      name: 'Latchkey health',
      enabled: 'true',
      description: 'How the drives of everybody on this Mac are, without names.',
      data_type: 'String',
    }),
    element('input_type', {}, texts({ type: 'script', platform: 'Mac', script })),
    ...texts({ inventory_display: 'Extension Attributes' }),
  ]);
}

function installPolicy(name: string): Element {
  return element('policy', {}, [
    element(
      'general',
      {},
      texts({
        name: `Install ${name}`,
        enabled: 'false',
        trigger_checkin: 'true',
        frequency: 'Once per computer',
        retry_event: 'check-in',
        retry_attempts: '3',
      }),
    ),
    element('scope', {}, texts({ all_computers: 'false' })),
    element('package_configuration', {}, [
      element('packages', {}, [element('package', {}, texts({ name, action: 'Install' }))]),
    ]),
    element('maintenance', {}, texts({ recon: 'true' })),
  ]);
}
