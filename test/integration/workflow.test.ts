import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';

/** The workflow for real machines cannot run here: its schema, its shell scripts, and what they name are checked instead. */
const text = readFileSync(join(projectRoot, '.github/workflows/verify.yml'), 'utf8');

interface Step {
  readonly run?: string;
  readonly shell?: string;
  readonly name?: string;
}
const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
const scripts = Object.entries(jobs).flatMap(([job, { steps }]) =>
  steps.flatMap(({ run: script, shell = 'bash', name = script }) =>
    script === undefined ? [] : [{ title: `${job}: ${String(name).split('\n', 1)[0] ?? ''}`, shell, script }],
  ),
);
const inBash = scripts.filter(({ shell }) => shell === 'bash');
/** A word that stays as it is, for what GitHub puts in. */
const filledIn = (script: string): string => script.replaceAll(/\$\{\{[^}]*\}\}/g, 'filled-in');

describe('the workflow for real machines', () => {
  it('is one that GitHub takes', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(validateWorkflow(text.replace('runs-on: macos-15', 'runs-at: macos-15')).errors).not.toEqual([]);
  });

  it.each(inBash)('$title: passes shellcheck', async ({ script }) => {
    const checked = await run({
      file: 'shellcheck',
      args: ['--shell=bash', '--severity=style', '-'],
      stdin: `set -e -o pipefail\n${filledIn(script)}\n`,
      timeoutMs: 20_000,
    });
    expect(checked.missing, 'shellcheck is not installed').toBe(false);
    expect(checked.stdout).toBe('');
    expect(checked.code).toBe(0);
  });

  it('names only npm scripts, files and stages that there are', () => {
    const known = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const words = scripts.map(({ script }) => script).join('\n');
    const named = [...words.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('field-test');
    expect(named.filter((name) => known.scripts[name] === undefined)).toEqual([]);
    const files = [...words.matchAll(/(?:^|\s)((?:node_modules\/electron|test|\.ci)\/[\w./-]+)/gm)].map(
      ([, path = '']) => path,
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('has Playwright run projects that there are', () => {
    const projects = new Set([...text.matchAll(/--project=([\w-]+)/g)].map(([, name = '']) => name));
    const config = readFileSync(join(projectRoot, 'test/e2e/playwright.config.ts'), 'utf8');
    expect([...projects].filter((name) => !config.includes(`name: '${name}'`))).toEqual([]);
    expect([...projects]).toContain('journey');
  });
});
