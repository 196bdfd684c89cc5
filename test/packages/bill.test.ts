import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../electron/packages/sbom.ts';
import { electronPackage } from '../../electron/packages/shipped.ts';
import { projectRoot } from '../support/project-files.ts';
import { checksumsFile, packageFile, SOURCE_DATE } from './made.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly hashes?: readonly object[];
  readonly licenses: readonly object[];
}
const bill = read(packageFile('cdx.json')) as {
  readonly metadata: { readonly timestamp: string; readonly component: { readonly name: string } };
  readonly components: readonly Component[];
};
const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);
const names = bill.components.map(nameOf);

/** By the schemas that CycloneDX publishes. */
function problemsOf(document: unknown): unknown {
  const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
  const schema = (name: string): object => read(join(library, `res/schema/${name}.SNAPSHOT.schema.json`)) as object;
  const ajv = new Ajv({ unknownFormats: 'ignore', logger: false });
  for (const name of ['spdx', 'jsf-0.82']) {
    // They are referred to by the names of their files.
    ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
  }
  const check = ajv.compile(schema('bom-1.6'));
  return check(document) === true ? undefined : check.errors;
}

describe('the bill of materials', () => {
  it('is CycloneDX', () => {
    expect(problemsOf(bill)).toBeUndefined();
    expect(problemsOf({ ...bill, components: [{ name: 'without a type' }] })).toBeDefined();
    expect(bill.metadata).toMatchObject({ component: { name: 'latchkey' } });
    expect(bill.metadata.timestamp).toBe(new Date(SOURCE_DATE * 1000).toISOString());
  });

  it('names what is bundled, and the native part beside it, and nothing of another system', () => {
    const bundled = (read(join(projectRoot, 'out/notices.json')) as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    );
    expect(names.toSorted()).toEqual(
      [...bundled.filter((name) => name !== '@github/keytar'), '@koromix/koffi-linux-x64'].toSorted(),
    );
  });

  it('has a licence and the hash of each package', () => {
    expect(bill.components.filter(({ hashes, licenses }) => hashes?.length !== 1 || licenses.length === 0)).toEqual([]);
  });

  it('names Electron where that is no stub', () => {
    const electron = electronPackage(projectRoot);
    const text = billOfMaterials({ version: '1.0.0', licence: 'MIT', epoch: 0, packages: [], electron });
    expect(problemsOf(JSON.parse(text))).toBeUndefined();
    expect(text).toContain(`pkg:npm/electron@${electron.version}`);
  });
});

it('a library that does not ship is no dependency', () => {
  const { dependencies } = read(join(projectRoot, 'package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  // keytar is another's name here and lies in other packages; @inquirer/prompts is nothing but a list of others.
  const ships = new Set([...names, 'keytar', '@inquirer/prompts']);
  expect(Object.keys(dependencies).filter((name) => !ships.has(name))).toEqual([]);
  expect(names).toContain('@inquirer/input');
});

it('the checksums are those of the files', () => {
  const lines = readFileSync(checksumsFile, 'utf8').trim().split('\n');
  const files = (['deb', 'rpm', 'AppImage', 'cdx.json'] as const).map(packageFile);
  const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(lines).toEqual(files.map((file) => `${sum(file)}  ${basename(file)}`));
});
