import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/words/language.ts';
import { autostartEntry } from '../../../../electron/os/desktop-entry.ts';
import { systemConfigFolders, xdgAutostart } from '../../../../electron/os/linux/xdg-autostart.ts';
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
  writeFileSync(file, autostartEntry([print, ...command]));
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
  beforeEach(() => {
    install();
  });
  const file = () => join(folder, 'autostart', 'latchkey.desktop');
  /** The program that is started: it has to be there, or the entry counts for nothing. */
  const program = () => join(folder, 'latchkey');
  const system = () => join(folder, 'xdg');
  const autostart = () => xdgAutostart(folder, [program(), '--hidden'], [join(folder, 'nothing'), system()]);
  const install = (file = program()): void => {
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
  };
  const forEverybody = (starts = program(), more = ''): void => {
    mkdirSync(join(system(), 'autostart'), { recursive: true });
    writeFileSync(join(system(), 'autostart/latchkey.desktop'), `${autostartEntry([starts, '--hidden'])}${more}`);
  };

  it('is off, on, and off again', async () => {
    expect(await autostart().isOn()).toBe(false);
    await autostart().turn(true);
    expect(await autostart().isOn()).toBe(true);
    expect(readFileSync(file(), 'utf8')).toContain(`\nTryExec=${program()}\nExec=${program()} --hidden\n`);
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
    const comments = autostartEntry(['latchkey'])
      .split('\n')
      .filter((line) => line.startsWith('Comment'));
    expect(comments.map((line) => line.slice(0, line.indexOf('=')))).toEqual(
      languages.map((language) => (language === 'en' ? 'Comment' : `Comment[${language}]`)),
    );
    expect(comments).toContain('Comment=Keeps your network drives connected');
    expect(comments).toContain('Comment[fr]=Garde vos lecteurs réseau connectés');
    expect(new Set(comments.map((line) => line.slice(line.indexOf('=')))).size).toBe(languages.length);
  });

  it('starts nothing once the program is gone, and says so', async () => {
    await autostart().turn(true);
    rmSync(program());
    expect(await autostart().isOn()).toBe(false);
    // GLib reads the entry as desktops do.
    const started = await run({ file: 'gio', args: ['launch', file()], timeoutMs: 10_000 });
    expect(started.code).not.toBe(0);
    install();
    expect((await run({ file: 'gio', args: ['launch', file()], timeoutMs: 10_000 })).code).toBe(0);
  });

  describe('where a package has an entry for everybody', () => {
    beforeEach(() => {
      forEverybody();
    });

    it('is on without a file of the user', async () => {
      expect(await autostart().isOn()).toBe(true);
      await autostart().turn(true);
      expect(existsSync(file())).toBe(false);
    });

    it('is switched off by a file of the user that hides it, and on again without one', async () => {
      await autostart().turn(false);
      expect(readFileSync(file(), 'utf8')).toContain('\nHidden=true\n');
      expect([await autostart().isOn(), await autostart().isSwitchedOff?.()]).toEqual([false, true]);
      await autostart().endPolicy?.();
      expect(await autostart().isOn()).toBe(false);
      await autostart().turn(true);
      expect([existsSync(file()), await autostart().isOn()]).toEqual([false, true]);
    });

    it('is on again when IT’s rule has gone that had switched it off', async () => {
      await autostart().turn(false, 'policy');
      expect([await autostart().isOn(), await autostart().isSwitchedOff?.()]).toEqual([false, false]);
      await autostart().endPolicy?.();
      expect([existsSync(file()), await autostart().isOn()]).toEqual([false, true]);
    });

    it('is started once by the user’s own entry of an earlier version, which has the same name', async () => {
      mkdirSync(join(folder, 'autostart'));
      writeFileSync(file(), autostartEntry([program(), '--hidden']));
      expect(await autostart().isOn()).toBe(true);
      await autostart().turn(true);
      expect(existsSync(file())).toBe(false);
    });

    it.each([
      ['IT has hidden it', () => [program(), 'Hidden=true\n'] as const],
      ['its program is gone', () => [join(folder, 'gone')] as const],
    ])('is off when %s, and the user’s own entry switches it on', async (_why, changed) => {
      forEverybody(...changed());
      expect(await autostart().isOn()).toBe(false);
      await autostart().turn(true);
      expect([existsSync(file()), await autostart().isOn()]).toEqual([true, true]);
      await autostart().turn(false);
      expect(existsSync(file())).toBe(false);
    });

    it('starts this program and not that of the package, where they are two', async () => {
      install(join(folder, 'packaged'));
      forEverybody(join(folder, 'packaged'));
      await autostart().turn(true);
      expect(readFileSync(file(), 'utf8')).toContain(`\nTryExec=${program()}\n`);
      await autostart().turn(false);
      expect([existsSync(file()), await autostart().isOn()]).toEqual([true, false]);
    });
  });

  it.each([
    [undefined, ['/etc/xdg']],
    ['', ['/etc/xdg']],
    ['/a:relative:/b', ['/a', '/b']],
  ])('looks for the computer’s entries as XDG_CONFIG_DIRS says: %j', (variable, folders) => {
    expect(systemConfigFolders(variable)).toEqual(folders);
  });

  it('starts the program with exactly the arguments given, whatever is in them', async () => {
    const awkward = ['plain', 'with space', '100%', '%f', 'a"b', "a'b", '$HOME', '`id`', 'back\\slash', 'ü', ''];
    expect(await argumentsRead(awkward, folder)).toEqual(awkward);
  });
});
