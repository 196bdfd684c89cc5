import type { Failure } from './failure.ts';

/** Details about the person, their files and programs, which go into no ticket and no report. */
const personal: ReadonlySet<string> = new Set([
  ...['user', 'signedIn', 'login', 'label', 'labels', 'path', 'programs', 'program', 'files', 'folder', 'folders'],
  ...['name', 'letter', 'users', 'because'],
]);

/** Tells whether the detail of that name is the person's. */
export function isPersonal(name: string): boolean {
  return personal.has(name);
}

/** Returns a failure without what is the person's. Its sentences are whole without these values, too. */
export function impersonal({ details = {}, ...failure }: Failure): Failure {
  const kept = Object.entries(details).filter(([name]) => !isPersonal(name));
  return { ...failure, details: Object.fromEntries(kept) };
}
