import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { formsOf, searchFiles, searchText } from '../support/leak-search.ts';
import { watchProcesses } from '../support/process-watch.ts';

/** The searches of this folder are worth something only if they find what is there. */
const sought = { text: `4]qxKL%2#j"Lm>?K^u};5MqA`, login: 'c.martin@example.com' };
const folder = mkdtempSync(join(tmpdir(), 'lk-planted-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the search finds a leak that was planted', () => {
  it.each([...formsOf(sought)])('in a file, as %s', (form, text) => {
    const deep = join(folder, form.replaceAll(/\W/g, '-'), 'deep');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'file'), `before ${text} after`);
    expect(searchFiles([deep], [sought]).map((leak) => leak.form)).toContain(form);
  });

  it('in a file, as obscured by the real rclone', async () => {
    const { stdout } = await run({ file: 'rclone', args: ['obscure', '-'], stdin: sought.text, timeoutMs: 10_000 });
    const [leak] = searchText('config', `pass = ${stdout}`, [sought]);
    expect(leak?.form).toBe('rclone-obscured');
  });

  it('in the name of a file', () => {
    const named = mkdtempSync(join(folder, 'named-'));
    writeFileSync(join(named, encodeURIComponent(sought.text)), '');
    expect(searchFiles([named], [sought])).not.toEqual([]);
  });

  it('among what is older: in a new name, in new content, but not in what was there', async () => {
    const old = mkdtempSync(join(folder, 'old-'));
    const path = (name: string): string => join(old, name);
    for (const name of ['renamed', 'deep']) mkdirSync(path(name));
    for (const name of ['as it was', 'moved', 'deep/written']) writeFileSync(path(name), sought.text);
    await sleep(50); // the file system's clock may be a little behind
    const since = Date.now();
    await sleep(50);
    renameSync(path('renamed'), path(encodeURIComponent(sought.text)));
    renameSync(path('moved'), path('elsewhere'));
    writeFileSync(path('deep/written'), sought.text);
    const places = searchFiles([old], [sought], { since }).map(({ where }) => where);
    expect(new Set(places)).toEqual(
      new Set([`name of ${path(encodeURIComponent(sought.text))}`, path('elsewhere'), path('deep/written')]),
    );
  });

  it.each(['cmdline', 'environ'] as const)('in the %s of a process that lives for a moment', async (where) => {
    const watch = await watchProcesses(folder);
    const [args, env] = where === 'cmdline' ? [[sought.text], {}] : [[], { LEAK: sought.text }];
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60)', ...args], { env });
    await new Promise((resolve) => child.once('exit', resolve));
    const seen = await watch.stop();
    const all = where === 'cmdline' ? seen.cmdlines : seen.environs;
    expect(all.flatMap((text) => searchText(where, Buffer.from(text, 'latin1'), [sought]))).not.toEqual([]);
  });

  it('and nothing where nothing is', () => {
    const clean = mkdtempSync(join(folder, 'clean-'));
    writeFileSync(join(clean, 'file'), '4]qxKL%2#j"Lm>?K^u};5MqB');
    expect(searchFiles([clean], [sought])).toEqual([]);
  });
});
