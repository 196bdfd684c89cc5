import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionView, StepEvent } from '../../../electron/contract/view.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { mountsBelow } from '../../support/desktop.ts';
import { searchFiles, searchText, type Sought } from '../../support/leak-search.ts';
import { runCli, type CliEvent, type CliRun } from '../../support/run-cli.ts';
import { keychainItems } from './keychain-items.ts';
import type { Stage } from './stage.ts';
import { tracesIn } from './traces.ts';

const USER = 'alice';
const LABEL = 'Demo Files';

/** Sets a drive up, uses it, shows what was stored where, removes it, and checks that nothing is left. */
export async function mainJob(stage: Stage, { keep }: { readonly keep: boolean }): Promise<void> {
  const setUp = await runProgram(stage, ['setup', '--platform', stage.demo.address, '--user', USER, '--label', LABEL]);
  if (setUp.code !== 0) return;
  const connection = setUp.result?.['connection'] as ConnectionView;
  await useTheDrive(stage, connection);
  await showWhatIsStored(stage, connection);
  checkNothingShown(stage, setUp.stdout + setUp.stderr);
  if (keep) {
    sayHowToLook(stage, connection);
    return;
  }
  await runProgram(stage, ['remove', LABEL]);
  await checkNothingLeft(stage);
}

/** Runs the built program as a user would, answering with password and code, and shows its steps with their times. */
async function runProgram({ desktop, demo, tell }: Stage, args: readonly string[]): Promise<CliRun> {
  const quoted = args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg)).join(' ');
  tell.chapter(`npx latchkey ${quoted}   (password and code on standard input)`);
  const answers = [demo.user(USER).password, demo.codeFor(USER)];
  const heard = (event: CliEvent): void => {
    if (event.event !== 'step') return;
    const { id, state, ms } = event as unknown as StepEvent;
    if (state === 'done' || state === 'undone') tell.done(wordsIn('en').steps[id][state], ms);
    else if (state === 'failed') tell.check(wordsIn('en').steps[id].running, false);
  };
  const began = performance.now();
  const ended = await runCli([...args, '--json'], { env: desktop.env, answers, heard });
  tell.done('In all, with starting the program', performance.now() - began);
  tell.check('Ends with exit code 0 and ok: true', ended.code === 0 && ended.result?.ok === true, ended.stderr);
  return ended;
}

async function useTheDrive({ demo, tell }: Stage, connection: ConnectionView): Promise<void> {
  tell.chapter(`The drive, at ${connection.link}`);
  const began = performance.now();
  const text = `Written through the drive at ${demo.now()}\n`;
  const file = join(connection.link, 'From the demo.txt');
  await writeFile(file, text);
  tell.done('A file is written', performance.now() - began);
  tell.show('and listed:', await readdir(connection.link));
  tell.check('What is read back is what was written', (await readFile(file, 'utf8')) === text);
  // The desktop's own mount sends what is written after it was closed.
  const arrived = join(demo.folderOf(USER), 'From the demo.txt');
  tell.check('The platform has it', await eventually(async () => (await readFile(arrived, 'utf8')) === text));
}

/** Whether something holds within ten seconds. */
async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if (await holds().catch(() => false)) return true;
    await sleep(20);
  }
  return false;
}

async function showWhatIsStored({ desktop, demo, tell }: Stage, { id }: ConnectionView): Promise<void> {
  tell.chapter('What is stored where');
  const passwords = demo.appPasswords(USER);
  tell.show(
    'on the platform, as it lists app passwords:',
    passwords.map(({ name, expiresAt, method }) => `${name}, until ${expiresAt}, used by ${method ?? 'nothing yet'}`),
  );
  const items = await keychainItems(busOf(desktop));
  tell.show(
    'in the keychain (the secret itself is not asked for):',
    items.map(({ label, attributes }) => `${label}  ${JSON.stringify(attributes)}`),
  );
  for (const { path, content } of await tracesIn(desktop.home))
    tell.show(`in ~/${path}:`, content.trimEnd().split('\n'));
  tell.check('One app password on the platform', passwords.length === 1);
  tell.check('The keychain holds it', JSON.stringify(items).includes(id));
  tell.check('No session is left open', demo.openSessions() === 0);
}

/** The secret must not be in anything that was printed or written, in any form. */
function checkNothingShown({ desktop, demo, tell }: Stage, printed: string): void {
  const { appPasswords, tokens } = demo.secretsIssued();
  const sought: Sought[] = [
    ...appPasswords.map((text) => ({ text, login: demo.user(USER).login })),
    ...[...tokens, demo.user(USER).password].map((text) => ({ text })),
  ];
  const leaks = [...searchText('output', printed, sought), ...searchFiles([desktop.home], sought)];
  tell.check(
    'Neither the app password nor the sign-in password was printed or written, in any form',
    leaks.length === 0,
    leaks.map(({ where, form }) => `${form} in ${where}`).join(', '),
  );
}

async function checkNothingLeft({ desktop, demo, tell }: Stage): Promise<void> {
  tell.chapter('What is left');
  const items = await keychainItems(busOf(desktop));
  const mounts = mountsBelow(desktop.home).filter((path) => !path.endsWith('/gvfs')); // the desktop's own, empty now
  const traces = await tracesIn(desktop.home);
  const left = traces.filter(({ content }) => content.includes(LABEL) || content.includes(demo.address));
  tell.check('No app password on the platform', demo.appPasswords(USER).length === 0);
  tell.check('Nothing in the keychain', items.length === 0, items.map(({ label }) => label).join(', '));
  tell.check('No mounted drive', mounts.length === 0, mounts.join(', '));
  tell.check('No link, bookmark or note of it', left.length === 0, left.map(({ path }) => path).join(', '));
  tell.check('No session is open', demo.openSessions() === 0);
}

function sayHowToLook({ desktop, demo, tell }: Stage, { link, path }: ConnectionView): void {
  tell.chapter('The drive stays until Ctrl-C. In another terminal:');
  tell.event('kept', { env: desktop.env, path, link, address: demo.address, user: USER });
  tell.show('be in the private desktop:', [
    ...Object.entries(desktop.env).map(([name, value]) => `export ${name}='${value}'`),
  ]);
  tell.show('look at the drive:', [`ls -la '${link}'`, 'npx latchkey status']);
  tell.show(`sign in again as ${USER}, where it is asked for:`, [
    `password: ${demo.user(USER).password}`,
    `code: curl -s '${demo.control}codeFor?arg=${USER}'`,
  ]);
}

const busOf = ({ env }: Stage['desktop']): string => env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
