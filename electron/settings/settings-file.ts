import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { isFailure } from '../contract/failure.ts';
import { secondFactorNames } from '../contract/questions.ts';
import { mapperNames } from '../contract/view.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { languages } from '../contract/words/language.ts';
import type { Log } from '../log/log.ts';
import { writePrivateFile } from '../os/files.ts';
import { oauthSchema } from '../policy/oauth.ts';

const schema = z.strictObject({
  version: z.literal(1),
  language: z._default(z.enum([...languages, 'system']), 'system'),
  /** Days before the end of an app password at which the user is told, instead of 14, 3 and 1. */
  warningDays: z.exactOptional(warningDaysSchema),
  /** Mapper to take where several work, when the user asks for none. */
  mapper: z.exactOptional(z.enum(mapperNames)),
  /** Whether the start at logon is as this user wants it, or was once set as IT suggests. */
  startAtLogonSet: z.exactOptional(z.boolean()),
  /** Windows with a password, a code or a platform's page are left out of pictures of the screen unless this says no. */
  hideFromCapture: z.exactOptional(z.boolean()),
  /** Keeps nothing of the last sign-in when this says no. */
  remember: z.exactOptional(z.boolean()),
  /** How somebody signed in last. */
  last: z.exactOptional(
    z.strictObject({ address: z.string(), user: z.string(), method: z.exactOptional(z.enum(secondFactorNames)) }),
  ),
  /** OAuth application for signing in with the browser, where no policy says. */
  oauth: z.exactOptional(oauthSchema),
});

/** The user has chosen these settings. Whether Latchkey starts at logon is the operating system's to know, so it is not in here. */
export type Settings = Omit<z.infer<typeof schema>, 'version'>;

const defaults: Settings = { language: 'system' };

export interface SettingsFile {
  /** Reads the settings. Never rejects: settings that cannot be read are no reason not to start; a damaged file is set aside. */
  read(): Promise<Settings>;
  /** Writes the settings. @throws FailureError LK-1012 rather than overwrite a newer version's file, LK-1021 and LK-1022 where others could, LK-1013 when the disk refuses. */
  write(settings: Settings): Promise<void>;
}

export function settingsFile(configFolder: string, log: Log): SettingsFile {
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
