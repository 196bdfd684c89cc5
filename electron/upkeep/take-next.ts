import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import type { Secret } from '../secrets/secret.ts';
import { askUntilAccepted } from '../setup/ask-until-accepted.ts';
import type { Created, Use } from '../setup/create-app-password.ts';
import type { Entry, Renewal } from '../setup/entry.ts';
import { given } from '../setup/given.ts';
import { givenPassword, pageVisit } from '../setup/page-visit.ts';
import type { Parts } from '../setup/parts.ts';
import type { SetUpRun } from '../setup/set-up-run.ts';

/** Takes the next app password from the person who has it, tried once where there is a drive. @throws FailureError */
export async function takeNext(
  parts: Parts,
  begun: Renewal,
  { drive, login, platform }: Connection,
  run: SetUpRun,
  entered: (entry: Entry) => void,
): Promise<Created<Use>> {
  // Under the name that the last one has: on the page the person sees both, and which is the older.
  const page = await pageVisit(parts, platform, { name: begun.replaces.name, user: begun.user });
  const secret = await run.steps.run('sign-in', async (): Promise<Secret> => {
    if (drive !== undefined) return await askUntilAccepted(parts, drive, { platform }, run, page);
    if (run.ask.appPassword === undefined) throw new FailureError('LK-1007');
    return await run.ask.appPassword({ host: new URL(platform.address).host, login, ...given({ page }) });
  });
  const use: Use = drive === undefined ? { purpose: 'application', login } : { drive };
  const { name, use: madeFor } = begun.replaces;
  const password = { ...givenPassword(parts, parts.random(), name, page), ...given({ use: madeFor }) };
  const entry = { ...begun, password, ...use };
  entered(entry);
  await parts.journal.write(entry);
  return { entry, secret };
}
