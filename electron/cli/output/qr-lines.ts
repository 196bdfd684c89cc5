import type { QrModules } from '../../sign-in/qr-code.ts';

/** Two modules of light around: what is printed has air around it, and a terminal has few columns. */
const MARGIN = 2;

/** Columns that the lines of a QR code take. */
export const qrColumns = (modules: QrModules): number => modules.length + 2 * MARGIN;

/**
 * A QR code in half blocks, two rows of modules in each line.
 * @param colours paints the light parts too. Without, they are the characters: on the dark ground that most terminals have
 *   it looks as it should, and cameras read one that is the wrong way round.
 */
export function qrLines(modules: QrModules, colours: boolean): readonly string[] {
  const isDark = (x: number, y: number): boolean => modules[y]?.[x] ?? false;
  const columns = Array.from({ length: qrColumns(modules) }, (_, i) => i - MARGIN);
  const rows = Array.from({ length: Math.ceil(qrColumns(modules) / 2) }, (_, i) => 2 * i - MARGIN);
  return rows.map((y) => {
    const blocks = columns.map((x) => block(isDark(x, y) === colours, isDark(x, y + 1) === colours));
    return colours ? `\u001b[30;107m${blocks.join('')}\u001b[0m` : blocks.join('');
  });
}

function block(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
