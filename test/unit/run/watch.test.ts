import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWatched, type App } from '../../run/start/watch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-watch-'));
  mkdirSync(join(folder, 'shell'));
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

const change = (): void => {
  writeFileSync(join(folder, 'shell/main.ts'), String(performance.now()));
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

  it('ends with the code of an app that ended by itself', async () => {
    const { happened, code, quit } = running(() => Promise.resolve(true));
    quit(7);
    expect(await code).toBe(7);
    expect(happened).toEqual(['start']);
  });
});
