import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, type EngineBed } from '../../fakes/engine-bed.ts';
import { policyOf } from '../../support/policy-of.ts';

const by = '/etc/latchkey/policy.json';
const never = new AbortController().signal;
let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
});
afterEach(() => {
  bed.fake.stop();
});
const fix = (address: string, kind?: 'netexplorer'): void => {
  bed.fake.policy.lookup = policyOf({ platform: { address, kind } }, by);
};
const asked = (): readonly string[] => bed.fake.disturbances.trace.filter((effect) => effect.startsWith('platform.'));

describe('a platform that IT has fixed', () => {
  it.each(['demo.example', 'https://demo.example/', 'DEMO.example'])('can be set up when it is %s', async (address) => {
    fix(address, 'netexplorer');
    expect(await bed.setUp()).toMatchObject({ ok: true });
  });

  it.each([
    ['a drive', () => bed.setUp()],
    [
      'an application',
      () => bed.engine.setUpApplication({ platform: 'demo.example', user: USER, label: 'Mail' }, bed.run()),
    ],
    ['a look', () => bed.engine.discover('demo.example', never)],
    ['a list of app passwords', () => bed.engine.openAccount({ platform: 'demo.example', user: USER }, bed.run())],
  ])('is the only one: nothing is asked of another for %s', async (_what, work) => {
    fix('https://files.company.example');
    expect(await work()).toMatchObject({
      failure: { code: 'LK-6003', details: { host: 'files.company.example', path: by } },
    });
    expect(asked()).toEqual([]);
  });

  it('is looked for where IT says, and not where else on its host somebody pointed', async () => {
    fix('https://demo.example/cloud');
    const looked: string[] = [];
    const discover = bed.fake.parts.discover.bind(bed.fake.parts);
    bed.fake.parts.discover = (address, ...rest) => {
      looked.push(address.href);
      return discover(address, ...rest);
    };
    expect(await bed.engine.discover('demo.example', never)).toMatchObject({ ok: true });
    expect(looked).toEqual(['https://demo.example/cloud']);
  });

  it.each([
    ['/cloud', '/cloud/apps/files', true],
    ['/cloud', '/', true],
    ['/cloud/index.php/login', '/cloud', true],
    ['/cloud', '/hr', false],
    ['/cloud', '/cloudy', false],
  ])('%s is that one only: %s is one of its pages: %s', async (path, asked, ok) => {
    fix(`https://demo.example${path}`);
    const discover = bed.fake.parts.discover.bind(bed.fake.parts);
    bed.fake.parts.discover = async (...all) => ({
      ...(await discover(...all)),
      address: 'https://demo.example/cloud',
    });
    const found = await bed.engine.discover(`https://demo.example${asked}`, never);
    expect(found).toMatchObject(ok ? { ok } : { failure: { code: 'LK-6003' } });
  });

  it('may have moved to another host of its owner, which then is that one too', async () => {
    fix('https://old.example.com');
    const discover = bed.fake.parts.discover.bind(bed.fake.parts);
    bed.fake.parts.discover = async () => ({
      ...(await discover(new URL('https://demo.example'))),
      address: 'https://new.example.com',
    });
    for (const address of ['old.example.com', 'new.example.com']) {
      expect(await bed.engine.discover(address, never)).toMatchObject({
        value: { address: 'https://new.example.com' },
      });
    }
    expect(await bed.engine.discover('hr.example.com', never)).toMatchObject({ failure: { code: 'LK-6003' } });
  });

  it('may be fixed by what cannot be read, so nothing new is set up', async () => {
    bed.fake.policy.lookup = { found: 'unknown', by, why: 'damaged' };
    expect(await bed.setUp()).toMatchObject({ failure: { code: 'LK-6004', details: { path: by } } });
    expect(asked()).toEqual([]);
  });

  it('does not keep anybody from what is set up already', async () => {
    expect(await bed.setUp()).toMatchObject({ ok: true });
    fix('https://files.company.example');
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ ok: true });
    expect(await bed.engine.renew(undefined, bed.run())).toMatchObject({ ok: true });
    expect(await bed.engine.remove(undefined, { localOnly: false }, bed.run())).toMatchObject({ ok: true });
  });
});
