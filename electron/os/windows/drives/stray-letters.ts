import type { SystemDriveServices } from '../../../drives/system-drives.ts';
import { labelIn } from '../../../gateway/prefix.ts';
import { letters } from './letters.ts';
import { readUnc } from './unc.ts';
import type { Wnet } from './wnet.ts';

/** The length of a throw-away credential: 32 bytes in base64url. */
const TOKEN_LENGTH = 43;

/**
 * Takes back letters that lead to a drive of this user's gateway but are on no record any more. A letter stays when programs
 * have files open on it, and when its port was never the gateway's.
 * @returns the number of letters taken back
 */
export async function strayLetters(
  network: () => Promise<Wnet>,
  { records, port: keptPort }: NonNullable<SystemDriveServices['known']>,
): Promise<number> {
  const wnet = await network();
  const known = Object.values(await records.all());
  const ports = new Set([await keptPort(), ...known.map(({ port }) => port)]);
  let given = 0;
  for (const letter of letters) {
    const { code, remote } = await wnet.remote(letter);
    const unc = code === 0 ? readUnc(remote) : undefined;
    if (unc?.token.length !== TOKEN_LENGTH || !ports.has(unc.port)) continue;
    const { port, label } = unc;
    if (known.some((one) => one.port === port && labelIn(one.prefix).normalize() === label.normalize())) continue;
    if ((await wnet.cancel(letter, false)) === 0) given += 1;
  }
  return given;
}
