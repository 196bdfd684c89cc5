import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timedOffer, type KeepingClipboard } from '../../../electron/hand-over/timed-offer.ts';
import { concealingTypes, macClipboard } from '../../../electron/os/mac/clipboard.ts';
import { concealingFormats, windowsClipboard } from '../../../electron/os/windows/clipboard.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const TEXT = '4]qxKL%2#jLm>?K^u};5MqA}é';

/** A clipboard of an operating system, as its documentation describes it. */
interface System {
  readonly clipboard: KeepingClipboard;
  /** What is there, by format; text decoded. */
  content(): Readonly<Record<string, string>>;
  /** Another program copies something. */
  copyElsewhere(text: string): void;
  /** Another program has it open, for so many tries. */
  block(tries: number): void;
  /** The system refuses everything but marks. */
  refuseText(): void;
  readonly marks: readonly string[];
  readonly calls: readonly string[];
}

function windows(): System {
  const formats = ['', ...concealingFormats];
  let [content, sequence, blocked, open, refuses] = [{} as Record<string, string>, 1, 0, false, false];
  const calls: string[] = [];
  const said = <T>(name: string, value: T): T => {
    calls.push(name);
    return value;
  };
  const clipboard = windowsClipboard({
    format: (name) => 0xc000 + formats.indexOf(name),
    open: () => {
      if (open) throw new Error('opened twice');
      if (blocked-- > 0) return said('open', false);
      open = true;
      return said('open', true);
    },
    empty: () => {
      if (!open) return false;
      [content, sequence] = [{}, sequence + 1];
      return said('empty', true);
    },
    set(format, data) {
      if (!open || (refuses && format === 13)) return false;
      const bytes = Buffer.from(data);
      content[format === 13 ? 'text' : (formats[format - 0xc000] ?? '')] =
        format === 13 ? bytes.toString('utf16le') : bytes.toString('hex');
      return said(`set ${format === 13 ? 'text' : 'mark'}`, true);
    },
    close: () => {
      open = false;
      said('close', undefined);
    },
    sequence: () => sequence,
    end: () => {
      said('end', undefined);
    },
  });
  return {
    ...{ clipboard, calls, marks: concealingFormats, content: () => content },
    copyElsewhere: (text) => {
      [content, sequence] = [{ text }, sequence + 1];
    },
    block: (tries) => (blocked = tries),
    refuseText: () => (refuses = true),
  };
}

function mac(): System {
  let [content, count, refuses] = [{} as Record<string, string>, 1, false];
  const calls: string[] = [];
  const empty = (name: string): void => {
    calls.push(name);
    [content, count] = [{}, count + 1];
  };
  const clipboard = macClipboard({
    prepare: () => {
      empty('prepare');
    },
    set(text, type) {
      const isText = type === 'public.utf8-plain-text';
      if (refuses && isText) return false;
      content[isText ? 'text' : type] = text;
      calls.push(isText ? 'set text' : 'set mark');
      return true;
    },
    clear: () => {
      empty('clear');
    },
    changeCount: () => count,
  });
  return {
    ...{ clipboard, calls, marks: concealingTypes, content: () => content },
    copyElsewhere: (text) => {
      [content, count] = [{ text }, count + 1];
    },
    block: () => undefined, // nobody can have it to themselves there
    refuseText: () => (refuses = true),
  };
}

const systems = [
  ['Windows', windows],
  ['macOS', mac],
] as const;

describe.each(systems)('a secret on the clipboard of %s', (os, make) => {
  let system: System;
  let abort: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    system = make();
    abort = new AbortController();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function offer(extendedMs?: () => number) {
    const told: string[] = [];
    const clipboard = timedOffer({ open: () => Promise.resolve(system.clipboard) });
    const offered = (): void => void told.push('offered');
    const ended = clipboard
      .offer(new Secret(TEXT), { onOffer: offered, signal: abort.signal, ...(extendedMs && { extendedMs }) })
      .then(
        (end) => end,
        (error: unknown) => error,
      );
    return { told, ended };
  }

  it('lies there alone with every mark, which is there before it', async () => {
    system.copyElsewhere('before');
    const { told } = offer();
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['offered']);
    expect(Object.keys(system.content()).sort()).toEqual([...system.marks, 'text'].sort());
    expect(system.content()['text']).toBe(os === 'Windows' ? `${TEXT}\0` : TEXT);
    expect(system.calls.indexOf('set text')).toBeGreaterThan(system.calls.lastIndexOf('set mark'));
    if (os === 'Windows') {
      expect(system.marks.map((mark) => system.content()[mark])).toEqual(['00000000', '00000000', '00000000']);
    }
    abort.abort();
  });

  it('is wiped after 20 seconds, and not before', async () => {
    const { ended } = offer();
    await vi.advanceTimersByTimeAsync(19_900);
    expect(system.content()).toHaveProperty('text');
    await vi.advanceTimersByTimeAsync(200);
    expect(await ended).toBe('expired');
    expect(system.content()).toEqual({});
  });

  it('stays as much longer as it was extended, and is wiped then', async () => {
    let extendedMs = 0;
    const { ended } = offer(() => extendedMs);
    await vi.advanceTimersByTimeAsync(15_000);
    extendedMs = 15_000;
    await vi.advanceTimersByTimeAsync(19_900);
    expect(system.content()).toHaveProperty('text');
    await vi.advanceTimersByTimeAsync(200);
    expect(await ended).toBe('expired');
    expect(system.content()).toEqual({});
  });

  it('is wiped when it is taken back', async () => {
    const { ended } = offer();
    await vi.advanceTimersByTimeAsync(1000);
    abort.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await ended).toBe('stopped');
    expect(system.content()).toEqual({});
  });

  it('leaves alone what was copied meanwhile, and notices it', async () => {
    const { ended } = offer();
    await vi.advanceTimersByTimeAsync(1000);
    system.copyElsewhere('mine');
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toBe('replaced');
    expect(system.content()).toEqual({ text: 'mine' });
  });

  it('that the system refuses leaves nothing there, and says so', async () => {
    system.refuseText();
    const { told, ended } = offer();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await ended).toMatchObject({ failure: { code: 'LK-7032', details: { reason: 'taken' } } });
    expect([told, system.content()]).toEqual([[], {}]);
  });

  it('that was taken back before it began is never there', async () => {
    abort.abort();
    expect(await offer().ended).toBe('stopped');
    expect(system.calls).toEqual([]);
  });
});

describe('the clipboard of Windows, which one program has at a time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [5, 'expired'],
    [1000, 'LK-7032'],
  ])('is waited for, for a moment: %d tries end in %s', async (tries, end) => {
    const system = windows();
    system.block(tries);
    const clipboard = timedOffer({ open: () => Promise.resolve(system.clipboard), offerMs: 100 });
    const options = { onOffer: () => undefined, signal: new AbortController().signal };
    const ended = clipboard.offer(new Secret(TEXT), options).catch((error: unknown) => JSON.stringify(error));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await ended).toContain(end);
    expect(system.content()).toEqual({});
    expect(system.calls.at(-1)).toBe('end');
    const count = (name: string): number => system.calls.filter((call) => call === name).length;
    expect(count('close')).toBe(end === 'expired' ? 2 : 0);
  });
});
