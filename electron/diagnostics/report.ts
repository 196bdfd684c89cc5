import type { Result } from '../contract/failure.ts';
import type { Finding } from '../contract/view.ts';
import { shownHealth } from '../contract/health.ts';
import type { PolicyView } from '../contract/policy-view.ts';
import type { DrivesView } from '../contract/window.ts';
import { impersonal } from '../contract/impersonal.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import { findingName } from '../contract/words/findings.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { redact } from '../log/redact.ts';
import { readableLog } from './report-log.ts';
import { hidingNames, withoutPaths } from './without-names.ts';

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
 * Makes the report as the user sees it before saving it: without a secret, without the names of the person, their drives,
 * folders and files, and without anything else that a helpdesk does not need.
 */
export function reportText(parts: ReportParts): string {
  const { sections } = wordsIn(parts.language).shell.report;
  const hide = hidingNames(parts.drives);
  const nameless = (lines: readonly string[]): readonly string[] =>
    // First the secrets: what looks like one may not, once a part of it is replaced.
    lines.map((line) => hide(withoutPaths(withTilde(redact(line), parts.home))));
  const all = [
    ['Latchkey', headLines(parts)],
    [sections.checks, nameless(parts.findings.flatMap((finding) => findingLines(finding, parts)))],
    [sections.drives, driveLines(parts)],
    [sections.policy, policyLines(parts)],
    [sections.log, nameless(readableLog(parts.log))],
  ] as const;
  const text = all.map(([title, lines]) => [`== ${title} ==`, ...lines, ''].join('\n')).join('\n');
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

function headLines({ language, version, engine, system, now }: ReportParts): readonly string[] {
  const { head } = wordsIn(language).shell.report;
  const rows = [
    [head.version, version],
    [head.engine, engine],
    [head.system, system],
    [head.made, now.toISOString()],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** Names what a finding is about by a number instead of the person's name for it. */
function findingLines(finding: Finding, { language, drives }: ReportParts): readonly string[] {
  const { state, code, details = {}, connection, label } = finding;
  const words = wordsIn(language);
  const known = [...(drives?.drives ?? []), ...(drives?.applications ?? []), ...(drives?.open ?? [])];
  const at = known.findIndex((each) => (connection === undefined ? each.label === label : each.id === connection));
  const isNamed = label !== undefined && finding.id.includes(':');
  const name = findingName(words, isNamed ? { ...finding, label: at < 0 ? '?' : String(at + 1) } : finding);
  const line = [words.findings.states[state], name, ...(code === undefined ? [] : [code])].join('  ');
  if (code === undefined) return [line];
  const { summary, helpdesk } = failureWords(language, impersonal({ code, details }));
  return [line, `    ${summary}`, `    ${helpdesk}`];
}

function policyLines({ policy, language }: ReportParts): readonly string[] {
  const { terminal, shell, policyRules } = wordsIn(language);
  const { state, by, revision, why = 'unreadable', rules, problems } = policy;
  const { yes, no, none, found } = terminal.policy;
  const head = { none: none({ by }), ok: found({ by, revision }), unreadable: shell.report.policy[why]({ by }) };
  return [
    head[state],
    ...rules.map(({ name, value }) => {
      const said = typeof value === 'boolean' ? (value ? yes : no) : value;
      return shell.report.rule({ name: policyRules[name], written: name, value: said });
    }),
    ...problems.map(({ written, why: reason, by: from }) => terminal.policy[reason]({ written, by: from })),
  ];
}

function driveLines({ drives: view, language }: ReportParts): readonly string[] {
  const { findings, shell, health } = wordsIn(language);
  if (view === undefined) return [shell.report.notListed];
  const before = view.drives.length + view.applications.length;
  return [
    ...view.drives.map((drive, at) => {
      const { platform, mapper, password, failure } = drive;
      const name = findings.labelled.connection({ label: at + 1 });
      const end = password.expiresAt ?? shell.report.noEnd;
      return [name, health[shownHealth(drive).state], hostOf(platform.address), mapper, end, failure?.code ?? '']
        .join('  ')
        .trimEnd();
    }),
    ...view.open.map(({ kind, failure }, at) => {
      const name = findings.labelled.journal({ label: before + at + 1 });
      return `${name}  ${shell.report.work[kind]}  ${failure?.code ?? ''}`.trimEnd();
    }),
  ];
}

/** The address of a platform may have the name of the account in its path. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
