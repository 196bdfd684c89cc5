import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';
import { checksumsFile, makePackages } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-once-more-'));
// On the file system of the project, where a file can have another name instead of being copied.
const cache = join(projectRoot, '.cache');
mkdirSync(cache, { recursive: true });
const project = mkdtempSync(join(cache, 'once-more-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(project, { recursive: true, force: true });
});

describe('the same sources', () => {
  it('give the same packages, in another folder, time zone, language and umask', async () => {
    const before = process.umask(0o077);
    try {
      await makePackages(folder, { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' });
    } finally {
      process.umask(before);
    }
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(checksumsFile, 'utf8'));
  }, 400_000);

  it('give the same bundles, in another folder', () => {
    for (const name of ['electron', 'renderer', 'assets', 'package.json', 'tsconfig.json', '.oxfmtrc.json']) {
      cpSync(join(projectRoot, name), join(project, name), { recursive: true });
    }
    // Where modules lie decides the order in which names are made unique, and a link would leave them where they are.
    layModules(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
    execFileSync(process.execPath, ['electron/build.mjs'], { cwd: project, stdio: 'pipe', timeout: 120_000 });
    expect(sumsOf(join(project, 'out'))).toEqual(sumsOf(join(projectRoot, 'out')));
  });
});

/** What ships of a build. */
function sumsOf(out: string): Readonly<Record<string, string>> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(main\.js|preload\.cjs|page-reader\.cjs|notices\.json|third-party-notices\.txt|(chunks|renderer)\/.*\.\w+)$/.test(
      name,
    ),
  );
  expect(files.length).toBeGreaterThan(20);
  const sum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  return Object.fromEntries(files.toSorted().map((name) => [name, sum(name)]));
}

/** Has the same modules in another place: under other names where the file system knows that, and else as a copy. */
function layModules(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe', timeout: 120_000 });
  } catch {
    rmSync(to, { recursive: true, force: true }); // what was laid before it failed
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}
