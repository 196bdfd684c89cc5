import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../../../electron/connections/connection-store.ts';
import { isFailure } from '../../../electron/contract/failure.ts';
import { blockedServersFile } from '../../../electron/http/blocked-servers.ts';
import { fileJournal } from '../../../electron/lifecycle/journal/journal.ts';
import { filePolicySource } from '../../../electron/os/linux/file-policy-source.ts';
import { xdgAutostart } from '../../../electron/os/linux/xdg-autostart.ts';
import { settingsFile } from '../../../electron/settings/settings-file.ts';
import { upkeepFile } from '../../../electron/upkeep/upkeep-file.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';
import { openLock } from '../../fakes/parts.ts';

const log = new MemoryLog();
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: unknown) => (isFailure(error) ? error.failure.code : String(error)),
  );

/** What stands in a file's place. */
const places: readonly [string, (file: string) => void][] = [
  ['a pipe', (file) => void execFileSync('mkfifo', [file])],
  [
    'a folder',
    (file) => {
      mkdirSync(file);
    },
  ],
  [
    'a device without an end',
    (file) => {
      symlinkSync('/dev/zero', file);
    },
  ],
  [
    'a file without measure',
    (file) => {
      writeFileSync(file, '');
      truncateSync(file, 64 * 1024 * 1024);
    },
  ],
];

/** Each of our files, and what reading it comes to. */
const files: readonly [string, (folder: string) => Promise<unknown>, string][] = [
  ['connections.json', (folder) => codeOf(connectionStore(folder).list()), 'LK-1023'],
  ['journal/k3f9a2b4.json', (folder) => codeOf(fileJournal(folder).list()), 'LK-1023'],
  // These are not worth stopping for: what cannot be read is as if nothing were there.
  ['settings.json', (folder) => codeOf(settingsFile(folder, log).read()), 'read'],
  ['upkeep.json', (folder) => codeOf(upkeepFile(folder, openLock, log).read()), 'read'],
  ['blocked-servers.json', (folder) => codeOf(blockedServersFile(folder, log).leftMs('https://x.example')), 'read'],
  ['autostart/latchkey.desktop', (folder) => codeOf(xdgAutostart(folder, ['latchkey']).isOn()), 'read'],
  ['policy.json', async (folder) => (await filePolicySource(join(folder, 'policy.json')).read()).found, 'unknown'],
];

describe.each(places)('%s in the place of', (_what, make) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-place-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(files)('%s is told at once', { timeout: 10_000 }, async (name, read, expected) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    make(join(folder, name));
    expect(await read(folder)).toBe(expected);
  });
});
