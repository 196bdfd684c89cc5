import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { aboutView } from '../../electron/shell/about.ts';
import { projectRoot } from '../support/project-files.ts';

const configs = ['electron/vite.config.ts', 'electron/preload.vite.config.ts', 'renderer/vite.config.ts'];

/** Names of the packages that the bundles hold code of, asked of their source maps: not of what writes the notices. */
async function bundledPackages(): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const config of configs) {
    const built = await build({
      configFile: join(projectRoot, config),
      build: { write: false, sourcemap: 'hidden' },
    });
    for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
      for (const chunk of output) {
        if (chunk.type !== 'chunk') continue;
        for (const source of chunk.map?.sources ?? []) {
          const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
          if (name !== undefined) names.add(name);
        }
      }
    }
  }
  return names;
}

function filesAt(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the notices of what Latchkey is made of', () => {
  let bundled: ReadonlySet<string>;
  let named: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  let texts: string;
  beforeAll(async () => {
    bundled = await bundledPackages();
    named = (await aboutView('1', 'x', join(projectRoot, 'out/notices.json'))).notices;
    texts = readFileSync(join(projectRoot, 'out/third-party-notices.txt'), 'utf8');
  });

  it('name every package that is bundled, and those that ship beside', () => {
    expect(bundled.size).toBeGreaterThan(10);
    expect(bundled).toContain('react');
    expect(bundled).toContain('undici');
    const missing = [...bundled].filter((name) => !named.some((notice) => notice.name === name));
    expect(missing).toEqual([]);
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['@github/keytar', 'koffi']));
  });

  it('name nothing that does not ship', () => {
    const more = named.map(({ name }) => name).filter((name) => !bundled.has(name));
    expect(more).toEqual(['@github/keytar', 'koffi']);
  });

  it('are what a build writes last: what lies in out/ is whole where they are', () => {
    const out = join(projectRoot, 'out');
    const made = [
      'cli.js',
      'main.js',
      'preload.cjs',
      'page-reader.cjs',
      'third-party-notices.txt',
      'chunks',
      'renderer',
    ];
    const files = made.flatMap((name) => filesAt(join(out, name)));
    expect(files.length).toBeGreaterThan(made.length);
    const writtenAt = statSync(join(out, 'notices.json')).mtimeMs;
    expect(files.filter((file) => statSync(file).mtimeMs > writtenAt)).toEqual([]);
  });

  it('have the licence and its whole text for each', () => {
    for (const { name, version, licence } of named) {
      expect(licence, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/);
      const text = texts.split(`${name} ${version}\n${'-'.repeat(72)}\n`)[1]?.split(/\n\n\n/)[0] ?? '';
      expect(text.length, name).toBeGreaterThan(300);
    }
  });
});
