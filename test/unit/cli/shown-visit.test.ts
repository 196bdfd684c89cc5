import { describe, expect, it } from 'vitest';
import type { ShownVisit } from '../../../electron/cli/output/reporter.ts';
import type { Output } from '../../../electron/cli/output/output.ts';
import { createTextReporter } from '../../../electron/cli/output/text-reporter.ts';
import { qrModules } from '../../../electron/sign-in/qr-code.ts';
import { qrOnScreen, readQr } from '../../support/read-qr.ts';

const url = 'https://files.example.com/oauth2/authorize?state=4rVVbKkrlLeYWwRPNIW5fOzJLmCNrpHA';
const visit: ShownVisit = {
  ...{ url, host: 'files.example.com', seconds: 600, opens: true, takesAddress: false, qr: qrModules(url) },
};

/** What somebody sees of it on a screen like this. */
function seen(screen: Pick<Output, 'terminal' | 'colours'>, columns: number, shown = visit): string {
  const lines: string[] = [];
  const sink: Output = {
    ...{ ...screen, columns: () => columns, write: () => undefined, flush: () => Promise.resolve() },
    line: (text) => void lines.push(text),
  };
  createTextReporter(sink, sink, 'en').browser(shown);
  return lines.join('\n');
}

const codeOn = (text: string): readonly string[] => qrOnScreen(text.replaceAll(/\u001b\[[\d;]*m/g, ''));
const width = visit.qr.length + 4;

describe('where to sign in', () => {
  it.each([true, false])('is a link, and a QR code of it, on a terminal (colours: %s)', (colours) => {
    const text = seen({ terminal: true, colours }, 120);
    expect(text).toContain(`\n  ${url}\n`);
    expect(readQr(codeOn(text))).toBe(url);
  });

  it('is a link alone where the code has no room, or would be a file’s', () => {
    expect(readQr(codeOn(seen({ terminal: true, colours: true }, width + 1)))).toBe(url);
    for (const text of [
      seen({ terminal: true, colours: true }, width),
      seen({ terminal: false, colours: false }, 120),
    ]) {
      expect(codeOn(text)).toEqual([]);
      expect(text).toContain(url);
    }
  });

  it('asks for an address from another computer only where somebody can bring one', () => {
    const screen = { terminal: true, colours: true };
    expect(seen(screen, 120)).not.toContain('paste it here');
    expect(seen(screen, 120, { ...visit, takesAddress: true })).toContain('paste it here');
  });
});
