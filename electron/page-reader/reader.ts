import { ipcRenderer } from 'electron';
import type { PageLook } from '../platforms/guided-page/read-page.ts';
import { LOOK_ARGUMENT, READER_CHANNEL } from '../platforms/guided-page/reader-channel.ts';
import { watch } from './watch.ts';

/**
 * The reader runs before the scripts of a platform's page, in a world that they cannot reach. It gives nothing to the page: no
 * bridge, no name. It reports to the main process only.
 */
const given = process.argv.find((argument) => argument.startsWith(LOOK_ARGUMENT));
if (given !== undefined) {
  const look = JSON.parse(decodeURIComponent(given.slice(LOOK_ARGUMENT.length))) as PageLook;
  const begin = (): void => {
    watch(document, look, (told) => {
      ipcRenderer.send(READER_CHANNEL, told);
    });
  };
  // Preload scripts run before there is a body to look at.
  const body = new MutationObserver(() => {
    if ((document.body as HTMLElement | null) === null) return;
    body.disconnect();
    begin();
  });
  body.observe(document, { childList: true, subtree: true });
}
