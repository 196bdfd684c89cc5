import { benchProve } from './prove.ts';
import { benchSetUp } from './set-up.ts';
import { benchStart } from './start.ts';
import type { Figure } from './measure.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const figures: Figure[] = [];
say('Starting the program …');
figures.push(...(await benchStart(15)));
say('Setting up drives …');
figures.push(...(await benchSetUp(7)));
say('Proving drives …');
figures.push(...(await benchProve(9)));

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
