import { buildServices, type BuildOptions } from '../../electron/engine/build-services.ts';
import { silentSteps } from '../../electron/lifecycle/run.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { setUp } from '../../electron/lifecycle/set-up.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { withGrants, type GrantPlatform, type NewAppPassword } from '../../electron/platforms/platform.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { basic } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop } from '../support/desktop.ts';
import { grantByRequests } from '../support/grant-by-requests.ts';
import { rememberGateway } from '../support/gateway-clients.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { medianInTurns, type Figure } from './measure.ts';

const USER = 'nora';

/** Requests that nobody can leave out besides polling and WebDAV: what is there, asking for the app password, who signed in. */
const LEAST_REQUESTS = 3;

/**
 * From the grant, as the poll that learns of it is answered, to a proved drive, next to the same calls one after the other.
 * Until that poll up to a second goes by, in which nobody does anything.
 */
export async function benchNextcloud(turns: number): Promise<Figure[]> {
  const demo = await startDemo({ nextcloud: '/cloud' });
  try {
    const medians = await medianInTurns(turns, {
      whole: () => inFreshSession((parts, answered) => whole(parts, answered, demo)),
      bare: () => inFreshSession((parts) => bare(parts, demo)),
    });
    demo.clearJournal();
    await inFreshSession((parts, answered) => whole(parts, answered, demo));
    const others = demo
      .journal()
      .filter(({ path }) => !/\/poll|flow|index\.php\/login(\?|$|\/v2\/grant)|remote\.php/.test(path));
    return [
      { name: 'Nextcloud: from the grant to a proved drive', value: medians.whole, unit: 'ms' },
      { name: 'the same calls one after the other', value: medians.bare, unit: 'ms' },
      { name: 'grant to drive ÷ bare calls', value: medians.whole / medians.bare, unit: '×', atMost: 1.5 },
      {
        name: 'requests of a Nextcloud set-up besides polling and WebDAV',
        value: others.length,
        unit: 'count',
        atMost: LEAST_REQUESTS,
      },
    ];
  } finally {
    await demo.stop();
  }
}

/** A new desktop for each: a daemon that runs already, or has just unmapped the same drive, would be another measurement. */
async function inFreshSession(work: (parts: Services, answered: Answered) => Promise<number>): Promise<number> {
  const desktop = await startDesktop();
  desktop.enter();
  try {
    const answered = { at: 0 };
    return await work(
      buildServices({
        ...servingOnLinux(),
        places: findPlaces(),
        env: process.env,
        tap: (name, port) => noting(answered)(name, rememberGateway(name, port)),
      }),
      answered,
    );
  } finally {
    await desktop.stop();
  }
}

/** When a poll was answered with what was granted. */
interface Answered {
  at: number;
}

function noting(answered: Answered): NonNullable<BuildOptions['tap']> {
  return (name, port) => {
    if (name !== 'platform' || !('grantOf' in port) || typeof port.grantOf !== 'function') return port;
    const ask = port.grantOf as GrantPlatform['grantOf'];
    const grantOf: GrantPlatform['grantOf'] = async (...asked) => {
      const granted = await ask(...asked);
      if (granted !== undefined) answered.at = performance.now();
      return granted;
    };
    return { ...port, grantOf };
  };
}

/** @returns milliseconds from the moment at which the grant is known. */
async function whole(parts: Services, answered: Answered, demo: Demo): Promise<number> {
  const never = (): Promise<never> => Promise.reject(new Error('nothing is asked'));
  const browser = async ({ url }: { readonly url: string }): Promise<void> => {
    await grantByRequests(demo, url, USER);
  };
  const ask = { password: never, method: never, code: never, browser };
  const wish = {
    address: new URL(`${demo.address}/cloud`),
    kind: 'nextcloud',
    user: USER,
    label: 'Bench',
    mapper: 'gvfs',
  } as const;
  const done = await setUp(parts, wish, { ask, steps: silentSteps, signal: new AbortController().signal });
  if (!done.ok) throw new Error(done.failure.code);
  const ms = performance.now() - answered.at;
  await parts.drives.disconnect(done.value.drive);
  await parts.connections.remove(done.value.id);
  await parts.secrets.forget({ kind: 'app-password', id: done.value.id });
  return ms;
}

/** Who it is, the keychain (what is under way, the app password), the drive and its proof. */
async function bare(parts: Services, demo: Demo): Promise<number> {
  const address = `${demo.address}/cloud`;
  const { signal } = new AbortController();
  const headers = { Authorization: basic(USER, demo.user(USER).password), 'OCS-APIRequest': 'true' };
  await fetch(`${address}/ocs/v2.php/core/getapppassword`, { headers });
  const made: NewAppPassword = {
    id: 'bare',
    name: 'bare',
    login: USER,
    secret: new Secret(demo.secretsIssued().appPasswords.at(-1) ?? ''),
  };
  const challenge = await parts.drives.probe(demo.webdav, undefined, signal);
  const began = performance.now();
  await parts.secrets.write({ kind: 'session', id: 'bare' }, made.secret, { platform: { origin: demo.address } });
  const platform = withGrants(parts.platform('nextcloud'));
  const { webdav: url } = await platform.holderOf(address, { ...made, user: USER, server: address });
  await parts.secrets.write({ kind: 'app-password', id: 'bare' }, made.secret, {
    platform: { origin: demo.address },
    login: USER,
  });
  const spec = { id: 'bare', label: 'Bare', url, login: USER, challenge, mapper: 'gvfs' } as const;
  const drive = await parts.drives.connect(spec, made.secret, signal);
  await parts.drives.prove(drive, made.secret, '.latchkey-proof-bare', signal);
  await parts.secrets.forget({ kind: 'session', id: 'bare' });
  const ms = performance.now() - began;
  await parts.drives.disconnect(spec);
  await parts.secrets.forget({ kind: 'app-password', id: 'bare' });
  return ms;
}
