import ts from 'typescript';
import { expect, it } from 'vitest';
import { projectFiles, projectText } from '../support/project-files.ts';

/** Calls of `node:child_process` that start a program. */
const starting = /^(spawn|exec|execFile|fork|spawnSync|execSync|execFileSync)$/;

/** Calls in a file that start a program without saying whether Windows may show a console for it. */
function silentOnes(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && starting.test(node.expression.text)) {
      const options = node.arguments.find(ts.isObjectLiteralExpression);
      const says = options?.properties.some((one) => one.name?.getText(source) === 'windowsHide') === true;
      if (!says) found.push(`${file}: ${node.getText(source).slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const usesChildren = (text: string): boolean => /from 'node:child_process'/.test(text);

it('every program is started with word on the console that Windows would open for it', () => {
  const files = projectFiles('electron').filter((file) => file.endsWith('.ts') && usesChildren(projectText(file)));
  expect(files.length).toBeGreaterThan(2);
  expect(files.flatMap((file) => silentOnes(file, projectText(file)))).toEqual([]);
});

it.each([
  ["spawn('x', [], { stdio: 'ignore' });", 1],
  ["spawn('x', []);", 1],
  ["spawn('x', [], { windowsHide: true });", 0],
  ["spawn('x', [], { windowsHide: !command.shows });", 0],
])('%s is seen', (text, count) => {
  expect(silentOnes('x.ts', text)).toHaveLength(count);
});
