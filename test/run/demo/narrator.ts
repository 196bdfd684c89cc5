import { formatTook } from '../../../electron/contract/words/formats.ts';

/** Tells what happens: to a person as text, to a program as one JSON object per line. */
export interface Narrator {
  /** A part of the demo begins. */
  chapter(title: string): void;
  /** Something was done. */
  done(what: string, ms?: number): void;
  /** Something to look at: what was stored where, the files of the drive. */
  show(title: string, lines: readonly string[]): void;
  /** Something that must hold; the demo fails when it does not. */
  check(what: string, holds: boolean, why?: string): void;
  event(name: string, fields: Readonly<Record<string, unknown>>): void;
  readonly checks: { readonly passed: number; readonly failed: number };
}

export function narrator(json: boolean): Narrator {
  const counts = { passed: 0, failed: 0 };
  const line = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const event: Narrator['event'] = (name, fields) => {
    if (json) line(JSON.stringify({ event: name, ...fields }));
  };
  const say = (text: string): void => {
    if (!json) line(text);
  };
  return {
    chapter(title) {
      event('chapter', { title });
      say(`\n${title}`);
    },
    done(what, ms) {
      event('done', { what, ms });
      say(`  ✓ ${what.padEnd(58)} ${ms === undefined ? '' : formatTook('en', ms).padStart(7)}`.trimEnd());
    },
    show(title, lines) {
      event('show', { title, lines });
      say(`  ${title}`);
      for (const text of lines) say(`      ${text}`);
    },
    check(what, holds, why) {
      counts[holds ? 'passed' : 'failed'] += 1;
      event('check', { what, ok: holds, ...(holds ? {} : { why }) });
      say(`  ${holds ? '✓' : '✗'} ${what}${holds || why === undefined ? '' : ` – ${why}`}`);
    },
    event,
    checks: counts,
  };
}
