import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../../contract/failure.ts';
import { parseHealthReport, type HealthRecord, type HealthReport } from '../../contract/health-record.ts';
import { visibleJson } from '../../contract/words/printable.ts';
import type { HealthPlaces, HealthStore, UserHealth } from '../health-store.ts';
import { run, type Command, type Run } from '../run.ts';
import { readUsersFile, type HomeOf } from '../users-file.ts';

/** The domain of the record among a user's preferences. The app's own domain is for what IT sets. */
export const HEALTH_DOMAIN = 'app.latchkey.desktop.health';
const BELOW = `Library/Preferences/${HEALTH_DOMAIN}.plist`;
/** The longest file that is read: a record with what a binary property list adds. */
const MOST_BYTES = 16 * 1024;
const LOOK_MS = 5000;
const HOMES = '/Users';

/** What macOS' own tools are asked: defaults(1) and plutil(1). No value is an argument, which every user could see. */
export const healthCommands = {
  write: (xml: string): Command => ({
    ...{ file: '/usr/bin/defaults', args: ['import', HEALTH_DOMAIN, '-'], stdin: xml, timeoutMs: LOOK_MS },
  }),
  read: { file: '/usr/bin/defaults', args: ['export', HEALTH_DOMAIN, '-'], timeoutMs: LOOK_MS },
  remove: { file: '/usr/bin/defaults', args: ['delete', HEALTH_DOMAIN], timeoutMs: LOOK_MS },
  toJson: (plist: string | Uint8Array): Command => ({
    ...{ file: '/usr/bin/plutil', args: ['-convert', 'json', '-o', '-', '-'], stdin: plist, timeoutMs: LOOK_MS },
  }),
} as const;

export const healthPreferences = (by: Run = run, homes = HOMES): HealthPlaces => ({
  own: (): HealthStore => ({
    async read() {
      const { code, stdout } = await by(healthCommands.read);
      return code === 0 ? await reportIn(stdout, by) : undefined;
    },
    async write(record) {
      const { code } = await by(healthCommands.write(plistOf(record)));
      if (code !== 0) throw refused('import', code);
    },
    async remove() {
      // `defaults delete` fails for a domain that is not there, so the domain is looked for first. `export` gives an empty one.
      const { code: looked, stdout } = await by(healthCommands.read);
      if (looked === 0 && !stdout.includes('<key>')) return;
      const { code } = await by(healthCommands.remove);
      if (code !== 0) throw refused('delete', code);
    },
  }),

  async ofUsers() {
    const found: UserHealth[] = [];
    for (const home of await homesIn(homes)) {
      const user = String(home.uid);
      const file = await readUsersFile(home, BELOW, MOST_BYTES);
      if (file.found === 'no') continue;
      const report = file.found === 'yes' ? await reportIn(file.bytes, by) : undefined;
      if (report !== undefined) found.push({ found: 'yes', user, report });
      else found.push({ found: file.found === 'yes' ? 'unreadable' : file.found, user });
    }
    return found;
  },
});

const refused = (what: string, code: number | null): FailureError =>
  new FailureError('LK-1013', { path: HEALTH_DOMAIN, reason: `defaults ${what}: ${String(code)}` });

/** Lists the homes of people. The folder itself is root's, so nobody but IT adds one. */
async function homesIn(folder: string): Promise<readonly HomeOf[]> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const home = join(folder, name);
      const stat = await lstat(home).catch(() => undefined);
      // `Shared` is root's.
      return stat?.isDirectory() === true && stat.uid !== 0 ? [{ uid: stat.uid, home }] : [];
    }),
  );
  return found.flat();
}

async function reportIn(plist: string | Uint8Array, by: Run): Promise<HealthReport | undefined> {
  const { code, stdout } = await by(healthCommands.toJson(plist));
  if (code !== 0) return undefined;
  try {
    const {
      State: state,
      Overall: overall,
      Code: code,
      LastProved: lastProved,
      Version: version,
      At: at,
    } = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    const given = { schema: 1, state, overall, code, lastProved, version, at };
    return parseHealthReport(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  } catch {
    return undefined;
  }
}

/** Writes a record as a property list in XML, with the same names as in the registry of Windows. */
export function plistOf({ state, overall, code, lastProved, version, at, line }: HealthRecord): string {
  const texts = {
    Overall: overall,
    Code: code,
    LastProved: lastProved,
    Version: version,
    At: at,
    Line: visibleJson(line),
  };
  const rows = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [`  <key>${name}</key><string>${escaped(text)}</string>`],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0"><dict>',
    `  <key>State</key><integer>${String(state)}</integer>`,
    ...rows,
    '</dict></plist>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
