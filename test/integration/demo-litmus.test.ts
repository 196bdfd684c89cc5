import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { makeAppPassword } from '../demo/client.ts';
import { startDemo } from '../demo/demo.ts';

it('passes at least 90 of the 104 tests of litmus', async () => {
  const demo = await startDemo();
  const folder = mkdtempSync(join(tmpdir(), 'lk-litmus-')); // litmus leaves its log where it runs
  try {
    const { login, password } = await makeAppPassword(demo, 'nora', 'litmus');
    const litmus = spawn('litmus', ['-k', demo.webdav, login, password], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const output = await text(litmus.stdout);
    // It exits with 0 whatever happened: only its summaries tell.
    const summaries = [...output.matchAll(/summary for `(\w+)': of (\d+) tests run: (\d+) passed/g)];
    expect(summaries.map(([, suite]) => suite)).toEqual(['basic', 'copymove', 'props', 'locks', 'http']);
    const sum = (column: number): number => summaries.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(2)).toBe(104);
    expect(sum(3)).toBeGreaterThanOrEqual(90);
  } finally {
    rmSync(folder, { recursive: true });
    await demo.stop();
  }
});
