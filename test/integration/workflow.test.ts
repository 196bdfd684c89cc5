import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';

/** Workflows cannot run here: their schema, their shell scripts, and what they name are checked instead. */
const textOf = (name: string): string => readFileSync(join(projectRoot, '.github/workflows', name), 'utf8');
const workflows = ['verify.yml', 'release.yml'] as const;
const text = textOf('verify.yml');

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly name?: string;
}

interface Script {
  readonly title: string;
  readonly shell: string;
  readonly script: string;
}

function scriptsOf(name: string): readonly Script[] {
  const { jobs } = parse(textOf(name)) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  return Object.entries(jobs).flatMap(([job, { steps }]) =>
    steps.flatMap(({ run: script, shell = 'bash', name: step = script }) =>
      script === undefined
        ? []
        : [{ title: `${name}, ${job}: ${String(step).split('\n', 1)[0] ?? ''}`, shell, script }],
    ),
  );
}
const scripts = workflows.flatMap(scriptsOf);
const inBash = scripts.filter(({ shell }) => shell === 'bash');
/** A word that stays as it is, for what GitHub puts in. */
const filledIn = (script: string): string => script.replaceAll(/\$\{\{[^}]*\}\}/g, 'filled-in');

describe('the workflows', () => {
  it('are such that GitHub takes them', () => {
    // The validator's schema is older than this right, which GitHub's documentation of attestations names.
    const known = (name: string): string => textOf(name).replace(/^ +attestations: write\n/m, '');
    for (const name of workflows) expect(validateWorkflow(known(name)).errors, name).toEqual([]);
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

  it('name only npm scripts, files and stages that there are', () => {
    const known = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const words = scripts.map(({ script }) => script).join('\n');
    const named = [...words.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['field-test', 'package', 'audit']));
    expect(named.filter((name) => known.scripts[name] === undefined)).toEqual([]);
    const files = [...words.matchAll(/(?:^|\s)((?:node_modules\/electron|test|\.ci)\/[\w./-]+)/gm)].map(
      ([, path = '']) => path,
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('have Playwright run projects that there are', () => {
    const projects = new Set([...text.matchAll(/--project=([\w-]+)/g)].map(([, name = '']) => name));
    const config = readFileSync(join(projectRoot, 'test/e2e/playwright.config.ts'), 'utf8');
    expect([...projects].filter((name) => !config.includes(`name: '${name}'`))).toEqual([]);
    expect([...projects]).toContain('journey');
  });

  it('give a job the rights to write only where it publishes, and secrets only where something is signed', () => {
    type Rights = Readonly<Record<string, string>>;
    const release = parse(textOf('release.yml')) as {
      readonly permissions: Rights;
      readonly jobs: Readonly<Record<string, { readonly permissions?: Rights }>>;
    };
    expect(release.permissions).toEqual({ contents: 'read' });
    expect(Object.entries(release.jobs).filter(([, { permissions }]) => permissions !== undefined)).toEqual([
      [
        'release',
        expect.objectContaining({ permissions: { contents: 'write', 'id-token': 'write', attestations: 'write' } }),
      ],
    ]);
    const written = scripts.filter(({ script }) => /\$\{\{/.test(script)); // a secret, or a branch's name, would be part of the script
    expect(written.map(({ title }) => title)).toEqual([]);
  });

  it('publish nothing of a system for which there is no package', () => {
    const { jobs } = parse(textOf('release.yml')) as {
      readonly jobs: { readonly packages: { readonly steps: readonly Step[] } };
    };
    const usage = readFileSync(join(projectRoot, 'electron/packages/main.ts'), 'utf8');
    const told = [...usage.matchAll(/^ {2}--(linux|win|mac) +(.*)$/gm)];
    expect(told).toHaveLength(3);
    const withPackages = told.filter(([, , what]) => what !== 'the app as a folder').map(([, system]) => system);
    const uploads = jobs.packages.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    const kept = uploads.map((step) => [...(step.if ?? 'all').matchAll(/'(\w+)'/g)].map(([, system]) => system));
    // And what tools of IT need of the packages for Windows.
    expect(kept).toEqual([withPackages, ['win']]);
  });
});
