import type { Result } from '../contract/failure.ts';
import type { Finding } from '../contract/view.ts';
import type { PolicyView } from '../contract/policy-view.ts';
import type { DrivesView } from '../contract/window.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { redact } from '../log/redact.ts';

/** The parts of a report for the helpdesk. */
export interface ReportParts {
  readonly language: Language;
  readonly now: Date;
  readonly version: string;
  /** Electron's version, or what shows the window instead. */
  readonly engine: string;
  /** The name and release of the operating system. */
  readonly system: string;
  /** The user's home folder. The report replaces it with `~`, because it contains the user's name. */
  readonly home: string;
  readonly findings: readonly Finding[];
  readonly drives: DrivesView | undefined;
  readonly policy: PolicyView;
  /** The last lines of the log. */
  readonly log: readonly string[];
}

/**
 * Makes the report of what was found.
 * @param findings the findings of the checks, or why they could not be run, which the report then says
 * @param drives undefined when they could not be listed
 */
export function reportOf(
  base: Omit<ReportParts, 'findings' | 'drives'>,
  findings: Result<readonly Finding[]>,
  drives: DrivesView | undefined,
): string {
  const failed = { id: 'doctor', state: 'problem' } as const;
  const found = findings.ok ? findings.value : [{ ...failed, code: findings.failure.code }];
  return reportText({ ...base, findings: found, drives });
}

/** Characters of a report at most. The end of the log has some 64,000, and a hundred drives have a tenth of that. */
const MOST_TEXT = 500_000;

/**
 * Makes the report as the user sees it before saving it: without a secret, and without anything that a helpdesk does not need.
 */
export function reportText(parts: ReportParts): string {
  const sections = [
    ['Latchkey', headLines(parts)],
    ['Checks', parts.findings.flatMap((finding) => findingLines(finding, parts.language))],
    ['Drives', driveLines(parts.drives)],
    ['Policy', policyLines(parts.policy)],
    ['Log', parts.log],
  ] as const;
  const text = sections.map(([title, lines]) => [`== ${title} ==`, ...lines, ''].join('\n')).join('\n');
  // The text is redacted once more, because a later version may have written something new into the log.
  const withoutHome = withTilde(text, parts.home);
  return redact(withoutHome.length > MOST_TEXT ? `${withoutHome.slice(0, MOST_TEXT)}\n…\n` : withoutHome);
}

/**
 * Replaces the home folder, which has the user's name in it, however it is written: as the system does, as the log's JSON escapes it, and
 * in the addresses of a stack trace.
 */
function withTilde(text: string, home: string): string {
  if (home === '') return text;
  const escaped = JSON.stringify(home).slice(1, -1);
  const slashed = home.replaceAll('\\', '/');
  const forms = [...new Set([escaped, home, encodeURI(slashed), slashed])];
  return forms.reduce(withTildeFor, text);
}

/** Replaces a path in any case, as Windows writes folders and letters of drives. */
function withTildeFor(text: string, path: string): string {
  const [lower, sought] = [text.toLowerCase(), path.toLowerCase()];
  // A few letters are longer in lower case: what is found there stands elsewhere in the text.
  if (lower.length !== text.length || sought.length !== path.length) return text.replaceAll(path, '~');
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, from)) {
    parts.push(text.slice(from, at));
    from = at + path.length;
  }
  return [...parts, text.slice(from)].join('~');
}

function headLines({ version, engine, system, now }: ReportParts): readonly string[] {
  return [`version  ${version}`, `engine   ${engine}`, `system   ${system}`, `made     ${now.toISOString()}`];
}

function findingLines({ id, state, code, details = {} }: Finding, language: Language): readonly string[] {
  const line = `${state.padEnd(8)} ${id}${code === undefined ? '' : `  ${code}`}`;
  if (code === undefined) return [line];
  const { summary, helpdesk } = failureWords(language, { code, details });
  return [line, `         ${summary}`, `         ${helpdesk}`];
}

function policyLines({ state, by, why, rules, problems }: PolicyView): readonly string[] {
  return [
    `${state}  ${by}  ${why ?? ''}`.trimEnd(),
    ...rules.map(({ name, value }) => `${name}  ${String(value)}`),
    ...problems.map(({ written, why: reason, by: from }) => `${reason}  ${written}  ${from}`),
  ];
}

function driveLines(view: DrivesView | undefined): readonly string[] {
  if (view === undefined) return ['could not be listed'];
  return [
    ...view.drives.map(({ label, state, platform, mapper, password, failure }) =>
      [label, state, platform.address, mapper, password.expiresAt ?? 'no end', failure?.code ?? '']
        .join('  ')
        .trimEnd(),
    ),
    ...view.open.map(({ label, kind, failure }) => `${label}  open ${kind}  ${failure?.code ?? ''}`.trimEnd()),
  ];
}
