import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { badInputBed, USER } from './bed.ts';

const bed = badInputBed();

type Wish = Partial<Record<'platform' | 'user' | 'name' | 'label', string>>;

describe('gives the code, the fix, and leaves nothing, for', () => {
  /** What a set-up is asked for. Its text is the same in a request to the engine as on a command line. */
  const wishes: readonly (readonly [string, Wish, FailureCode])[] = [
    ['a name of 65 characters', { name: 'x'.repeat(65) }, 'LK-1003'],
    ['a name with a control character', { name: 'a\u0007b' }, 'LK-1004'],
    ['a name with a line break', { name: 'a\nb' }, 'LK-1004'],
    ['an empty name', { name: '' }, 'LK-1004'],
    ['a blank name', { name: '   ' }, 'LK-1004'],
    ['a label with a slash', { label: 'a/b' }, 'LK-1005'],
    ['a label that means the folder above', { label: '..' }, 'LK-1005'],
    ['a label with a line break', { label: 'a\nb' }, 'LK-1005'],
    ['an empty label', { label: '' }, 'LK-1005'],
    ['a label that no folder can have', { label: 'é'.repeat(200) }, 'LK-1005'],
    ['a label that ends in a blank', { label: 'Files ' }, 'LK-1005'],
    ...(
      [
        ['https://user:secret@company.example', 'LK-1001'],
        ['', 'LK-1001'],
        ['not an address', 'LK-1001'],
        ['company', 'LK-1001'],
        ['ftp://company.example', 'LK-1001'],
        ['https://company.example\\@evil.example', 'LK-1001'],
        ['http://company.example', 'LK-1002'],
        ['http://127.0.0.1.company.example', 'LK-1002'],
        ['https://nowhere.invalid', 'LK-3001'],
        ['http://127.0.0.1:9', 'LK-3002'],
      ] as const
    ).map(([platform, code]) => [`the address ${JSON.stringify(platform)}`, { platform }, code] as const),
    ['a user name with a control character', { user: 'no\u001bra' }, 'LK-1004'],
  ];
  /** What the program prints and exits with depends on the code alone, so one row of each shows it. */
  const isFirstOfItsCode = (row: (typeof wishes)[number]): boolean =>
    row === wishes.find(([, , code]) => code === row[2]);

  it.each(wishes.filter(isFirstOfItsCode))('%s, by the program', async (_what, wish, code) => {
    const { platform, user, ...rest } = { platform: bed.stage().demo.address, user: USER, ...wish };
    const more = Object.entries(rest).flatMap(([name, text]) => [`--${name}`, text]);
    const done = await bed.stage().run(['setup', '--platform', platform, '--user', user, ...more], { as: USER });
    await bed.refuses(done, code);
    expect(done.stdout + done.stderr).not.toContain('secret');
  });
  it.each(wishes.filter((row) => !isFirstOfItsCode(row)))('%s', (_what, wish, code) =>
    bed.refusesInProcess(code, wish),
  );

  const options: readonly (readonly [string, readonly string[], FailureCode])[] = [
    ['a mapper that does not exist', ['--mapper', 'davfs2'], 'LK-1017'],
    ['an option that does not exist', ['--password', 'x'], 'LK-1017'],
    ['a CA file that is not there', ['--ca', '/nowhere/ca.pem'], 'LK-1015'],
    ['a CA file that holds no certificate', ['--ca', '/etc/hostname'], 'LK-1015'],
    // That nobody is named by it, the command line says: without a name, the browser may tell who it is.
    ['an empty user name', ['--user', ''], 'LK-1004'],
  ];
  it.each(options)('%s', async (_what, extra, code) => {
    await bed.refuses(await bed.setUp(extra), code);
  });

  it('a set-up without a user name', async () => {
    const done = await bed.stage().run(['setup', '--platform', bed.stage().demo.address], { as: USER });
    await bed.refuses(done, 'LK-1017');
  });

  it('a name that another app password has, which goes on working', async () => {
    const { demo } = bed.stage();
    expect((await bed.setUp(['--name', 'Mine', '--label', 'First'])).result).toMatchObject({ ok: true });
    const done = await bed.setUp(['--name', 'Mine', '--label', 'Second']);
    expect(done.result).toMatchObject({ ok: false, failure: { code: 'LK-3102' }, after: 'undone' });
    expect(demo.appPasswords(USER)).toHaveLength(1);
    expect((await bed.stage().run(['status'])).result).toMatchObject({ connections: [{ state: 'mapped' }] });
    const taken = await bed.setUp(['--label', 'first']);
    expect(taken.result).toMatchObject({ ok: false, failure: { code: 'LK-1006' } });
    expect((await bed.stage().run(['remove'], { as: USER })).result).toMatchObject({ ok: true });
  });

  it('a drive name where a file of the user’s stands, which stays', async () => {
    const folder = join(bed.stage().desktop.home, 'Network drives');
    mkdirSync(folder);
    writeFileSync(join(folder, 'Files'), 'mine');
    const done = await bed.setUp(['--label', 'Files']);
    rmSync(folder, { recursive: true });
    await bed.refuses(done, 'LK-5012');
  });

  const signIns: readonly (readonly [string, string, FailureCode])[] = [
    ['must enrol first', 'enrol', 'LK-2002'],
    ['signs in through the organisation only', 'sso', 'LK-2003'],
    ['may not sign in from here', 'ip', 'LK-2004'],
    ['may not sign in now', 'hours', 'LK-2005'],
    ['may not use this kind of program', 'client', 'LK-2006'],
    ['is at the limit of app passwords', 'limit', 'LK-3101'],
  ];
  it.each(signIns)('a user who %s', async (_what, which, code) => {
    const user = special(which);
    const args = ['setup', '--platform', bed.stage().demo.address, '--user', user];
    await bed.refuses(await bed.stage().run(args, { as: user }), code);
  });

  const answers: readonly (readonly [string, string, readonly string[], FailureCode])[] = [
    ['no password', USER, [], 'LK-1007'],
    ['a wrong password', USER, ['wrong', 'never sent'], 'LK-2001'],
    ['no code', 'alice', ['Al1ce "quoted" $HOME'], 'LK-1007'],
    ['a wrong code', 'alice', ['Al1ce "quoted" $HOME', '000000'], 'LK-2101'],
    ['an empty code', 'alice', ['Al1ce "quoted" $HOME', ''], 'LK-2107'],
    ['a code of a thousand characters', 'alice', ['Al1ce "quoted" $HOME', '1'.repeat(1000)], 'LK-2107'],
  ];
  it.each(answers)('%s on standard input', async (_what, user, lines, code) => {
    const args = ['setup', '--platform', bed.stage().demo.address, '--user', user];
    await bed.refuses(await bed.stage().run(args, { answers: lines }), code);
  });

  it('a method that was not offered', async () => {
    const { demo } = bed.stage();
    const several = demo.users.find(({ methods }) => methods.length > 1);
    const args = ['setup', '--platform', demo.address, '--user', several?.name ?? ''];
    const done = await bed.stage().run(args, { answers: [several?.password ?? '', 'carrier-pigeon'] });
    await bed.refuses(done, 'LK-2106');
  });
});

/** The demo's users by what is special about them. */
function special(which: string): string {
  const notes: Readonly<Record<string, RegExp>> = {
    enrol: /enrol/,
    sso: /organisation/,
    ip: /only from/,
    hours: /hour/,
    client: /browser/,
    limit: /limit/,
  };
  const user = bed.stage().demo.users.find(({ note }) => notes[which]?.test(note));
  if (user === undefined) throw new Error(`the demo has nobody for ${which}`);
  return user.name;
}
