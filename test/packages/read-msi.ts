import { execFileSync } from 'node:child_process';
import { packageFile } from './made.ts';

/** The rows of a table of the MSI that was made, without its three lines of head. */
export function table(name: string): readonly (readonly string[])[] {
  const text = execFileSync('msiinfo', ['export', packageFile('msi'), name], { encoding: 'utf8' });
  const lines = text.split(/\r?\n/).slice(3);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}
