import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { startBareBus } from '../../support/bare-bus.ts';
import { badInputBed, USER } from './bed.ts';

const bed = badInputBed();
const data = (...names: string[]): string => join(bed.stage().desktop.home, '.local/share/latchkey', ...names);

describe('gives the code, the fix, and leaves nothing, with', () => {
  it('a locked keychain', async () => {
    await bed.stage().desktop.lock();
    const done = await bed.setUp();
    await bed.stage().desktop.unlock();
    await bed.refuses(done, 'LK-4002');
  });

  it('no session bus', async () => {
    const done = await bed.setUp([], { with: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' } });
    await bed.refuses(done, 'LK-4001');
  });

  it('no keychain on the bus', async () => {
    const bus = await startBareBus();
    const done = await bed.setUp([], { with: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
    await bus.stop();
    await bed.refuses(done, 'LK-4001');
  });

  it('a keychain that does not start', async () => {
    const bus = await startBareBus({ secretService: '/bin/false' });
    const done = await bed.setUp([], { with: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
    await bus.stop();
    await bed.refuses(done, 'LK-4001');
  });

  const programs: readonly (readonly [string, string, FailureCode])[] = [['rclone', 'rclone', 'LK-5004']];
  it.each(programs)('no %s', async (_what, mapper, code) => {
    // A search path with Node in it, and nothing else.
    const done = await bed.setUp(['--mapper', mapper], { with: { PATH: '/nowhere' } });
    await bed.refuses(done, code);
  });

  const damaged: readonly (readonly [string, string[], string, FailureCode])[] = [
    ['a journal that is no JSON', ['journal', 'abc.json'], '{"version":1,', 'LK-1010'],
    ['a journal of nonsense', ['journal', 'abc.json'], '{"version":1,"kind":"dance"}', 'LK-1010'],
    ['an empty journal', ['journal', 'abc.json'], '', 'LK-1010'],
    ['a list of connections that is no JSON', ['connections.json'], 'connections', 'LK-1011'],
    ['a list of connections that lacks fields', ['connections.json'], '{"version":1,"connections":[{}]}', 'LK-1011'],
  ];
  it.each(damaged)('%s, which is kept aside and stops nobody twice', async (_what, names, text, code) => {
    const file = data(...names);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    const done = await bed.setUp();
    const aside = readdirSync(join(file, '..')).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    for (const name of aside) rmSync(join(file, '..', name));
    await bed.refuses(done, code);
  });

  it.each([
    ['journal', ['journal', 'abc.json']],
    ['list of connections', ['connections.json']],
  ])('a %s of a newer version, which is not touched', async (_what, names) => {
    const file = data(...names);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '{"version":99}');
    const done = await bed.setUp();
    expect(readdirSync(join(file, '..'))).toContain(names.at(-1));
    rmSync(file);
    await bed.refuses(done, 'LK-1012');
  });

  it('a disk that cannot take the journal', async () => {
    rmSync(data('journal'), { recursive: true, force: true });
    mkdirSync(data(), { recursive: true });
    writeFileSync(data('journal'), 'a file where the folder should be');
    const done = await bed.setUp();
    rmSync(data('journal'));
    await bed.refuses(done, 'LK-1013');
  });

  it('a drive that takes no more bytes: it is set up, so that files can be deleted, and says so', async () => {
    bed.stage().demo.fault({ method: 'PUT', path: '^/webdav/', action: { kind: 'respond', status: 507 } });
    const done = await bed.setUp();
    expect(done).toMatchObject({ code: 0, result: { ok: true, connection: { unwritable: 'quota' } } });
    bed.stage().demo.clearFaults();
    expect(await bed.stage().run(['remove'], { as: 'nora' })).toMatchObject({ code: 0 });
  });

  it('a drive that loses what is written, whose app password is kept for another try', async () => {
    bed.stage().demo.fault({ method: 'PUT', path: '^/webdav/', action: { kind: 'respond', status: 201 } });
    await bed.refuses(await bed.setUp(), 'LK-5008', { kept: true });
  });

  it('a clock that is two days off: the set-up works all the same', async () => {
    const { demo } = bed.stage();
    demo.skew(-2 * 86_400_000);
    const done = await bed.setUp();
    demo.skew(0);
    expect(done.result, done.stdout + done.stderr).toMatchObject({ ok: true });
    expect((await bed.stage().run(['remove'], { as: USER })).result).toMatchObject({ ok: true });
  });
});
