import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Desktop } from '../../electron/contract/window.ts';
import { startDemo } from '../demo/demo.ts';
import { narrator } from '../run/demo/narrator.ts';
import { searchText } from '../support/leak-search.ts';
import { projectRoot } from '../support/project-files.ts';
import { runCli } from '../support/run-cli.ts';
import { driveChecks } from './drive-checks.ts';
import { factsOf, personFacts, programFacts, type Fact, type Finding, type ProgramFactId } from './facts.ts';
import { factsTable } from './facts-table.ts';
import { look, type Field, type FieldDrive } from './field.ts';
import {
  deadPasswordLeavesOnce,
  printedNoSecret,
  removeLeavesNothing,
  renewUnderOpenFile,
  secretsOf,
  setUp,
  statusShowsIt,
} from './life-checks.ts';
import { anonymous, pageOf, reportOf, type Answer } from './report.ts';

const usage = `Usage: npm run field-test -- [--unattended] [--quick] [--program PATH] [--report FILE] [--json]

Runs Latchkey in your own session against a demo platform on this machine, and writes down which of the facts that it
relies on were seen. Nothing leaves the machine. It takes ten minutes, and six questions are asked.

  --unattended     ask nothing: what only a person can see is "not seen"
  --quick          smaller files and folders: a first look, in which the limits of Windows do not show
  --program PATH   an installed Latchkey, instead of the one in this folder
  --report FILE    where to write the report (Markdown; the same as JSON beside it); field-test-SYSTEM.md when absent
  --json           print one JSON object per line
  --table          print the table of docs/field-tests.md, and look at nothing
`;
const LABEL = 'Field test';
const USER = 'alice';
const systems: Readonly<Record<string, Desktop>> = { win32: 'windows', darwin: 'mac', linux: 'linux' };

/** Runs the field test. @returns the exit code: 0 when nothing was different, 1 otherwise, 2 when it could not begin */
export async function main(args: readonly string[]): Promise<number> {
  const wish = understand(args);
  const system = systems[process.platform];
  if (wish === undefined || system === undefined) return 2;
  if (wish.table) {
    process.stdout.write(factsTable());
    return 0;
  }
  const tell = narrator(wish.json);
  const demo = await startDemo();
  let printed = '';
  const field: Field = {
    ...{ demo, user: USER, label: LABEL, quick: wish.quick },
    async latchkey(command) {
      const answers = [demo.user(USER).password, demo.codeFor(USER)];
      const env = process.env as Record<string, string>;
      const run = await runCli([...command, '--json'], {
        env,
        answers,
        timeoutMs: 180_000,
        ...programOf(wish.program),
      });
      printed += run.stdout + run.stderr;
      return run;
    },
  };
  try {
    if (await isThere(field)) {
      process.stderr.write(`There is a drive called “${LABEL}” already. Remove it first: latchkey remove "${LABEL}"\n`);
      return 2;
    }
    const ask = wish.unattended ? undefined : askPerson;
    const answers = await play(field, { system, tell, ask, printed: () => printed });
    const inOrder = factsOf(system).flatMap((fact) => answers.filter((answer) => answer.fact === fact));
    await write(inOrder, { field, system, ...wish });
    const { failed } = tell.checks;
    tell.chapter(failed === 0 ? 'Nothing was different.' : `${String(failed)} facts were different.`);
    return failed === 0 ? 0 : 1;
  } finally {
    await demo.stop();
  }
}

interface Play {
  readonly system: Desktop;
  readonly tell: ReturnType<typeof narrator>;
  readonly ask: typeof askPerson | undefined;
  readonly printed: () => string;
}

/** Looks at one fact after the other; without a drive those that need one are not seen. */
async function play(field: Field, { system, tell, ask, printed }: Play): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const note = (fact: Fact, found: Finding, remark?: string): void => {
    answers.push({ fact, found, ...(remark === undefined ? {} : { remark }) });
    const detail = found.detail === undefined ? '' : ` (${found.detail})`;
    if (found.state === 'not seen') tell.show(`– ${fact.says} Not seen: ${found.detail}`, []);
    else tell.check(`${fact.says}${found.state === 'seen' ? detail : ''}`, found.state === 'seen', found.detail);
  };
  tell.chapter(`Field test of Latchkey on ${system}, against a demo platform at ${field.demo.address}`);
  const [first, ...others] = programFacts;
  const { found, connection } = await setUp(field);
  note(first, found);
  if (connection === undefined) {
    for (const fact of factsOf(system).slice(1)) note(fact, { state: 'not seen', detail: 'There was no drive.' });
    return answers;
  }
  const drive: FieldDrive = { ...field, connection, root: connection.link, behind: field.demo.folderOf(USER) };
  const life: Partial<Record<ProgramFactId, () => Promise<Finding>>> = {
    status: () => statusShowsIt(drive),
    'renew-open': () => renewUnderOpenFile(drive),
    'dead-password': () => deadPasswordLeavesOnce(drive),
    async remove() {
      await askAll();
      return removeLeavesNothing(drive);
    },
    'no-secret': () => Promise.resolve(printedNoSecret(field, printed())),
  };
  const askAll = async (): Promise<void> => {
    await writeFile(join(drive.root, 'Letter.rtf'), '{\\rtf1\\ansi Field test.\\par}').catch(() => undefined);
    for (const fact of personFacts.filter(({ systems: on }) => on.includes(system))) {
      const said = await ask?.(fact);
      if (said === undefined) note(fact, { state: 'not seen', detail: 'Nobody was asked.' });
      else note(fact, said.found, said.remark);
    }
  };
  const ofTheDrive: Partial<Record<ProgramFactId, (drive: FieldDrive) => Promise<Finding>>> = driveChecks;
  for (const fact of others) {
    const work = life[fact.id] ?? (() => ofTheDrive[fact.id]?.(drive) ?? Promise.reject(new Error('nobody looks')));
    // People take their time; whatever else does not end is cut.
    note(fact, fact.id === 'remove' ? await work() : await look(work));
  }
  return answers;
}

/** Asks one question in the terminal. */
async function askPerson({ question = '' }: Fact): Promise<{ found: Finding; remark?: string }> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`\n${question}\n  y (yes), n (no) or s (skip), and a remark if you like: `);
    const [letter = '', ...rest] = answer.trim().split(/\s+/);
    const remark = rest.join(' ');
    const found: Finding = /^y/i.test(letter)
      ? { state: 'seen' }
      : /^n/i.test(letter)
        ? { state: 'different', detail: 'The person says no.' }
        : { state: 'not seen', detail: 'The person has skipped it.' };
    return { found, ...(remark === '' ? {} : { remark }) };
  } finally {
    terminal.close();
  }
}

interface Wish {
  readonly unattended: boolean;
  readonly quick: boolean;
  readonly table: boolean;
  readonly json: boolean;
  readonly program?: string;
  readonly report?: string;
}

function understand(args: readonly string[]): Wish | undefined {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const options = { unattended: flag, quick: flag, table: flag, json: flag, program: text, report: text } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return undefined;
  }
}

const programOf = (path: string | undefined): { program?: [string] } => (path === undefined ? {} : { program: [path] });

async function isThere({ latchkey, label }: Field): Promise<boolean> {
  const { result } = await latchkey(['status']);
  const found = (result?.['connections'] as readonly { label: string }[] | undefined) ?? [];
  return found.some((one) => one.label === label);
}

/** Writes the report as a page and as JSON. @throws when a secret is in it */
async function write(
  answers: readonly Answer[],
  about: Wish & { readonly field: Field; readonly system: Desktop },
): Promise<void> {
  const { field, system, report = `field-test-${system}.md`, program } = about;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const made = reportOf(
    {
      at: new Date().toISOString(),
      system,
      latchkey: version,
      runtime: program === undefined ? `Node ${process.versions.node}` : 'an installed program',
    },
    answers,
  );
  const clean = (text: string): string => anonymous(text, homedir(), userInfo().username);
  const [page, json] = [clean(pageOf(made)), clean(JSON.stringify(made, undefined, 2))];
  const leaks = searchText('report', page + json, secretsOf(field));
  if (leaks.length > 0) throw new Error(`The report holds a secret (${leaks.map(({ form }) => form).join(', ')}).`);
  await writeFile(report, page);
  await writeFile(report.replace(/(\.md)?$/, '.json'), `${json}\n`);
  process.stderr.write(`\nThe report is in ${report}. Nothing was sent anywhere.\n`);
}
