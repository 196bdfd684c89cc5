import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { version } from '../../package.json';
import { commandLineNames } from '../support/command-line-names.ts';
import { projectRoot, projectText } from '../support/project-files.ts';

/**
 * The scripts for Intune are read, and not run: no PowerShell is to be had where the tests run. So they decide nothing that the
 * program could decide, and are held to what Intune takes.
 */
const names = readdirSync(join(projectRoot, 'assets/fleet/intune'));
const textOf = (name: string): string => projectText(`assets/fleet/intune/${name}`);

let parser: Parser;
beforeAll(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  parser = new Parser().setLanguage(await Language.load(grammar));
});

function parsed(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('not parsed');
  return tree.rootNode;
}

it('the parser tells what is no PowerShell', () => {
  expect(parsed('if ($a { exit 1 }').hasError).toBe(true);
});

describe.each(names)('%s', (name) => {
  it('is PowerShell, in characters that every version of it reads alike', () => {
    const text = textOf(name);
    expect(parsed(text).hasError).toBe(false);
    // Windows PowerShell takes a file without a mark for one in the code page of its computer.
    expect(text).toMatch(/^[\x09\x0a\x20-\x7e]*$/);
  });

  it('ends with an exit code in every way through it, and writes no error', () => {
    const text = textOf(name);
    const last = text.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^exit [01]$/);
    expect(text).toContain("$ErrorActionPreference = 'SilentlyContinue'");
    expect(text).not.toMatch(/Write-(Error|Warning|Host)|throw|\[Console\]/);
  });

  it('starts nothing but Latchkey, with commands that it knows, whose errors go nowhere', () => {
    const commands = parsed(textOf(name))
      .descendantsOfType('command')
      .map(({ text }) => text.trim());
    const started = commands.filter((text) => text.startsWith('&'));
    for (const text of started) {
      expect(text).toMatch(/^& \$program [a-z][a-z -]* 2>\$null$/);
      const words = text.split(' ').slice(2, -1);
      for (const word of words) expect(commandLineNames()).toContain(word);
    }
    expect(started.length > 0).toBe(name !== 'detect-app.ps1');
  });

  it('uses no variable that it has not set', () => {
    const text = textOf(name).replaceAll(/#.*/g, '');
    const set = new Set([...text.matchAll(/(\$\w+) = /g)].map(([, variable]) => variable));
    const used = new Set([...text.matchAll(/\$(?!env:)\w+/g)].map(([variable]) => variable));
    const given = ['$null', '$LASTEXITCODE', '$ErrorActionPreference'];
    expect([...used].filter((variable) => !set.has(variable) && !given.includes(variable))).toEqual([]);
  });
});

it('the detection of the app asks for this version', () => {
  expect(textOf('detect-app.ps1')).toContain(`$minimum = [version]'${version}'`);
});
