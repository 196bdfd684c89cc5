// Makes what IT needs of the table of rules (electron/policy/policy-keys.ts): schema and example, administrative templates, profiles, the table in
// docs/it.md. `npm run policy` after a rule or its words have changed; a test says when they are stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const root = join(import.meta.dirname, '..');
const { policyFiles } = await tsImport('./policy-files/policy-files.ts', import.meta.url);

for (const [name, content] of Object.entries(await policyFiles())) {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
