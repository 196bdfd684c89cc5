// Seconds of processor time, which can be compared also where other programs run.
import { readFileSync } from 'node:fs';

/** Ticks of a second in which Linux counts processor time: on every architecture that Debian runs on. */
const TICKS = 100;

/**
 * What children of this process have used that have ended: each its own and that of what it has waited for. Daemons that outlive who
 * started them are nobody's. Elsewhere than on Linux nothing is counted.
 */
export function secondsOfChildren() {
  if (process.platform !== 'linux') return 0;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name, in brackets, may have blanks. Of what follows the 14th and 15th are the user's and the system's time of children.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** What this process itself has used, and those of its children that have ended. */
export function secondsOfProcess() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + secondsOfChildren();
}
