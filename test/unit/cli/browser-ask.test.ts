import { describe, expect, it } from 'vitest';
import { browserAsk } from '../../../electron/cli/answers/browser-ask.ts';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { BrowserVisit } from '../../../electron/sign-in/ask.ts';
import '../../../electron/sign-in/qr-code.ts'; // loaded before anything is waited for
import { fakeEngine } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const url = 'https://files.example.com/oauth2/authorize?state=abc&scope=account%20files';
const visit: BrowserVisit = { url, host: 'files.example.com', seconds: 600, here: true };

/** A renewal that sends the person to their browser and goes on as soon as it is shown. */
async function renewInBrowser(argv: readonly string[], shown = visit) {
  const opened: string[] = [];
  const ran = await runInFakeWorld(['renew', ...argv], {
    engine: {
      renew: async (which, run) => {
        const over = new AbortController();
        const asked = run.ask.browser?.(shown, over.signal);
        asked?.catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 100));
        over.abort();
        try {
          await asked;
        } catch (error) {
          const { failure } = error as { failure: { code: 'LK-1001' } };
          return { ok: false, failure, after: 'unchanged' };
        }
        return await fakeEngine().renew(which, run);
      },
    },
    world: {
      openLink: (address) => {
        opened.push(address);
        return Promise.resolve();
      },
    },
  });
  return { ...ran, opened };
}

describe('a sign-in in the browser, from a terminal', () => {
  it('opens the browser, prints the link, and says how long it waits', async () => {
    const { code, stdout, stderr, opened } = await renewInBrowser(['--lang', 'en']);
    expect(code).toBe(0);
    expect(opened).toEqual([url]);
    expect(stderr).toContain(`\n  ${url}\n`);
    expect(stderr).toContain('10 minutes');
    expect(stdout).not.toContain(url);
  });

  it('only prints with --no-open', async () => {
    const { stderr, opened } = await renewInBrowser(['--no-open', '--lang', 'fr']);
    expect(opened).toEqual([]);
    expect(stderr).toContain('Ouvrez ce lien');
    expect(stderr).toContain(url);
  });

  it('tells a program by an event', async () => {
    const { events, opened } = await renewInBrowser(['--json', '--no-open']);
    expect(events[0]).toEqual({ event: 'browser', url });
    expect(events.at(-1)).toMatchObject({ event: 'result', ok: true });
    expect(opened).toEqual([]);
    expect((await renewInBrowser(['--json'])).opened).toEqual([url]);
  });

  it('does not send a script to the browser that gave a password for an account without one', async () => {
    const { code, opened } = await renewInBrowser([], { ...visit, why: { code: 'LK-2003' } });
    expect([code, opened]).toEqual([10, []]);
  });

  it.each(['file:///etc/passwd', 'http://files.example.com/', 'javascript:alert(1)', 'https://a:b@files.example.com/'])(
    'neither opens nor prints %s',
    async (address) => {
      const { opened, stderr, code } = await renewInBrowser([], { ...visit, url: address });
      expect(opened).toEqual([]);
      expect(stderr).not.toContain(`\n  ${address}\n`);
      expect(code).toBe(2);
    },
  );
});

describe('a browser on another computer', () => {
  /** Somebody at a terminal who pastes these, and then nothing more. */
  function pasting(pasted: readonly (string | Error)[], shown: BrowserVisit = visit) {
    const over = new AbortController();
    const brought: string[] = [];
    const told: string[] = [];
    const takes: boolean[] = [];
    const left = [...pasted];
    const prompts = {
      unseen: (message: string, until: AbortSignal): Promise<string> =>
        new Promise((resolve, reject) => {
          told.push(message);
          const next = left.shift();
          if (typeof next === 'string') resolve(next);
          else if (next !== undefined) reject(next);
          until.addEventListener('abort', () => {
            reject(new FailureError('LK-0002'));
          });
        }),
    };
    const bring = (address: string): boolean => {
      brought.push(address);
      if (address === 'right') over.abort();
      return address === 'right';
    };
    const { browser } = browserAsk({
      ...{ language: 'en' as const, signal: new AbortController().signal, prompts },
      reporter: { browser: ({ takesAddress }) => void takes.push(takesAddress), tell: (line) => void told.push(line) },
    });
    const asked = browser({ ...shown, ...(shown.here === true ? { bring } : {}) }, over.signal);
    return { asked, over, brought, told, takes };
  }

  it('is waited for until the address at which it ended is brought', async () => {
    const { asked, brought, told, takes } = pasting(['https://files.example.com/', 'right']);
    await asked;
    expect(takes).toEqual([true]);
    expect(brought).toEqual(['https://files.example.com/', 'right']);
    expect(told.filter((line) => line.includes('isn’t the address'))).toHaveLength(1);
    expect(told.join('')).not.toContain('right');
  });

  it('need bring nothing when it has come back by itself', async () => {
    const { asked, over, brought } = pasting([]);
    over.abort();
    await asked;
    expect(brought).toEqual([]);
  });

  it('is not shown anything any more when it has come back already', async () => {
    const over = AbortSignal.abort();
    const shown: unknown[] = [];
    const { browser } = browserAsk({
      ...{ language: 'en' as const, signal: new AbortController().signal },
      reporter: { browser: (one) => void shown.push(one), tell: () => undefined },
    });
    await browser(visit, over);
    expect(shown).toEqual([]);
  });

  it('is not waited for when the person gives up', async () => {
    const { asked } = pasting([new FailureError('LK-0002')]);
    await expect(asked).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });

  it('is not asked about where the answer comes from the platform', async () => {
    const { asked, over, told, takes } = pasting([], { url, host: visit.host, seconds: 1200 });
    setTimeout(() => {
      over.abort();
    });
    await asked;
    expect([told, takes]).toEqual([[], [false]]);
  });
});
