import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWatched, type App } from '../../run/start/watch.ts';

/** Longer than a change takes to be heard and to settle. */
const SETTLED_MS = 500;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-watch-'));
  for (const room of ['shell', 'contract/words/compiled/en']) mkdirSync(join(folder, room), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An app that ends when it is stopped, or with what `quit` says. */
function running(build: () => Promise<boolean>) {
  const happened: string[] = [];
  let quit: (code: number) => void = () => undefined;
  const start = (): App => {
    happened.push('start');
    const ended = new Promise<number>((resolve) => (quit = resolve));
    const stop = (): void => {
      happened.push('stop');
      quit(0);
    };
    return { ended, stop };
  };
  const watching = {
    ...{ folders: [folder], start, say: () => undefined },
    build: () => {
      happened.push('build');
      return build();
    },
  };
  const code = runWatched(watching);
  return {
    happened,
    code,
    quit: (exitCode: number): void => {
      quit(exitCode);
    },
  };
}

const change = (file = 'shell/main.ts'): void => {
  writeFileSync(join(folder, file), String(performance.now()));
};

describe('npm start -- --watch', () => {
  it('builds and starts the app again when a source below a folder changes, once for changes that come together', async () => {
    const { happened, code, quit } = running(() => Promise.resolve(true));
    change();
    change();
    await vi.waitFor(
      () => {
        expect(happened).toEqual(['start', 'build', 'stop', 'start']);
      },
      { timeout: 5000 },
    );
    change();
    await vi.waitFor(
      () => {
        expect(happened.slice(4)).toEqual(['build', 'stop', 'start']);
      },
      { timeout: 5000 },
    );
    quit(0);
    expect(await code).toBe(0);
  });

  it('leaves the app that runs when the build fails', async () => {
    const { happened, code, quit } = running(() => Promise.resolve(false));
    change();
    await vi.waitFor(
      () => {
        expect(happened).toEqual(['start', 'build']);
      },
      { timeout: 5000 },
    );
    quit(0);
    await code;
    expect(happened).not.toContain('stop');
  });

  it('takes for a source only what people write: not the compiled words, and not what the compiler of types keeps', async () => {
    const { happened, code, quit } = running(() => {
      for (const made of [
        'contract/words/compiled/en/window.ts',
        'contract/words/compiled/all.ts',
        'tsconfig.tsbuildinfo',
      ])
        change(made);
      return Promise.resolve(true);
    });
    change('contract/words/compiled/words.ts');
    await sleep(SETTLED_MS);
    expect(happened).toEqual(['start']);
    change('contract/words/typeset.ts');
    await vi.waitFor(
      () => {
        expect(happened).toEqual(['start', 'build', 'stop', 'start']);
      },
      { timeout: 5000 },
    );
    await sleep(SETTLED_MS);
    quit(0);
    await code;
    expect(happened).toHaveLength(4);
  });

  it('does not start an app again that the person has quit while it was built', async () => {
    const { happened, code, quit } = running(() => {
      quit(3);
      return Promise.resolve(true);
    });
    change();
    expect(await code).toBe(3);
    expect(happened).toEqual(['start', 'build']);
  });

  it('ends with the code of an app that ended by itself', async () => {
    const { happened, code, quit } = running(() => Promise.resolve(true));
    quit(7);
    expect(await code).toBe(7);
    expect(happened).toEqual(['start']);
  });
});
