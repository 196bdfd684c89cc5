// `npm run types`: checks the types of each part of the project, which differ in what they run in. The compiler is TypeScript's
// native one, which takes a tenth of the time; `typescript` itself stays for a rule test, which needs its API.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeWords } from '../../electron/words.mjs';
import { root } from './prepare.mjs';

/** The largest first. */
const parts = [
  ...['.', 'renderer', 'test/e2e', 'test/window', 'electron/page-reader'],
  ...['test/electron-host', 'test/electron-host/injected', 'test/electron-host/suite'],
];

writeWords();
const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
const pretty = String(process.stdout.isTTY === true);
let failed = false;

/** Of memory there is enough, and to tidy it has every processor that has nothing else to do work: a sixth of it is saved here. */
const untidy = { ...process.env, GOGC: '400', GOMAXPROCS: '2' };

/** In one thread: several would each look at the types that they share, for a third more of the processors' time. */
async function check(part) {
  const args = [compiler, '-p', part, '--singleThreaded', '--pretty', pretty];
  const child = spawn(process.execPath, args, { cwd: root, env: untidy, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  process.stdout.write(await text(child.stdout));
  if ((await ended) !== 0) failed = true;
}

const rest = [...parts];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) await check(part);
  }),
);
process.exitCode = failed ? 1 : 0;
