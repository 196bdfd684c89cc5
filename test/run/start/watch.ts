import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The app, running. */
export interface App {
  /** Its exit code, once it has ended by itself or by `stop`. */
  readonly ended: Promise<number>;
  stop(): void;
}

export interface Watching {
  /** Sources: whatever changes in them, or below. */
  readonly folders: readonly string[];
  /** Whether it worked. It has said why not. */
  readonly build: () => Promise<boolean>;
  readonly start: () => App;
  readonly say: (text: string) => void;
}

/** Written by the build and the check of types, which lie below the sources: a change of words would build twice. */
const MADE = /(?:^|[\\/])words[\\/]compiled(?:[\\/]|$)|\.tsbuildinfo$/;

/** An editor writes several files at once, and some of them twice. */
const SETTLE_MS = 150;

/**
 * Runs the app, and after each change of the sources builds it and starts it again. A build that fails leaves the app that runs.
 * @returns the exit code of the app, once it ends without having been stopped from here
 */
export async function runWatched({ folders, build, start, say }: Watching): Promise<number> {
  const changes = changesIn(folders);
  let app = start();
  try {
    for (;;) {
      const code = await Promise.race([app.ended, changes.next()]);
      if (code !== undefined) return code;
      say('A source has changed: building …');
      if (!(await build())) {
        say('The build failed, so the app runs on as it was.');
        continue;
      }
      const quit = await Promise.race([app.ended, Promise.resolve(undefined)]);
      if (quit !== undefined) return quit; // by the person, while it was built
      app.stop();
      await app.ended;
      say('Starting again.');
      app = start();
    }
  } finally {
    changes.stop();
  }
}

/** Changes of files, those that come together as one. What changes while nobody waits is told the next one who does. */
function changesIn(folders: readonly string[]): { next(): Promise<undefined>; stop(): void } {
  let isPending = false;
  let tell: () => void = () => undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (file !== null && MADE.test(file)) return;
      isPending = true;
      tell();
    }),
  );
  return {
    async next() {
      if (!isPending) await new Promise<void>((resolve) => (tell = resolve));
      while (isPending) {
        isPending = false;
        await sleep(SETTLE_MS);
      }
      return undefined;
    },
    stop() {
      for (const watcher of watchers) watcher.close();
    },
  };
}
