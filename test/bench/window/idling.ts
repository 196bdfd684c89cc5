import { startDemo } from '../../demo/demo.ts';
import { startDesktop } from '../../support/desktop.ts';
import { runCli } from '../../support/run-cli.ts';
import { startTrayWatcher } from '../../support/tray-watcher.ts';
import { median, type Figure } from '../measure.ts';
import { root } from './app.ts';
import { makeEmptyWindow } from './empty-window.ts';
import { idleHour, type Hour, type Memory } from './hour.ts';
import { preloaded } from './preloaded.ts';

const USER = 'nora';
/** What a garbage collector may leave lying about. */
const GROWTH = 1.1;
/** One look at a drive each quarter of an hour. */
const LOOKS_AN_HOUR = 4;

/**
 * Memory after the start and after an hour of idling with a hidden window, next to the same with an empty page, and what
 * happens in that hour. One drive is connected, and the app is in the tray.
 * @param folder for what is made on the way
 */
export async function benchIdling(turns: number, folder: string): Promise<Figure[]> {
  const empty = makeEmptyWindow(`${folder}/empty`);
  const idleClock = preloaded('idle-clock.ts', folder);
  const demo = await startDemo();
  const desktop = await startDesktop();
  const endTray = await startTrayWatcher(desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  try {
    const args = ['setup', '--platform', demo.address, '--user', USER, '--mapper', 'gvfs', '--json'];
    const setUp = await runCli(args, { env: desktop.env, answers: [demo.user(USER).password] });
    if (setUp.code !== 0) throw new Error(`the set-up failed: ${setUp.stdout}${setUp.stderr}`);
    const empties: Hour[] = [];
    const apps: Hour[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      empties.push(await idleHour(empty, 'body', desktop, idleClock));
      apps.push(await idleHour(root, '.drive', desktop, idleClock));
    }
    return [...figuresOf('main', apps, empties), ...figuresOf('page', apps, empties), ...happenings(apps)];
  } finally {
    endTray();
    await desktop.stop();
    await demo.stop();
  }
}

function figuresOf(process: keyof Memory, apps: readonly Hour[], empties: readonly Hour[]): Figure[] {
  const of = (hours: readonly Hour[], when: 'atFirst' | 'afterwards'): number =>
    median(hours.map((hour) => hour[when][process]));
  const figure = (name: string, value: number): Figure => ({ name, value, unit: 'MB' });
  const [first, later] = [of(apps, 'atFirst'), of(apps, 'afterwards')];
  return [
    figure(`memory of the ${process} process after the start`, first),
    figure('  with an empty window', of(empties, 'atFirst')),
    figure('  after an hour with a hidden window', later),
    figure('  with an empty window', of(empties, 'afterwards')),
    { name: '  hour ÷ start', value: later / first, unit: '×', atMost: GROWTH },
  ];
}

function happenings(apps: readonly Hour[]): Figure[] {
  const most = (what: keyof Hour['stirrings']): number => Math.max(...apps.map(({ stirrings }) => stirrings[what]));
  return [
    { name: 'what runs in the page of a hidden hour', value: most('ofPage'), unit: 'count', atMost: 0 },
    { name: '  messages between it and main', value: most('messages'), unit: 'count', atMost: 0 },
    { name: '  programs started', value: most('programs'), unit: 'count', atMost: 0 },
    { name: '  requests: the watch of one drive', value: most('requests'), unit: 'count', atMost: LOOKS_AN_HOUR },
    { name: '  connections, those to the keychain too', value: most('connections'), unit: 'count' },
    { name: '  timers in main', value: most('timers'), unit: 'count' },
  ];
}
