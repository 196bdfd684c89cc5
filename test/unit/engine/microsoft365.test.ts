import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationUses, isWorthMaking, type ApplicationUse } from '../../../electron/contract/application-uses.ts';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine, Run } from '../../../electron/engine/engine.ts';
import type { Services } from '../../../electron/lifecycle/services.ts';
import { recipeFor } from '../../../electron/platforms/guided-page/recipes.ts';
import { microsoft365 } from '../../../electron/platforms/microsoft365/microsoft365.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { newRun, nothing, whatIsLeft } from '../../fakes/attempt.ts';
import { valueOf } from '../../fakes/engine-bed.ts';
import { fakeParts, openLock, type FakeParts } from '../../fakes/parts.ts';

let fake: FakeParts;
let parts: Services;
let engine: Engine;
/** How often somebody was asked for an app password. */
let asked: number;

beforeEach(() => {
  fake = fakeParts();
  asked = 0;
  const platform = microsoft365(() => recipeFor('microsoft365', { found: 'no', by: '' }));
  const discover: Services['discover'] = (address, _caFile, signal) => platform.discover(address, signal);
  parts = { ...fake.parts, platform: () => platform, discover };
  engine = createEngine(parts, openLock);
});
afterEach(() => {
  fake.stop();
});

const run = (): Run => ({
  ...{ progress: () => undefined, signal: new AbortController().signal },
  ask: {
    ...newRun().ask,
    appPassword: () => {
      asked += 1;
      return Promise.resolve(new Secret('abcdefghijklmnop'));
    },
  },
});
const make = (use?: ApplicationUse, platform = 'microsoft365') =>
  engine.setUpApplication({ platform, user: 'nora', label: 'Scanner', ...(use === undefined ? {} : { use }) }, run());
const listed = async () => valueOf(await engine.status()).applications;

describe('an app password of Microsoft 365', () => {
  it.each(applicationUses.filter((use) => !isWorthMaking(use)))(
    'is not made for what it does not open any more: %s',
    async (use) => {
      expect(await make(use)).toEqual({ ok: false, failure: { code: 'LK-2402', details: { use } }, after: 'undone' });
      expect([asked, await whatIsLeft(fake)]).toEqual([0, nothing]);
    },
  );

  it('is not made before somebody has said what for', async () => {
    expect(await make()).toEqual({ ok: false, failure: { code: 'LK-2403' }, after: 'undone' });
    expect([asked, await whatIsLeft(fake)]).toEqual([0, nothing]);
  });

  it('is kept for sending mail, named after what sends, to be looked at again, and says until when it works', async () => {
    const view = valueOf(await make('sending-mail'));
    expect(view.password.name).toMatch(/^Scanner – PC-4711 – /);
    expect(await parts.connections.list()).toMatchObject([
      { password: { use: 'sending-mail', reviewAt: '2027-02-19T14:03:00.000Z' } },
    ]);
    expect(await listed()).toMatchObject([{ usefulness: 'sending-mail', state: 'kept' }]);
    fake.advance(60 * 86_400_000);
    expect(await listed()).toMatchObject([{ usefulness: 'sending-mail-off', state: 'kept' }]);
  });

  it('is still known to be for sending mail when it was renewed', async () => {
    valueOf(await make('sending-mail'));
    expect(await engine.renew(undefined, run())).toMatchObject({ ok: true });
    expect(asked).toBe(2);
    expect(await parts.connections.list()).toMatchObject([{ password: { use: 'sending-mail', origin: 'provided' } }]);
  });

  it('that was made before anybody asked stays, with its reminder, and may open nothing', async () => {
    valueOf(await make('sending-mail'));
    const [made] = await parts.connections.list();
    if (made === undefined) throw new Error('nothing was made');
    const { use: _, ...password } = made.password;
    await parts.connections.save({ ...made, password });
    expect(await listed()).toMatchObject([
      { usefulness: 'perhaps-nothing', state: 'kept', health: { state: 'ready' } },
    ]);
    expect(await parts.connections.list()).toMatchObject([{ password: { reviewAt: '2027-02-19T14:03:00.000Z' } }]);
    expect((await fake.secrets.read({ kind: 'app-password', id: made.id })).found).toBe('yes');
  });

  it.each(['microsoft365', 'company.sharepoint.com', 'https://company-my.sharepoint.com/personal/x'])(
    'is no drive at %s',
    async (platform) => {
      expect(await engine.setUp({ platform, user: 'nora' }, run())).toMatchObject({ failure: { code: 'LK-1019' } });
      expect([asked, await whatIsLeft(fake)]).toEqual([0, nothing]);
    },
  );

  it('is that of Microsoft, not of a host that only sounds like it', async () => {
    expect(await make('sending-mail', 'evilsharepoint.com')).toMatchObject({ failure: { code: 'LK-3011' } });
  });
});
