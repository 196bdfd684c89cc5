import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEngine } from '../../electron/engine/build-services.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { OFFER_MS } from '../../electron/hand-over/concealed-clipboard.ts';
import { x11Clipboard } from '../../electron/os/linux/clipboard/x11-clipboard.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run as start } from '../../electron/os/run.ts';
import type { PolicyLookup } from '../../electron/policy/policy.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { valueOf } from '../fakes/engine-bed.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { searchFiles, searchText } from '../support/leak-search.ts';
import { onLinux } from '../support/on-linux.ts';
import { watchProcesses } from '../support/process-watch.ts';
import { startX11Display, type X11Display } from '../support/x11-display.ts';

/** A person needs longer than this to paste; programs that watch the clipboard do not. */
const PERSON_MS = 400;
const awkward = '4]qxKL%2#jLm>?K^u};5MqA}';

let display: X11Display;
beforeAll(async () => {
  display = await startX11Display();
});
afterAll(() => display.stop());

/** Offers a secret and waits until it is on the clipboard. */
async function offer(text: string, offerMs?: number, abort = new AbortController(), extendedMs = () => 0) {
  const clipboard = x11Clipboard({ display: display.name, ...(offerMs === undefined ? {} : { offerMs }) });
  let offered = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    offered = resolve;
  });
  const ended = clipboard.offer(new Secret(text), { onOffer: offered, signal: abort.signal, extendedMs });
  await Promise.race([ready, ended]);
  return { ended, abort };
}

describe('the X11 clipboard', () => {
  it('gives the secret to the letter, once, marked as one that no history may keep', async () => {
    const { ended } = await offer(awkward);
    const targets = (await display.paste('TARGETS'))?.split('\n') ?? [];
    expect(targets).toEqual(expect.arrayContaining(['TARGETS', 'UTF8_STRING', 'x-kde-passwordManagerHint']));
    expect(await display.paste('x-kde-passwordManagerHint')).toBe('secret');
    await sleep(PERSON_MS);
    expect(await display.paste()).toBe(awkward);
    expect(await ended).toBe('pasted');
    expect(await display.paste()).toBeUndefined();
    expect(await display.paste('TARGETS')).toBeUndefined();
  });

  it('gives nothing to a program that reads whatever is copied, and still waits for the person', async () => {
    const { ended } = await offer(awkward);
    expect(await display.paste()).toBeUndefined();
    await sleep(PERSON_MS);
    expect(await display.paste('STRING')).toBe(awkward);
    expect(await ended).toBe('pasted');
  });

  it('is empty when the time is over, which is 20 s', async () => {
    expect(OFFER_MS).toBe(20_000);
    const { ended } = await offer(awkward, 600);
    expect(await ended).toBe('expired');
    expect(await display.paste()).toBeUndefined();
  });

  it('is offered for as much longer as it was extended', async () => {
    let asked = 0;
    const { ended } = await offer(awkward, 300, undefined, () => (++asked > 1 ? 0 : 60_000));
    await sleep(2 * PERSON_MS);
    expect(await display.paste()).toBe(awkward);
    expect(await ended).toBe('pasted');
    expect(asked).toBe(1);
  });

  it('is empty when it is taken back', async () => {
    const { ended, abort } = await offer(awkward);
    abort.abort();
    expect(await ended).toBe('stopped');
    expect(await display.paste()).toBeUndefined();
  });

  it('keeps what somebody copies meanwhile', async () => {
    const { ended } = await offer(awkward, 5000);
    await display.copy('something else');
    expect(await ended).toBe('replaced');
    expect(await display.paste()).toBe('something else');
  });
});

describe('an application connection with the real keychain', () => {
  let desktop: Desktop;
  let demo: Demo;
  let engine: Engine;
  let policy: PolicyLookup = { found: 'yes', by: 'test', policy: { handOver: true } };
  const signal = new AbortController().signal;
  const run = () => ({
    ask: scriptedAsk({ passwords: [demo.user('nora').password] }),
    progress: () => undefined,
    signal,
  });

  beforeAll(async () => {
    [desktop, demo] = await Promise.all([startDesktop(), startDemo()]);
    desktop.enter();
    const env = { ...process.env, DISPLAY: display.name };
    engine = buildEngine({ ...onLinux, places: findPlaces(), env, policy: { read: () => Promise.resolve(policy) } });
  });
  afterAll(async () => {
    await desktop.stop();
    await demo.stop();
  });

  it('is made, handed over, and removed with everything else; its password is nowhere but in the keychain', async () => {
    const watch = await watchProcesses(desktop.home);
    const request = { platform: demo.address, user: 'nora', label: 'NetSync' };
    valueOf(await engine.setUpApplication(request, run()));
    let offered = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      offered = resolve;
    });
    const handed = engine.handOver('NetSync', { onOffer: offered, signal });
    await Promise.race([ready, handed]);
    await sleep(PERSON_MS);
    const pasted = (await display.paste()) ?? '';
    expect(valueOf(await handed)).toEqual({ ended: 'pasted' });
    expect(pasted).toMatch(/^[!-~]{24}$/);

    const sought = [{ text: pasted, login: 'nora' }];
    const seen = await watch.stop();
    const everywhere = [...seen.cmdlines, ...seen.environs];
    expect(everywhere.flatMap((text) => searchText('process', Buffer.from(text, 'latin1'), sought))).toEqual([]);
    expect(searchFiles([desktop.home], sought)).toEqual([]);

    const { removals, keychain } = valueOf(await engine.removeAll({ localOnly: false }, run()));
    expect(removals).toMatchObject([{ ok: true, removed: { label: 'NetSync' } }]);
    expect(keychain).toBe('empty');
    expect(valueOf(await engine.status()).applications).toEqual([]);
  });

  it('is not handed over without IT’s leave: the clipboard stays as it was', async () => {
    const request = { platform: demo.address, user: 'nora', label: 'Outlook' };
    valueOf(await engine.setUpApplication(request, run()));
    policy = { found: 'no', by: 'test' };
    await display.copy('before');
    const offered = (): void => expect.unreachable();
    expect(await engine.handOver('Outlook', { onOffer: offered, signal })).toMatchObject({
      failure: { code: 'LK-6001' },
    });
    expect(await display.paste()).toBe('before');
  });

  it('whose record is lost leaves nothing in the keychain when everything is removed', async () => {
    const search = { file: 'secret-tool', args: ['search', '--all', 'service', 'Latchkey'], timeoutMs: 9000 };
    expect((await start(search)).stdout).toContain('Latchkey');
    rmSync(findPlaces().data, { recursive: true, force: true });
    expect(valueOf(await engine.removeAll({ localOnly: false }, run()))).toEqual({ removals: [], keychain: 'empty' });
    expect((await start(search)).stdout).toBe('');
  });
});
