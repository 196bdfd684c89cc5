import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFiles, projectText } from '../support/project-files.ts';

/**
 * Expressions whose time grows faster than the text, and what bounds the text instead. Nothing that another program or a server
 * sends without a limit of its own may be matched by one of them.
 */
const bounded: Readonly<Record<string, string>> = {
  'electron/http/certificate-rules.ts /"(?:[^"\\\\]|\\\\.)*"/':
    'the names in a certificate, which a handshake of TLS limits',
  'electron/drives/check-label.ts /[\\s.]+$/': 'a name that was cut to 40 characters before',
};

/**
 * Expressions that are put together when Latchkey runs cannot be tried here. Where there are some, how many, and what keeps them
 * from running away: nothing that comes from outside is ever a part of one.
 */
const composed: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'electron/log/redact.ts': [
    3,
    'of constants, each repetition bounded; tried with long texts by its own test, and the report has a most',
  ],
  'electron/diagnostics/without-names.ts': [1, 'a name of the person’s own list, every sign of it escaped'],
  'electron/contract/words/printable.ts': [1, 'another flag for a literal, which is tried itself'],
};

/** An expression that is given a text of this many characters has to be done at once. */
const LENGTHS = [24, 200, 2000, 40_000];
const MOST_MS = 60;

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The file of each `RegExp(…)`. */
const made: string[] = [];

/** Every literal expression in a text of TypeScript; what is put together is noted in `made`. */
function expressionsIn(file: string, text: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      made.push(file);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        file,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Texts that begin to match again and again: each character, and each run of plain characters, of the expression itself. */
function pumps({ source }: Expression): readonly string[] {
  const words = source.match(/[\w<>/:="' -]{2,40}/g) ?? [];
  const usual = [
    'a',
    '0',
    ' ',
    '\t',
    '/',
    '.',
    '-',
    '*',
    ':',
    '=',
    '"',
    "'",
    '<',
    '[',
    '(',
    '&',
    '%',
    ',',
    '\0',
    '\n',
    'é',
    '\\',
    '@',
  ];
  return [...new Set([...usual, ...words, ...words.map((word) => `${word} `), 'a.', 'a:', 'a ', '\\"', 'a://'])];
}

/** Milliseconds that the slowest of the texts takes; given up as soon as one is slow. */
function slowest(expression: Expression): number {
  const pattern = new RegExp(expression.source, expression.flags || 'g');
  let most = 0;
  for (const length of LENGTHS) {
    for (const pump of pumps(expression)) {
      for (const end of ['\u0001', '!\n']) {
        const text = pump.repeat(Math.ceil(length / pump.length)) + end;
        const begun = process.cpuUsage(); // not by the clock: other programs run too
        text.replace(pattern, '');
        most = Math.max(most, process.cpuUsage(begun).user / 1000);
        if (most > MOST_MS) return most;
      }
    }
  }
  return most;
}

const all = ['electron', 'renderer']
  .flatMap((folder) => projectFiles(folder))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('vite.config.ts'))
  .flatMap((file) => expressionsIn(file, projectText(file)));

describe('an expression', () => {
  it('is looked for in every source', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it.each(['\\/+$', '<title[^>]*>([^<]*)<\\/title>', '(a+)+$', '\\s*,\\s*$', '"[^"]*"\\s*=\\s*x$|\\s+$'])(
    'such as /%s/ would be found',
    (source) => {
      expect(slowest({ file: '', source, flags: 'g' })).toBeGreaterThan(MOST_MS);
    },
  );

  it('is written as a literal, but where the reason is known', () => {
    const counts: Record<string, number> = {};
    for (const file of made) counts[file] = (counts[file] ?? 0) + 1;
    expect(counts).toEqual(Object.fromEntries(Object.entries(composed).map(([file, [count]]) => [file, count])));
  });

  it('takes a time that grows with the length of the text only', () => {
    const slow = all.filter((expression) => [1, 2, 3].every(() => slowest(expression) > MOST_MS));
    const named = slow.map(({ file, source }) => `${file} /${source}/`);
    expect(named.filter((name) => !(name in bounded))).toEqual([]);
    expect(Object.keys(bounded).filter((name) => !named.includes(name))).toEqual([]);
  });
});
