import { open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectionView } from '../../electron/contract/view.ts';
import type { CliRun } from '../support/run-cli.ts';
import { searchText, type Sought } from '../support/leak-search.ts';
import type { Finding } from './facts.ts';
import { different, eventually, listIn, seen, type Field, type FieldDrive } from './field.ts';

/** Sets the drive up. @returns it, or what went wrong */
export async function setUp(field: Field): Promise<{ found: Finding; connection?: ConnectionView }> {
  const began = performance.now();
  const { demo, user, label } = field;
  const run = await field.latchkey(['setup', '--platform', demo.address, '--user', user, '--label', label]);
  if (run.result?.ok !== true) return { found: different(`The set-up ends with ${whyOf(run)}.`) };
  const connection = run.result['connection'] as ConnectionView;
  const ms = Math.round(performance.now() - began);
  return { found: seen(`by ${connection.mapper} at ${connection.link} after ${String(ms)} ms`), connection };
}

export async function statusShowsIt({ latchkey, connection }: FieldDrive): Promise<Finding> {
  const { result } = await latchkey(['status']);
  const found = (result?.['connections'] as readonly { id: string; state: string }[] | undefined) ?? [];
  const state = found.find(({ id }) => id === connection.id)?.state;
  return state === 'mapped' ? seen() : different(`It says: ${state ?? 'nothing'}.`);
}

/** A file that is open and half read when the app password changes has to be read to its end. */
export async function renewUnderOpenFile({ latchkey, root, behind, label }: FieldDrive): Promise<Finding> {
  const path = join(root, 'open.bin');
  const size = 3_000_000;
  await writeFile(path, Buffer.alloc(size, 'open '));
  // Some mount tools send what is written after it was closed.
  const sizeBehind = async (): Promise<number> =>
    (await stat(join(behind, 'open.bin')).catch(() => ({ size: 0 }))).size;
  if (!(await eventually(async () => (await sizeBehind()) === size, 60_000))) {
    const { result } = await latchkey(['status']);
    return different(`The file does not arrive; \`latchkey status\` says ${JSON.stringify(result?.['lost'])}.`);
  }
  const file = await open(path, 'r');
  try {
    const half = Buffer.alloc(size / 2);
    let got = (await file.read(half, 0, half.length, 0)).bytesRead;
    const run = await latchkey(['renew', label]);
    if (run.result?.ok !== true) return different(`The renewal ends with ${whyOf(run)}.`);
    for (let read = 1; read > 0; got += read) read = (await file.read(half, 0, half.length, got)).bytesRead;
    return got === size ? seen() : different(`${String(got)} of ${String(size)} bytes were read.`);
  } finally {
    await file.close();
  }
}

/** After an administrator has revoked it the app password may leave once. The renewal that follows makes the drive work again. */
export async function deadPasswordLeavesOnce({ demo, user, root, label, latchkey }: FieldDrive): Promise<Finding> {
  demo.revokeAll(user);
  demo.clearJournal();
  for (let count = 0; count < 8; count += 1) await listIn(join(root, `look ${String(count)}`), 20_000);
  await listIn(root, 20_000);
  const tries = demo.journal().filter(({ auth, status }) => auth === 'basic' && status === 401).length;
  const renewed = await latchkey(['renew', label]);
  if (tries > 1) return different(`It was sent ${String(tries)} times.`);
  if (renewed.result?.ok !== true) return different(`The renewal after it ends with ${whyOf(renewed)}.`);
  return seen(`sent ${String(tries)} times in nine accesses; works again after a renewal`);
}

export async function removeLeavesNothing({ latchkey, demo, user, label, connection }: FieldDrive): Promise<Finding> {
  const run = await latchkey(['remove', label]);
  if (run.result?.ok !== true) return different(`The removal ends with ${whyOf(run)}.`);
  const { result } = await latchkey(['status']);
  const listed = ((result?.['connections'] as readonly { id: string }[] | undefined) ?? []).some(
    ({ id }) => id === connection.id,
  );
  const passwords = demo.appPasswords(user).length;
  const { names } = await listIn(connection.path, 20_000);
  const left = [
    ...(listed ? ['the entry in the list'] : []),
    ...(passwords > 0 ? [`${String(passwords)} app passwords on the platform`] : []),
    ...((names?.length ?? 0) > 0 ? [`files at ${connection.path}`] : []),
  ];
  return left.length === 0 ? seen() : different(`Left: ${left.join(', ')}.`);
}

/** Everything that may be printed nowhere. */
export function secretsOf({ demo, user }: Pick<Field, 'demo' | 'user'>): readonly Sought[] {
  const { appPasswords, tokens } = demo.secretsIssued();
  const { login, password } = demo.user(user);
  return [...appPasswords.map((text) => ({ text, login })), ...[...tokens, password].map((text) => ({ text }))];
}

export function printedNoSecret(field: Field, printed: string): Finding {
  const leaks = searchText('output', printed, secretsOf(field));
  return leaks.length === 0 ? seen() : different(`Printed: ${leaks.map(({ form }) => form).join(', ')}.`);
}

function whyOf({ result, code, stderr }: CliRun): string {
  const { failure } = result ?? {};
  const details = failure?.details === undefined ? '' : ` ${JSON.stringify(failure.details)}`;
  return failure === undefined ? `exit code ${String(code)} ${stderr.trim()}` : `${failure.code}${details}`;
}
