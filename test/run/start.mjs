// `npm start`: the app in its window, from a fresh clone with nothing but Node and npm.
import { prepareOrExit } from './prepare.mjs';

// Asked first, of Node alone: nobody should wait for an installation to read this.
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
  process.stderr.write(`There is no display to show a window on.
  On a desktop, start this in a terminal window there.
  Over ssh, set DISPLAY to that of the desktop: DISPLAY=:0 npm start
  On a machine without one: sudo apt-get install xvfb, then xvfb-run -a npm start
`);
  process.exit(1);
}

prepareOrExit({ system: 'drive' });

const { register } = await import('tsx/esm/api');
register();
const { fetchElectron } = await import('./start/fetch-electron.ts');
if (!(await fetchElectron())) prepareOrExit({ system: 'window' });
const { main } = await import('./start/main.ts');
process.exitCode = await main(process.argv.slice(2));
process.exit(); // the standard input may still be listened to
