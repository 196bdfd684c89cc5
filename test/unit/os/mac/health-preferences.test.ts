import { chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEALTH_DOMAIN, healthPreferences, plistOf } from '../../../../electron/os/mac/health-preferences.ts';
import type { Command, CommandResult } from '../../../../electron/os/run.ts';
import { recordOf, reportOf } from '../../../support/health-records.ts';

/** What defaults(1) and plutil(1) do with a domain, as their manuals say; their files are XML here. */
function toolsOfMac() {
  let domain: string | undefined;
  const asked: Command[] = [];
  const done = (stdout = '', code = 0): Promise<CommandResult> =>
    Promise.resolve({ code, stdout, stderr: '', timedOut: false, missing: false });
  const run = (command: Command): Promise<CommandResult> => {
    asked.push(command);
    const { file, args, stdin } = command;
    const input = stdin instanceof Uint8Array ? Buffer.from(stdin).toString() : String(stdin ?? '');
    if (file === '/usr/bin/plutil') {
      try {
        return done(JSON.stringify(plist.parse(input)));
      } catch {
        return done('', 1);
      }
    }
    expect(args[1]).toBe(HEALTH_DOMAIN);
    switch (args[0]) {
      case 'import':
        domain = plist.build(plist.parse(input));
        return done();
      case 'export':
        return done(domain ?? plist.build({}));
      default:
        if (domain === undefined) return done('', 1);
        domain = undefined;
        return done();
    }
  };
  return { run, asked, seen: () => domain };
}

let homes: string;
beforeEach(() => {
  homes = mkdtempSync(join(tmpdir(), 'lk-users-'));
});
afterEach(() => {
  rmSync(homes, { recursive: true, force: true });
});

describe('the record of a user on a Mac', () => {
  it('has the names that it has on Windows, is read back, and goes without a trace', async () => {
    const { run, asked, seen } = toolsOfMac();
    const own = healthPreferences(run, homes).own('unused');
    expect(await own.read()).toBeUndefined();
    await own.write(recordOf('failed'));
    const written = plist.parse(seen() ?? '') as Readonly<Record<string, unknown>>;
    expect(Object.keys(written).toSorted()).toEqual(
      ['At', 'Code', 'LastProved', 'Line', 'Overall', 'State', 'Version'].toSorted(),
    );
    expect(written).toMatchObject({ State: 40, Code: 'LK-5006' });
    expect(await own.read()).toEqual(reportOf(recordOf('failed')));
    await own.remove();
    await own.remove();
    expect(seen()).toBeUndefined();
    // Every user can see arguments.
    expect(asked.flatMap(({ args }) => args).join(' ')).not.toMatch(/LK-|failed|1\.2\.3/);
  });

  it('fails with LK-1013 where macOS refuses', async () => {
    const refuse = () => Promise.resolve({ code: 1, stdout: '', stderr: '', timedOut: false, missing: false });
    await expect(healthPreferences(refuse, homes).own('unused').write(recordOf('ok'))).rejects.toMatchObject({
      failure: { code: 'LK-1013' },
    });
  });

  it('is a property list whatever is in it', () => {
    const odd = { ...recordOf('ok'), version: `<&>"'` };
    expect(plist.parse(plistOf(odd))).toMatchObject({ Version: `<&>"'`, State: 0 });
  });
});

describe('the records of everybody on a Mac', () => {
  it('are read from each home as files of its user, and by no link', async () => {
    const { run } = toolsOfMac();

    const put = (name: string, content?: string): string => {
      const file = join(homes, name, 'Library/Preferences', `${HEALTH_DOMAIN}.plist`);
      mkdirSync(dirname(file), { recursive: true });
      if (content !== undefined) writeFileSync(file, content);
      return file;
    };
    const files = {
      anna: put('anna', plistOf(recordOf('failed'))),
      ben: put('ben', 'no plist'),
      eve: put('eve'),
      shared: put('Shared', plistOf(recordOf('ok'))),
    };
    symlinkSync(files.anna, files.eve);
    const owner = process.getuid?.() === 0 ? 501 : (process.getuid?.() ?? 501);
    if (process.getuid?.() === 0) {
      for (const [name, file] of Object.entries(files)) {
        if (name === 'shared') continue;
        chownSync(join(homes, name), owner, owner);
        if (name !== 'eve') chownSync(file, owner, owner);
      }
    } else rmSync(join(homes, 'Shared'), { recursive: true });
    const found = await healthPreferences(run, homes).ofUsers();
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { found: 'yes', user: String(owner), report: reportOf(recordOf('failed')) },
        { found: 'unreadable', user: String(owner) },
      ]),
    );
    expect(found.filter((one) => one.found === 'unreadable')).toHaveLength(2);
  });
});
