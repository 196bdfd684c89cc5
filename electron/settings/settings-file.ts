import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { isFailure } from '../contract/failure.ts';
import { secondFactorNames } from '../contract/questions.ts';
import { themes } from '../contract/theme.ts';
import { mapperNames } from '../contract/view.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { languages } from '../contract/words/language.ts';
import type { Log } from '../log/log.ts';
import { writePrivateFile } from '../os/files.ts';
import { oauthSchema } from '../policy/oauth.ts';

const schema = z.strictObject({
  version: z.literal(1),
  language: z._default(z.enum([...languages, 'system']), 'system'),
  /** The days before the end of an app password at which the user is warned, instead of 14, 3 and 1. */
  warningDays: z.exactOptional(warningDaysSchema),
  /** The mapper that is used where several work and the user asks for none. */
  mapper: z.exactOptional(z.enum(mapperNames)),
  /**
   * True once the user has decided about the start at logon, or IT's suggestion was followed; a suggestion is followed only once.
   */
  startAtLogonSet: z.exactOptional(z.boolean()),
  /** Whether windows that show a password, a code or a platform's page are left out of screenshots; true when absent. */
  hideFromCapture: z.exactOptional(z.boolean()),
  /** The theme of the windows; the system's when absent. */
  theme: z.exactOptional(z.enum(themes)),
  /** Whether notifications are shown; true when absent. */
  notifications: z.exactOptional(z.boolean()),
  /** Whether the last sign-in is remembered; true when absent. */
  remember: z.exactOptional(z.boolean()),
  /** The last sign-in, without any secret. */
  last: z.exactOptional(
    z.strictObject({ address: z.string(), user: z.string(), method: z.exactOptional(z.enum(secondFactorNames)) }),
  ),
  /** The accounts of IT's that were set up without a click, or tried: a person who removes such a drive is not given it again. */
  prepared: z.exactOptional(z.array(z.string())),
  /** When the newest version was looked up last, and which one that was. */
  newest: z.exactOptional(z.strictObject({ at: z.string(), version: z.exactOptional(z.string()) })),
  /** The OAuth application for signing in with the browser when IT's policy names none. */
  oauth: z.exactOptional(oauthSchema),
});

/**
 * The settings that the user has chosen. Whether Latchkey starts at logon is not among them, because the operating system knows
 * that.
 */
export type Settings = Omit<z.infer<typeof schema>, 'version'>;

const defaults: Settings = { language: 'system' };

export interface SettingsFile {
  /**
   * Reads the settings. Never rejects: settings that cannot be read must not keep Latchkey from starting. A damaged file is set
   * aside, and the defaults are used.
   */
  read(): Promise<Settings>;
  /**
   * Writes the settings.
   * @throws FailureError LK-1012 instead of overwriting a newer version's file, LK-1021 and LK-1022 when other users could change
   *   the file, LK-1013 when the disk refuses
   */
  write(settings: Settings): Promise<void>;
}

export function settingsFile(configFolder: string, log: Pick<Log, 'info'>): SettingsFile {
  const file = join(configFolder, 'settings.json');
  const load = () => readVersionedFile(file, schema, { version: 1, damaged: 'LK-1011', now: new Date() });
  return {
    async read() {
      try {
        return (await load()) ?? defaults;
      } catch (error) {
        log.info('settings-not-read', { reason: error instanceof Error ? error.message : 'unknown' });
        return defaults;
      }
    },
    async write(settings) {
      await load().catch((error: unknown) => {
        if (isFailure(error, 'LK-1012', 'LK-1021', 'LK-1022')) throw error;
      });
      await writePrivateFile(file, `${JSON.stringify({ version: 1, ...settings }, undefined, 2)}\n`);
    },
  };
}
