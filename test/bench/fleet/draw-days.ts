/** A day of an organisation at its platform, in requests per second for each minute. */
export interface DrawnDay {
  readonly title: string;
  readonly spread: readonly number[];
  readonly atOnce: readonly number[];
}

const WIDTH = 860;
const ROW = 150;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 14, 30, 24];
const HEAD = 40;
/** Minutes that share a point; the highest of them counts, so that no peak is drawn away. */
const MINUTES_A_POINT = 2;

/**
 * Draws days below each other, each to its own scale. Colours are those of the page where it is shown, light or dark.
 * @param firstHour the hour at which every day begins
 */
export function drawDays(days: readonly DrawnDay[], { firstHour }: { readonly firstHour: number }): string {
  const height = HEAD + ROW * days.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="Requests per second of ten thousand computers, with and without spreading">`,
    '<style>',
    'text{font:12px system-ui,sans-serif;fill:#444}.t{font-weight:600;fill:#222}.g{stroke:#8884;fill:none}',
    '.a{stroke:#c2410c;fill:none;stroke-width:1}.s{stroke:#1d6fb8;fill:#1d6fb833;stroke-width:1.5}',
    '@media (prefers-color-scheme:dark){text{fill:#bbb}.t{fill:#eee}.a{stroke:#fb923c}.s{stroke:#60a5fa;fill:#60a5fa33}}',
    '</style>',
    `<path class="s" d="M${String(LEFT)} 18h22"/><text x="${String(LEFT + 28)}" y="22">with Latchkey’s spreading</text>`,
    `<path class="a" d="M${String(LEFT + 200)} 18h22"/><text x="${String(LEFT + 228)}" y="22">everybody at once · requests per second, each day to its own scale</text>`,
    ...days.map((day, index) => drawDay(day, HEAD + ROW * index, firstHour)),
    '</svg>',
    '',
  ].join('\n');
}

function drawDay({ title, spread, atOnce }: DrawnDay, y: number, firstHour: number): string {
  const most = roundUp(Math.max(...spread, ...atOnce));
  const [width, height] = [WIDTH - LEFT - RIGHT, ROW - TOP - BOTTOM];
  const minutes = Math.max(spread.length, atOnce.length);
  const xOf = (minute: number): number => LEFT + (minute / minutes) * width;
  const yOf = (value: number): number => y + TOP + height - (value / most) * height;
  const line = (values: readonly number[]): string =>
    pointsOf(values)
      .map(([minute, value], index) => `${index === 0 ? 'M' : 'L'}${short(xOf(minute))} ${short(yOf(value))}`)
      .join('');
  const ground = short(yOf(0));
  const area = `${line(spread)}L${short(xOf(spread.length))} ${ground}L${short(LEFT)} ${ground}Z`;
  const hours = Array.from({ length: Math.floor(minutes / 60) + 1 }, (_, index) => Math.ceil(firstHour) + index).filter(
    (hour) => (hour - firstHour) * 60 <= minutes,
  );
  return [
    `<text class="t" x="${String(LEFT)}" y="${String(y + 18)}">${title}</text>`,
    ...[0, most / 2, most].map(
      (value) =>
        `<path class="g" d="M${String(LEFT)} ${short(yOf(value))}h${String(width)}"/><text x="${String(LEFT - 6)}" y="${short(yOf(value) + 4)}" text-anchor="end">${String(value)}</text>`,
    ),
    ...hours.map(
      (hour) =>
        `<text x="${short(xOf((hour - firstHour) * 60))}" y="${String(y + ROW - 8)}" text-anchor="middle">${String(hour)}:00</text>`,
    ),
    `<path class="a" d="${line(atOnce)}"/>`,
    `<path class="s" d="${area}"/>`,
  ].join('\n');
}

function pointsOf(values: readonly number[]): (readonly [minute: number, value: number])[] {
  return Array.from({ length: Math.ceil(values.length / MINUTES_A_POINT) }, (_, index) => {
    const first = index * MINUTES_A_POINT;
    return [first, Math.max(...values.slice(first, first + MINUTES_A_POINT))] as const;
  });
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** The next of 1, 2, 4, 6, 8 or 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}
