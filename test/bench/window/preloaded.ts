import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** Makes a module of this folder one that `electron -r` takes. @returns its path in `folder` */
export function preloaded(name: string, folder: string): string {
  const { outputText } = ts.transpileModule(readFileSync(join(import.meta.dirname, name), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const path = join(folder, `${basename(name, '.ts')}.cjs`);
  writeFileSync(path, outputText);
  return path;
}
