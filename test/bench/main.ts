import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStandIn } from '@latchkey/electron-stand-in/runtime';
import { benchFleet, drawFleet } from './fleet.ts';
import { benchGateway } from './gateway.ts';
import { benchMany } from './many.ts';
import type { Figure } from './measure.ts';
import { benchNextcloud } from './nextcloud.ts';
import { benchProve } from './prove.ts';
import { benchSetUp } from './set-up.ts';
import { benchStart } from './start.ts';
import { runtime } from './window/app.ts';
import { benchBundle } from './window/bundle.ts';
import { benchColdStart } from './window/cold-start.ts';
import { benchIdling } from './window/idling.ts';
import { benchPasswords } from './window/passwords.ts';
import { benchWindows } from './windows.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Each can be asked for alone, by its name on the command line. */
const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  async start() {
    say('Starting the program …');
    return benchStart(15);
  },
  async window() {
    say(`Opening windows, on ${runtime.label} …`);
    buildStandIn(['ignore', 2, 2]);
    if (runtime.distPath !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath; // for Playwright
    const folder = mkdtempSync(join(tmpdir(), 'lk-bench-'));
    try {
      return [...(await benchBundle()), ...(await benchColdStart(24, folder)), ...(await benchIdling(3, folder))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  async passwords() {
    say('Listing 3,000 app passwords …');
    return benchPasswords(7);
  },
  async many() {
    say('Two hundred connections …');
    return benchMany(2);
  },
  async setup() {
    say('Setting up drives …');
    return benchSetUp(7);
  },
  async gateway() {
    say('Serving drives …');
    return benchGateway(5);
  },
  async nextcloud() {
    say('Setting up Nextcloud drives …');
    return benchNextcloud(7);
  },
  fleet() {
    say('Ten thousand companions over a working day …');
    if (process.argv.includes('--draw')) writeFileSync('docs/fleet.svg', drawFleet());
    return Promise.resolve(benchFleet());
  },
  async windows() {
    say('Setting up drives on Windows, in Wine …');
    return benchWindows(3);
  },
  async prove() {
    say('Proving drives …');
    return benchProve(9);
  },
};

const asked = process.argv.slice(2).filter((argument) => Object.hasOwn(benches, argument));
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await bench()));
}

const isOver = ({ value, atMost }: Figure): boolean => atMost !== undefined && value > atMost;
const round = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

if (process.argv.includes('--json')) {
  process.stdout.write(
    `${JSON.stringify({ figures: figures.map((figure) => ({ ...figure, ok: !isOver(figure) })) })}\n`,
  );
} else {
  for (const figure of figures) {
    const { name, value, unit, atMost, note } = figure;
    const limit = atMost === undefined ? '' : `${isOver(figure) ? 'OVER' : 'ok'}: at most ${round(atMost)} ${unit}`;
    const comment = note === undefined ? '' : ` (${note})`;
    process.stdout.write(`${name.padEnd(58)} ${round(value).padStart(8)} ${unit.padEnd(6)} ${limit}${comment}\n`);
  }
}
process.exit(figures.some(isOver) ? 1 : 0);
