import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/words/language.ts';
import { desktopEntry, xdgAutostart } from '../../../../electron/os/linux/xdg-autostart.ts';
import { run } from '../../../../electron/os/run.ts';

/** What `Exec` is when it is read back by GLib, whose rules the desktops go by. */
async function argumentsRead(command: readonly string[], folder: string): Promise<string[]> {
  const file = join(folder, 'read-back.desktop');
  const out = join(folder, 'arguments');
  const print = join(folder, 'print arguments.sh');
  writeFileSync(
    print,
    `#!/bin/sh\nfor a in "$@"; do printf '%s\\0' "$a"; done > '${out}.part'\nmv '${out}.part' '${out}'\n`,
    { mode: 0o755 },
  );
  writeFileSync(file, desktopEntry([print, ...command]));
  const changes = watch(folder, { signal: AbortSignal.timeout(10_000) });
  await run({ file: 'gio', args: ['launch', file], timeoutMs: 10_000 });
  const next = changes[Symbol.asyncIterator]();
  while (!existsSync(out)) await next.next();
  return readFileSync(out, 'utf8').split('\0').slice(0, -1);
}

describe('XDG autostart', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-autostart-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const file = () => join(folder, 'autostart', 'latchkey.desktop');
  const autostart = () => xdgAutostart(folder, ['/opt/Latchkey/latchkey', '--hidden']);

  it('is off, on, and off again', async () => {
    expect(await autostart().isOn()).toBe(false);
    await autostart().turn(true);
    expect(await autostart().isOn()).toBe(true);
    expect(readFileSync(file(), 'utf8')).toContain('\nExec=/opt/Latchkey/latchkey --hidden\n');
    await autostart().turn(false);
    expect(await autostart().isOn()).toBe(false);
    expect(existsSync(file())).toBe(false);
    await autostart().turn(false);
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', '  hidden = TRUE '])(
    'is off when the desktop has switched it off with %j',
    async (line) => {
      await autostart().turn(true);
      const text = readFileSync(file(), 'utf8').replace('X-GNOME-Autostart-enabled=true', line);
      writeFileSync(file(), text);
      expect(await autostart().isOn()).toBe(false);
      await autostart().turn(true);
      expect(await autostart().isOn()).toBe(true);
    },
  );

  it('says what it is for in every language, in English where the desktop speaks another', () => {
    const comments = desktopEntry(['latchkey'])
      .split('\n')
      .filter((line) => line.startsWith('Comment'));
    expect(comments.map((line) => line.slice(0, line.indexOf('=')))).toEqual(
      languages.map((language) => (language === 'en' ? 'Comment' : `Comment[${language}]`)),
    );
    expect(comments).toContain('Comment=Keeps your network drives connected');
    expect(comments).toContain('Comment[fr]=Garde vos lecteurs réseau connectés');
    expect(new Set(comments.map((line) => line.slice(line.indexOf('=')))).size).toBe(languages.length);
  });

  it('starts the program with exactly the arguments given, whatever is in them', async () => {
    const awkward = ['plain', 'with space', '100%', '%f', 'a"b', "a'b", '$HOME', '`id`', 'back\\slash', 'ü', ''];
    expect(await argumentsRead(awkward, folder)).toEqual(awkward);
  });
});
