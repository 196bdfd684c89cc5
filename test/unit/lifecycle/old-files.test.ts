import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeParts } from '../../fakes/parts.ts';
import { afterNextStart, fileScenarios, killAfter, putFiles, type Moment } from '../../fakes/file-scenarios.ts';
import { inAHurry } from '../../fakes/nextcloud-parts.ts';

/** What Latchkey 0.1 had on the disk each time it had written the journal, and at the end: its files, byte by byte. */
interface Recorded {
  readonly moments: readonly Moment[];
  readonly finished: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, 'files-of-0.1');
const recorded = readdirSync(folder).map((file): [string, Recorded] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded,
]);

/** What the text says, as this Latchkey says it. */
const today = (text: string): unknown =>
  JSON.parse(
    text.replace(/"version": 2/, '"version": 3').replaceAll('"origin": "given"', '"origin": "provided"'),
  ) as unknown;

const json = (files: Readonly<Record<string, string>>, path: RegExp): unknown[] =>
  Object.entries(files)
    .filter(([name]) => path.test(name))
    .map(([, text]) => today(text));

describe('old files: what Latchkey 0.1 wrote', () => {
  inAHurry();

  it('holds every scenario, and every kind of entry in every phase', () => {
    expect(recorded.map(([name]) => name).sort()).toEqual(Object.keys(fileScenarios).sort());
    const entries = recorded.flatMap(([, { moments }]) =>
      moments.flatMap(({ files }) => json(files, /^journal.*json$/)),
    );
    const kinds = new Set(entries.map((entry) => Object(entry) as { kind: string; phase: string }).map(({ kind, phase }) => `${kind} ${phase}`)); // prettier-ignore
    expect([...kinds].sort()).toEqual([
      ...['remove begun', 'remove stored'],
      ...['renew begun', 'renew created', 'renew creating', 'renew replaced', 'renew retired', 'renew stored'],
      ...['renew switching', 'setup begun', 'setup created', 'setup creating', 'setup stored'],
    ]);
  });

  it.each(recorded)('loads the journal and the connections of %s', async (_name, { moments, finished }) => {
    for (const files of [...moments.map((moment) => moment.files), finished]) {
      const fake = fakeParts();
      try {
        putFiles(fake, files);
        expect(await fake.parts.journal.list()).toEqual(json(files, /^journal.*json$/));
        expect(await fake.parts.sessions.list()).toEqual(json(files, /^journal.*session$/));
        const [file] = json(files, /^connections/) as [{ connections: unknown[] } | undefined];
        expect(await fake.parts.connections.list()).toEqual(file?.connections ?? []);
      } finally {
        fake.stop();
      }
    }
  });

  it.each(recorded)('resumes %s where it was killed, as Latchkey 0.1 did', async (name, { moments }) => {
    const scenario = fileScenarios[name];
    if (scenario === undefined) throw new Error(name);
    for (const [n, { effect, files, after }] of moments.entries()) {
      const killed = await killAfter(scenario, n);
      if (killed === undefined) throw new Error(`${name} does not write ${effect} any more`);
      try {
        putFiles(killed.world, files);
        expect({ effect, after: await afterNextStart(killed.world) }).toEqual({ effect, after });
      } finally {
        killed.world.stop();
      }
    }
    expect(await killAfter(scenario, moments.length)).toBeUndefined();
  });
});
