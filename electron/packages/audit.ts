import { run } from '../os/run.ts';
import { npm } from './npm.ts';
import { electronPackage, shippedPackages, type System } from './shipped.ts';

const usage = `Usage: npm run audit [-- --all]

Asks npm's registry whether anything is known against what ships: the packages of the bills of materials, and Electron.

  --all    against everything that is installed, also what only builds and tests need

Exit codes: 0 nothing is known · 1 something is, or the registry did not answer · 2 not understood
`;

export interface Finding {
  readonly name: string;
  readonly severity: string;
  readonly titles: readonly string[];
}

/** What `npm audit --json` prints, as far as it is read. */
interface Report {
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      {
        readonly severity: string;
        readonly via: readonly (string | { readonly title?: string; readonly url?: string })[];
      }
    >
  >;
}

/**
 * Finds in npm's report what concerns packages that ship. What is reported of a package because of another that it needs does not
 * count: the other is reported, too, and ships or does not.
 * @throws when the text is no report
 */
export function findingsIn(text: string, ships: (name: string) => boolean): readonly Finding[] {
  const { vulnerabilities } = JSON.parse(text) as Report;
  if (vulnerabilities === undefined) throw new Error('The registry did not answer with a report.');
  return Object.entries(vulnerabilities).flatMap(([name, { severity, via }]) => {
    const titles = via.flatMap((each) =>
      typeof each === 'string' ? [] : [`${each.title ?? ''} ${each.url ?? ''}`.trim()],
    );
    return titles.length > 0 && ships(name) ? [{ name, severity, titles }] : [];
  });
}

/** Audits. @returns the exit code */
export async function audit(args: readonly string[], root: string): Promise<number> {
  if (args.some((each) => each !== '--all')) {
    const isHelp = args.includes('--help');
    (isHelp ? process.stdout : process.stderr).write(usage);
    return isHelp ? 0 : 2;
  }
  const systems: readonly System[] = ['linux', 'win', 'mac'];
  const names = new Set(systems.flatMap((system) => shippedPackages(root, system, []).map(({ name }) => name)));
  names.add(electronPackage(root).name).add('keytar'); // npm reports an alias by the name it is installed under
  const { stdout, stderr } = await run({
    ...npm('--prefix', root, 'audit', '--json'),
    timeoutMs: 120_000,
    maxOutputBytes: 16 * 1024 * 1024,
  });
  let findings;
  try {
    findings = findingsIn(stdout, (name) => args.includes('--all') || names.has(name));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${stderr}`);
    return 1;
  }
  for (const { name, severity, titles } of findings)
    process.stdout.write(`${name} (${severity}): ${titles.join('; ')}\n`);
  process.stdout.write(findings.length === 0 ? `Nothing is known against ${String(names.size)} packages.\n` : '');
  return findings.length === 0 ? 0 : 1;
}
