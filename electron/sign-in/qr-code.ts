import { encode } from 'uqr';

/** The rows of modules, true for dark, without the quiet zone around them. */
export type QrModules = readonly (readonly boolean[])[];

/** Modules that have to stay light on each side (ISO/IEC 18004, 5.3.8). */
export const QUIET_ZONE = 4;

/**
 * Makes the QR code of a link, with the lowest level of error correction: a screen does not wear off, and larger modules are
 * easier to read.
 */
export function qrModules(link: string): QrModules {
  return encode(link, { ecc: 'L', border: 0 }).data;
}

/** Draws a QR code as the path of an SVG image. Its side has as many units as there are modules, with the quiet zone. */
export function qrImage(link: string): { readonly size: number; readonly path: string } {
  const modules = qrModules(link);
  const path = modules.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`),
  );
  return { size: modules.length + 2 * QUIET_ZONE, path: path.join('') };
}

/** Finds the runs of dark modules in a row: where each begins, and how long it is. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x] as const];
  });
}
