import { describe, expect, it } from 'vitest';
import { qrColumns, qrLines } from '../../../electron/cli/output/qr-lines.ts';
import { qrImage, qrModules, QUIET_ZONE, type QrModules } from '../../../electron/sign-in/qr-code.ts';

const link = 'https://files.example.com/oauth2/authorize?state=4rVVbKkrlLeYWwRPNIW5fOzJLmCNrpHA';
const modules = qrModules(link);

/** The squares that a path of `M x y h length v1 h-length z` covers. */
function drawn({ size, path }: ReturnType<typeof qrImage>): QrModules {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

/** What the half blocks of a terminal show, true for a lit half. */
function lit(lines: readonly string[]): QrModules {
  return lines.flatMap((line) => {
    const blocks = Array.from(line);
    return [blocks.map((each) => each === '█' || each === '▀'), blocks.map((each) => each === '█' || each === '▄')];
  });
}

const frame = (inner: QrModules, margin: number): QrModules => {
  const side = inner.length + 2 * margin;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (__, x) => inner[y - margin]?.[x - margin] ?? false),
  );
};

describe('a QR code', () => {
  it('has the three corners that cameras look for', () => {
    const corner = [0b1111111, 0b1000001, 0b1011101, 0b1011101, 0b1011101, 0b1000001, 0b1111111];
    const far = modules.length - 7;
    for (const [x0, y0] of [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const) {
      const seen = corner.map((_, y) =>
        Number.parseInt(
          modules[y0 + y]
            ?.slice(x0, x0 + 7)
            .map(Number)
            .join('') ?? '',
          2,
        ),
      );
      expect(seen).toEqual(corner);
    }
  });

  it('is drawn with its quiet zone around it', () => {
    expect(drawn(qrImage(link))).toEqual(frame(modules, QUIET_ZONE));
  });

  it.each([
    [true, (dark: boolean) => dark],
    [false, (dark: boolean) => !dark],
  ])('is printed in half blocks (colours: %s)', (colours, shown) => {
    const lines = qrLines(modules, colours).map((line) => line.replace('\u001b[30;107m', '').replace('\u001b[0m', ''));
    const rows = lit(lines).slice(0, modules.length + 4);
    expect(rows).toEqual(frame(modules, 2).map((row) => row.map(shown)));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([qrColumns(modules)]));
  });
});
