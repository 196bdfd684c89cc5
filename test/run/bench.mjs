// `npm run bench`: measures, and says against what. Prints a table; `-- --json` prints one JSON object instead.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareOrExit, root } from './prepare.mjs';

prepareOrExit({ system: 'tests' });
const args = ['--import', 'tsx', join(root, 'test/bench/main.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
