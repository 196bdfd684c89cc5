// Makes docs/runbook, which helpdesks print: every screen and every code, in each language. `npm run runbook` after words, codes or screens have
// changed; a test says when it is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const root = join(import.meta.dirname, '..');
const { runbookFiles } = await tsImport('./runbook/runbook-files.ts', import.meta.url);

for (const [name, content] of Object.entries(await runbookFiles())) {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
