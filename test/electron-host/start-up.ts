import { join } from 'node:path';
import { startBrowser } from './chromium/browser.ts';
import { onDisplay } from './chromium/display.ts';
import { setRunning } from './chromium/running.ts';
import { Targets } from './chromium/targets.ts';
import { HostEvent } from './host-event.ts';
import { app } from './main/app.ts';
import { chromiumSwitches } from './main/command-line-switches.ts';
import { onDownload } from './main/downloads.ts';
import { languagesOf, uiLanguage } from './main/languages.ts';
import { isExiting } from './main/life.ts';
import { becomeReady } from './main/ready.ts';
import { onRequest } from './main/requests.ts';
import { viewOfTarget } from './main/views.ts';
import { OWN_ORIGINS } from './chromium/own-origin.ts';

/** Starts Chromium and makes the app ready. Called once the app's script has run. */
export async function startUp(): Promise<void> {
  if (isExiting()) return;
  const system = languagesOf(process.env);
  const browser = await startBrowser(
    {
      profile: join(app.getPath('sessionData'), 'Chromium'),
      languages: [...new Set([uiLanguage(system), ...system])],
      switches: chromiumSwitches(),
    },
    () => {
      console.error('electron stand-in: Chromium has ended');
      process.exit(1);
    },
  );
  const { cdp } = browser;
  const targets = new Targets(cdp, (openerId, url) => viewOfTarget(openerId)?.opening.popup(url), onDisplay);
  cdp.listen('', {
    ...targets.listeners,
    'Fetch.requestPaused': (paused) => {
      void onRequest(cdp, paused);
    },
    'Browser.downloadWillBegin': (download) => {
      onDownload(cdp, download);
    },
  });
  await Promise.all([
    targets.watch(),
    cdp.send('Fetch.enable', {
      patterns: [{ urlPattern: OWN_ORIGINS }, { urlPattern: '*', resourceType: 'Document' }],
    }),
    cdp.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true }),
  ]);
  if (isExiting()) return;
  setRunning({ browser, targets });
  Object.assign(process.versions, { chrome: browser.version });
  app.emit('will-finish-launching');
  becomeReady(() => app.emit('ready', new HostEvent(), {}));
}
