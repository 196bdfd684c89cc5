// `npm run types`: checks the types of each part of the project, which differ in what they run in. The compiler is TypeScript's
// native one, which takes a tenth of the time; `typescript` itself stays for the lint rules, which need its API.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeWords } from '../../electron/words.mjs';
import { root } from './prepare.mjs';

const parts = [
  ...['.', 'renderer', 'electron/page-reader', 'test/window', 'test/e2e'],
  ...['test/electron-host', 'test/electron-host/injected', 'test/electron-host/suite'],
];

writeWords();
const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
const failed = parts.filter(
  (part) => spawnSync(process.execPath, [compiler, '-p', part], { cwd: root, stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length === 0 ? 0 : 1;
