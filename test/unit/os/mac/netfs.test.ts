import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mountByNetFs, openOptions } from '../../../../electron/os/mac/drives/netfs.ts';
import { withCfPool } from '../../../../electron/os/mac/native/core-foundation.ts';
import { nativeCalls } from '../../../../electron/os/mac/native/native-calls.ts';
import { coreFoundation, netFs, type Ref } from '../../../../electron/os/mac/native/prototypes.ts';
import { fakeCoreFoundation, symbols } from '../../../fakes/mac/core-foundation.ts';
import { recorder } from '../../../fakes/mac/recorder.ts';

const request = { url: 'http://127.0.0.1:50000/latchkey-abcd2345/B%C3%BCro/', user: 'drive-1', password: 'throw-away' };

/** NetFS that answers as told, over Core Foundation in memory. */
function mac(answer: { readonly status: number; readonly paths?: readonly string[] } | Error) {
  const cf = fakeCoreFoundation();
  const heard: unknown[] = [];
  const made = recorder(
    {
      ...cf.handlers,
      NetFSMountURLSync(...args: [...Ref[], Ref[]]) {
        const mounted = args.at(-1) as Ref[];
        heard.push(...(args.slice(0, -1) as Ref[]).map((ref) => (ref === null ? null : cf.valueOf(ref))));
        if (answer instanceof Error) throw answer;
        if (answer.paths !== undefined) mounted[0] = cf.make([...answer.paths]);
        return Promise.resolve(answer.status);
      },
    },
    { symbols },
  );
  const libraries = {
    cf: nativeCalls(made.foreign, coreFoundation),
    net: nativeCalls(made.foreign, netFs),
  };
  return { ...made, cf, heard, libraries };
}

describe('mounting by NetFS', () => {
  it('asks nobody anything, for a server of this machine, at the place that macOS chooses', async () => {
    const { heard, libraries } = mac({ status: 0, paths: ['/Volumes/Büro-1'] });
    expect(await mountByNetFs(libraries, request)).toEqual({ status: 0, paths: ['/Volumes/Büro-1'] });
    expect(heard).toEqual([
      new URL(request.url),
      null,
      'drive-1',
      'throw-away',
      new Map<string, unknown>([
        ['UIOption', 'NoUI'],
        ['AllowLoopback', true],
      ]),
      null,
    ]);
    expect(openOptions).toEqual({ UIOption: 'NoUI', AllowLoopback: true });
  });

  it.each([
    ['a mount', { status: 0, paths: ['/Volumes/a', '/Volumes/ü'] }],
    ['one that is there', { status: 17, paths: ['/Volumes/a'] }],
    ['a failure', { status: -6602 }],
    ['a call that breaks off', new Error('broken off')],
  ])('gives every object back after %s', async (_, answer) => {
    const { cf, libraries } = mac(answer);
    await mountByNetFs(libraries, request).catch(() => undefined);
    expect(cf.alive()).toBe(0);
  });

  it('leaves no credential in its own memory', async () => {
    const { calls, libraries } = mac({ status: 0, paths: [] });
    await mountByNetFs(libraries, request);
    const bytes = calls.flatMap(({ name, args }) =>
      name === 'CFStringCreateWithBytes' ? [args[1] as Uint8Array] : [],
    );
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes.map((one) => one.every((byte) => byte === 0))).not.toContain(false);
  });

  it('takes what is no address for a fault, and gives back what was made until then', async () => {
    const { cf, libraries } = mac({ status: 0 });
    await expect(mountByNetFs(libraries, { ...request, url: 'http://127.0.0.1/a b' })).rejects.toThrow('address');
    expect(cf.alive()).toBe(0);
  });
});

it('texts come back as they went, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      fc.pre(!text.includes('\0'));
      const { cf, libraries } = mac({ status: 0, paths: [text] });
      expect((await mountByNetFs(libraries, { ...request, password: text })).paths).toEqual([text]);
      expect(cf.alive()).toBe(0);
    }),
  );
});

it('what was given back is not given back once more', async () => {
  const { libraries } = mac({ status: 0 });
  let kept: Ref = null;
  await withCfPool(libraries.cf, (pool) => {
    kept = pool.text('once');
    return Promise.resolve();
  });
  expect(() => {
    libraries.cf.call.CFRelease(kept);
  }).toThrow('given back');
});
