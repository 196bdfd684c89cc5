/**
 * Loaded into the app's main process before the app. Writes to the standard output when the page had painted what is
 * waited for (Unix time in milliseconds), and ends the app. `BENCH_STAGES` says what: selectors, of which all but the
 * last are pressed when they are there.
 */
import { app } from 'electron';

/** Runs in the page. A message that is posted in an animation frame arrives after that frame was painted. */
const walk = `async (stages) => {
  const appears = (selector) => new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (found !== null) resolve(found);
      return found !== null;
    };
    if (look()) return;
    const observer = new MutationObserver(() => look() && observer.disconnect());
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
  for (const pressed of stages.slice(0, -1)) (await appears(pressed)).click();
  const last = await appears(stages.at(-1));
  await painted();
  last.focus();
  return performance.timeOrigin + performance.now();
}`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    const done = contents.executeJavaScript(`(${walk})(${process.env['BENCH_STAGES'] ?? ''})`) as Promise<number>;
    done.then(
      (at) => {
        process.stdout.write(`painted ${String(at)}\n`, () => {
          app.exit(0);
        });
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        app.exit(1);
      },
    );
  });
});
