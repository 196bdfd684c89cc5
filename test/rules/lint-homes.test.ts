import { ESLint } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';

const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfigFile: join(projectRoot, 'test/rules/eslint.config.mjs'),
  // None of the rules below needs types, and the whole project would be read for those that do.
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** Rules that lint names for a text, as if it stood in that file. */
async function rulesBroken(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(projectRoot, file) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const spawning = "import { spawn } from 'node:child_process';\nspawn('ls');\n";

describe('raw interfaces have one home each', () => {
  it.each([
    ['electron/log/log.ts', spawning, 'no-restricted-imports'],
    ['electron/log/log.ts', "console.log('x');\n", 'no-console'],
    ['electron/log/log.ts', 'export const os = process.platform;\n', 'no-restricted-properties'],
    ['electron/os/run.ts', 'export const os = process.platform;\n', 'no-restricted-properties'],
    ['electron/cli/recover.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
    ['electron/cli.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
    ['electron/log/log.ts', 'export const s = AbortSignal.timeout(1);\n', 'no-restricted-properties'],
    ['electron/cli.ts', 'export const s = AbortSignal.any([]);\n', 'no-restricted-properties'],
    ['electron/log/log.ts', "export const r = fetch('https://a.example');\n", 'no-restricted-globals'],
    ['electron/log/log.ts', 'export default 1;\n', 'no-restricted-syntax'],
    ['electron/log/log.ts', 'export const x: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  ])('%s may not have %j', async (file, text, rule) => {
    expect(await rulesBroken(file, text)).toContain(rule);
  });

  it.each([
    ['electron/os/run.ts', spawning],
    ['electron/cli.ts', 'export const os = process.platform;\n'],
  ])('%s may', async (file, text) => {
    expect(await rulesBroken(file, text)).toEqual([]);
  });
});
