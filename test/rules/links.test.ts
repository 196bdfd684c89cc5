import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, projectRoot, projectText } from '../support/project-files.ts';

const pages = projectFiles().filter((file) => file.endsWith('.md'));
/** What a person follows today; a decision tells of its own day. */
const guides = pages.filter((file) => !file.startsWith('docs/decisions/'));

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (file: string): readonly string[] =>
  [...projectText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** What a page links to in the project, without what goes out of it. */
function linksIn(file: string): readonly string[] {
  const targets = [...projectText(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function isThere(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const there = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(projectRoot, there))) return false;
  return anchor === undefined || anchorsIn(there).includes(anchor);
}

const folders = ['electron', 'renderer', 'test', 'docs', 'assets'];
const rooms = folders
  .concat(readdirSync(join(projectRoot, 'electron'), { withFileTypes: true }).flatMap(nameOfFolder))
  .join('|');

function nameOfFolder(entry: Dirent): readonly string[] {
  return entry.isDirectory() ? [entry.name] : [];
}

/**
 * `electron/os/run.ts` and, short, `os/run.ts`, and every other path of a source, but not `test/unit/<name>.ts` or `electron/**`;
 * a path with braces is each of its paths.
 */
function pathsIn(file: string): readonly string[] {
  const path = new RegExp(`\`((?:${rooms})/[^\`\\s<>*…:]*|[^\`\\s<>*…:]+/[^\`\\s<>*…:]+\\.(?:tsx?|mjs))\``, 'g');
  return [...projectText(file).matchAll(path)].flatMap(([, quoted = '']) => {
    const [before = '', names, after = ''] = quoted.split(/\{(.+)\}/);
    return names === undefined ? [quoted] : names.split(',').map((name) => `${before}${name}${after}`);
  });
}

function isFile(path: string): boolean {
  return ['', 'electron'].some((folder) => existsSync(join(projectRoot, folder, path)));
}

describe('the pages of the project', () => {
  it.each(pages)('%s links to what is there', (file) => {
    expect(linksIn(file).filter((target) => !isThere(file, target))).toEqual([]);
  });

  it.each(guides)('%s names files that are there', (file) => {
    expect(pathsIn(file).filter((path) => !isFile(path))).toEqual([]);
  });

  it.each(guides)('%s gives commands that there are', (file) => {
    const { scripts } = JSON.parse(projectText('package.json')) as { scripts: Readonly<Record<string, string>> };
    const commands = [...projectText(file).matchAll(/npm run ([a-z][\w-]*)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('CONTRIBUTING.md links to every page of docs/how-to', () => {
    const linked = linksIn('CONTRIBUTING.md').filter((target) => statSync(join(projectRoot, target)).isFile());
    expect(pages.filter((file) => file.startsWith('docs/how-to/') && !linked.includes(file))).toEqual([]);
  });

  it('the index of decisions has every decision', () => {
    const linked = linksIn('docs/decisions/README.md').map((target) => `docs/decisions/${target}`);
    const decisions = pages.filter((file) => /^docs\/decisions\/\d/.test(file));
    expect(decisions.filter((file) => !linked.includes(file))).toEqual([]);
  });
});
