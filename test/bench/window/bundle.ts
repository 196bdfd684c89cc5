import { SourceMap } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { firstScreenFile } from '../../../electron/contract/first-screen.ts';
import { type Language, languages } from '../../../electron/contract/words/language.ts';
import type { Figure } from '../measure.ts';
import { root } from './app.ts';

const AT_MOST_KB = 110;
const OF_NOBODY = 'the bundler';

/** What the page weighs when it is compressed, before its first screen can be used and in all, and what comes from where. */
export async function benchBundle(): Promise<Figure[]> {
  const folder = join(root, 'out/renderer');
  const weigh = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipped(readFileSync(join(folder, file))), 0);
  const withFirstScreen = (language: Language): string[] => {
    const page = firstScreenFile(language);
    const named = readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g);
    return [page, ...[...named].map(([, file = '']) => file)];
  };
  const scripts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  const parts = [...(await partsOfScript())].map(([name, text]): [string, number] => [name, gzipped(text)]);
  return [
    {
      name: 'the first screen with its script and styles (gzip)',
      value: Math.max(...languages.map((language) => weigh(withFirstScreen(language)))),
      unit: 'kB',
      atMost: AT_MOST_KB,
    },
    { name: 'the whole script (gzip)', value: weigh(scripts.map((file) => `assets/${file}`)), unit: 'kB' },
    ...parts
      .sort(([, one], [, other]) => other - one)
      .map(([name, value]): Figure => ({ name: `  ${name}, compressed alone`, value, unit: 'kB' })),
  ];
}

const gzipped = (data: string | Buffer): number => gzipSync(data, { level: 9 }).length / 1000;

/** The page's script, minified as it ships, taken apart by where each piece comes from. */
async function partsOfScript(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: join(root, 'renderer/vite.config.ts'),
    build: { write: false, sourcemap: 'hidden' },
  });
  const parts = new Map<string, string>();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
    for (const chunk of output) {
      if (chunk.type === 'chunk' && chunk.map !== null) takeApart(chunk.code, chunk.map, parts);
    }
  }
  return parts;
}

function takeApart(code: string, map: Rolldown.SourceMap, parts: Map<string, string>): void {
  const sources = new SourceMap({ ...map, sourceRoot: '' });
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const entry = sources.findEntry(row, column);
      const part = 'originalSource' in entry ? originOf(entry.originalSource) : OF_NOBODY;
      parts.set(part, (parts.get(part) ?? '') + (line[column] ?? ''));
    }
  });
}

/** A package, or what of our own it is. @param source undefined for what the bundler adds, whatever the type says */
function originOf(source: string | undefined): string {
  if (source === undefined) return OF_NOBODY;
  const path = relative(root, join(root, 'out/renderer/assets', source));
  const bundled = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
  if (bundled !== undefined) return bundled;
  return path.includes('electron/contract') ? 'words, and what writes them' : 'views and stores';
}
