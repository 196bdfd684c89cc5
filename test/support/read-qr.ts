import jsQR from 'jsqr';

/** Pixels per module: a decoder finds nothing in single ones. */
const SCALE = 4;
/** Modules of light that a terminal leaves out around (ISO/IEC 18004, 5.3.8, wants four; two are printed). */
const AROUND = 4;

/** Lines of a QR code in half blocks, among all that was on a screen. */
export function qrOnScreen(screen: string): readonly string[] {
  return (
    screen
      .split('\n')
      // A line that moves is written over.
      .map((line) => line.replace(/\r+$/, '').split('\r').at(-1) ?? '')
      .filter((line) => /^[█▀▄ ]{25,}$/.test(line) && line.trim() !== '')
  );
}

/** What a camera in front of these lines would read; undefined when it is no QR code. */
export function readQr(lines: readonly string[]): string | undefined {
  const rows = lines.flatMap((line) => {
    const blocks = Array.from(line);
    return [blocks.map((one) => one === '█' || one === '▀'), blocks.map((one) => one === '█' || one === '▄')];
  });
  const side = (Math.max(rows.length, ...rows.map(({ length }) => length)) + 2 * AROUND) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (rows[Math.floor(y / SCALE) - AROUND]?.[Math.floor(x / SCALE) - AROUND] === true) {
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}
