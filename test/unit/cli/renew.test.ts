import { describe, expect, it } from 'vitest';
import { someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const { id, label, platform, user, password } = someConnection;
const renewed = { id, label, platform, user, password };
const left = { passwordName: 'The old one', why: 'duty', failure: { code: 'LK-3003' } } as const;

describe('latchkey renew', () => {
  it('says until when the new app password is valid', async () => {
    const { code, stdout, stderr } = await runInFakeWorld(['renew']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/has been renewed\.\n.*saved on this computer only\n.*Valid until +.*19 February 2027/);
  });

  it('says so in French too', async () => {
    const { stdout } = await runInFakeWorld(['renew', '--lang', 'fr']);
    expect(stdout).toMatch(/a été renouvelé\.\n.*\n.*19 février 2027/);
  });

  it('asks for the drive that was named', async () => {
    const asked: (string | undefined)[] = [];
    const engine = {
      renew: (which: string | undefined) => {
        asked.push(which);
        return Promise.resolve({ ok: true, value: { renewed } } as const);
      },
    };
    await runInFakeWorld(['renew', 'Example Files'], { engine });
    await runInFakeWorld(['renew'], { engine });
    expect(asked).toEqual(['Example Files', undefined]);
  });

  it('says that the old one is still there when it is', async () => {
    const engine = { renew: () => Promise.resolve({ ok: true, value: { renewed, left } } as const) };
    const { code, stdout } = await runInFakeWorld(['renew'], { engine });
    expect(code).toBe(0);
    expect(stdout).toContain('“The old one” is still on the server');
    expect(stdout).toContain('LK-3003');
  });

  it.each([
    ['old', 'LK-5008', 40, 'keeps using the old app password'],
    ['unchanged', 'LK-2001', 10, 'Nothing has changed'],
    ['disconnected', 'LK-4005', 30, 'isn’t connected'],
    ['open', 'LK-7001', 60, 'the next time it starts'],
  ] as const)('says what is true after a failure: %s', async (after, failed, exitCode, words) => {
    const engine = { renew: () => Promise.resolve({ ok: false, failure: { code: failed }, after } as const) };
    const { code, stderr, stdout } = await runInFakeWorld(['renew'], { engine });
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toContain(failed);
    expect(stderr).toContain(words);
  });

  it('says of an application, and of nothing else, that it has to be given the new one', async () => {
    const engine = {
      renew: () => Promise.resolve({ ok: true, value: { renewed: { ...renewed, forApplication: true } } } as const),
    };
    expect((await runInFakeWorld(['renew'], { engine })).stdout).toContain('latchkey hand-over c1');
    expect((await runInFakeWorld(['renew'])).stdout).not.toContain('hand-over');
  });

  it('gives all of it as JSON', async () => {
    const engine = { renew: () => Promise.resolve({ ok: true, value: { renewed, left } } as const) };
    expect((await runInFakeWorld(['renew', '--json'], { engine })).result).toEqual({
      ...{ event: 'result', ok: true, renewed, left },
    });
    const failing = {
      renew: () => Promise.resolve({ ok: false, failure: { code: 'LK-5008' }, after: 'old' } as const),
    };
    expect((await runInFakeWorld(['renew', '--json'], { engine: failing })).result).toEqual({
      ...{ event: 'result', ok: false, failure: { code: 'LK-5008' }, after: 'old' },
    });
  });
});
