import type { QrModules } from '../../sign-in/qr-code.ts';

/**
 * The light border in modules. Two suffice, because text in a terminal has empty space around it, and a terminal has few
 * columns.
 */
const MARGIN = 2;

/** Counts the columns that the lines of a QR code take. */
export const qrColumns = (modules: QrModules): number => modules.length + 2 * MARGIN;

/**
 * Writes a QR code in half blocks, with two rows of modules in each line.
 * @param colours whether the light parts are painted with colours. Without colours the light parts are the drawn characters:
 * the code looks right on the dark background that most terminals have, and cameras also read it inverted on a light one.
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
