import type { DrivesView } from '../contract/window.ts';

/** Takes the place of a path in a report. */
const PATH = '[path]';

/** A program's own file in the stack of an error, with line and column: no person's, and needed to find the fault. */
const SCRIPT = /\.(?:[cm]?[jt]s|node)(?::\d+){0,2}$/;

const rules: readonly RegExp[] = [
  // Quoted, as Node writes the path of a failed call; spaces belong to it.
  /(?<=')(?:~?[\\/]|~|[a-z]:[\\/])[^'\r\n]{1,4096}(?=')/gi,
  /(?<=")(?:~?[\\/]|~|[a-z]:[\\/])[^"\r\n]{1,4096}(?=")/gi,
  /\bfile:\/{2,3}[^\s"'()<>|]{1,4096}/gi,
  /(?<=^|[\s("'=])(?:[a-z]:\\|\\\\|~?[\\/])[^\s"'()<>|]{1,4096}/gim,
];

/** Replaces paths, which have names of people, folders and files in them, and of an address all but its server. */
export function withoutPaths(text: string): string {
  const local = rules.reduce((rest, rule) => rest.replace(rule, shortened), text);
  return local.replaceAll(/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s/"'<>?#]{1,512})[/?#][^\s"'<>)]{1,4096}/gi, `$1/${PATH}`);
}

function shortened(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return SCRIPT.test(name) && !name.startsWith('.') ? name : PATH;
}

/**
 * Makes what replaces the person's own names by numbers: of drives, other programs' app passwords and accounts. Each number
 * stands for the same name in the whole report.
 */
export function hidingNames(view: DrivesView | undefined): (text: string) => string {
  const labels = [...(view?.drives ?? []), ...(view?.applications ?? []), ...(view?.open ?? [])].map(
    ({ label }) => label,
  );
  const users = [...(view?.drives ?? []), ...(view?.applications ?? [])].map(({ user }) => user);
  const names = [...numbered('drive', labels), ...numbered('user', users)];
  // The longest come first, because one name may be a part of another.
  const sorted = names.toSorted(([a], [b]) => b.length - a.length);
  return (text) => sorted.reduce((rest, [name, instead]) => replacedWord(rest, name, instead), text);
}

function numbered(kind: string, names: readonly string[]): readonly (readonly [name: string, instead: string])[] {
  // Of one or two letters, a name would be found within every other word.
  const found = [...new Set(names)].filter((name) => name.length > 2);
  return found.map((name, at) => [name, `[${kind} ${String(at + 1)}]`]);
}

function replacedWord(text: string, word: string, instead: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), () => instead);
}
