import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FailureCode } from '../../electron/contract/failure.ts';
import type { ProgressEvent } from '../../electron/contract/view.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine, Run } from '../../electron/engine/engine.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { recipeFor } from '../../electron/platforms/guided-page/recipes.ts';
import { microsoft365 } from '../../electron/platforms/microsoft365/microsoft365.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { newRun, USER } from './attempt.ts';
import { startAgain } from './invariants.ts';
import { nextcloudParts } from './nextcloud-parts.ts';
import { fakeParts, openLock, type FakeParts } from './parts.ts';

/** Work that writes the journal, in a world that is the same each time: the same ids, names and dates. */
export interface FileScenario {
  readonly make: () => World;
  readonly prepare: (world: World) => Promise<unknown>;
  readonly work: (world: World) => Promise<unknown>;
}

export interface World extends FakeParts {
  readonly engine: Engine;
  readonly address: string;
  /** Somebody who answers everything, once. */
  readonly run: () => Run;
  readonly namesOnPlatform: () => readonly string[];
  /** What was told of the work. */
  readonly events: ProgressEvent[];
}

const provided = () => Promise.resolve(new Secret('abcdefghijklmnop'));

function worldOf(fake: FakeParts, address: string, ask: Partial<Run['ask']>, names: () => readonly string[]): World {
  const events: ProgressEvent[] = [];
  return {
    events,
    ...{ ...fake, address, engine: createEngine(fake.parts, openLock), namesOnPlatform: names },
    run: () => {
      const { ask: scripted, signal } = newRun();
      return { ask: { ...scripted, ...ask }, signal, progress: (event) => events.push(event) };
    },
  };
}

function session(): World {
  const fake = fakeParts();
  fake.drives.accepts = (_spec, secret) => fake.platform.accepts(secret);
  return worldOf(fake, fake.platform.address.href, {}, () => fake.platform.passwordsOf(USER).map(({ name }) => name));
}

function browser(): World {
  const fake = fakeParts();
  fake.drives.accepts = (_spec, secret) => fake.platform.accepts(secret);
  fake.platform.info = { ...fake.platform.info, ways: ['browser'] };
  fake.platform.offerRefresh();
  const names = () => fake.platform.passwordsOf(USER).map(({ name }) => name);
  return worldOf(fake, fake.platform.address.href, { browser: () => new Promise(() => undefined), account: () => Promise.resolve(true) }, names); // prettier-ignore
}

function granted(): World {
  const fake = nextcloudParts();
  const visit: Run['ask']['browser'] = ({ url }) => {
    fake.cloud.grant(url);
    return Promise.resolve();
  };
  const ask = { browser: visit, account: () => Promise.resolve(true) };
  return worldOf(fake, fake.cloud.address.href, ask, () => fake.cloud.names);
}

function webdav(): World {
  const fake = fakeParts();
  const address = 'https://dav.example/files';
  const discover = () =>
    fake.disturbances.run('platform.discover', () =>
      Promise.resolve({
        ...({ kind: 'webdav', address, name: 'dav.example', webdav: `${address}/` } as const),
        ...{ nameLimit: 64, ways: ['app-password'] as const },
      }),
    );
  const parts: Services = { ...fake.parts, platform: () => ({ kind: 'webdav', discover }), discover };
  return worldOf({ ...fake, parts }, address, { appPassword: provided }, () => []);
}

function onPage(): World {
  const fake = fakeParts();
  const platform = microsoft365(() => recipeFor('microsoft365', { found: 'no', by: '' }));
  const discover: Services['discover'] = (address, _caFile, signal) => platform.discover(address, signal);
  const parts: Services = { ...fake.parts, platform: () => platform, discover };
  return worldOf({ ...fake, parts }, 'microsoft365', { appPassword: provided }, () => []);
}

const setUp = (user: string) => (world: World) =>
  world.engine.setUp({ platform: world.address, user, label: 'Work' }, world.run());
const setUpApplication = (user: string) => (world: World) =>
  world.engine.setUpApplication({ platform: world.address, user, label: 'NetSync' }, world.run());
const forMail = (world: World) =>
  world.engine.setUpApplication(
    { platform: world.address, user: 'nora', label: 'Scanner', use: 'sending-mail' },
    world.run(),
  );
const renew = (world: World) => {
  world.advance(24 * 3600_000);
  return world.engine.renew(undefined, world.run());
};
const remove = (world: World) => world.engine.remove(undefined, { localOnly: false }, world.run());
const removeHere = (world: World) => world.engine.remove(undefined, { localOnly: true }, world.run());
const nothing = () => Promise.resolve();

/** A renewal whose new app password is in use, and whose old one could not be revoked. */
const withOldOneLeft =
  (first: (world: World) => Promise<unknown>) =>
  async (world: World): Promise<void> => {
    await first(world);
    world.disturbances.fail('platform.revoke', 'LK-3002');
    await renew(world);
    world.disturbances.clear();
  };

/** Work during which one thing fails, whatever mapper is tried. */
const failing =
  (effect: string, code: FailureCode, work: (world: World) => Promise<unknown>) =>
  (world: World): Promise<unknown> => {
    world.drives.mappers = ['gvfs'];
    world.disturbances.fail(effect, code);
    return work(world);
  };

export const fileScenarios: Readonly<Record<string, FileScenario>> = {
  'set-up-of-a-drive-in-a-session': { make: session, prepare: nothing, work: setUp(USER) },
  'set-up-of-a-drive-by-name': {
    ...{ make: session, prepare: nothing },
    work: (world) =>
      world.engine.setUp({ platform: world.address, user: USER, label: 'Work', name: 'My drive' }, world.run()),
  },
  'set-up-that-waits-for-its-drive': {
    ...{ make: session, prepare: nothing },
    work: failing('drives.connect', 'LK-5005', setUp(USER)),
  },
  'set-up-that-is-taken-back': {
    ...{ make: session, prepare: nothing },
    work: failing('secrets.write app-password', 'LK-4003', setUp(USER)),
  },
  'renewal-that-goes-back': {
    ...{ make: session, prepare: setUp(USER) },
    work: failing('drives.prove', 'LK-5008', renew),
  },
  'set-up-of-an-application-in-a-session': { make: session, prepare: nothing, work: setUpApplication(USER) },
  'set-up-of-a-drive-in-a-session-of-the-browser': {
    ...{ make: browser, prepare: nothing },
    work: (world) => world.engine.setUp({ platform: world.address, user: USER, way: 'browser' }, world.run()),
  },
  'set-up-of-a-drive-by-grant': { make: granted, prepare: nothing, work: setUp('') },
  'set-up-of-an-application-by-grant': { make: granted, prepare: nothing, work: setUpApplication('') },
  'set-up-of-a-drive-with-a-provided-one': { make: webdav, prepare: nothing, work: setUp('nora') },
  'set-up-of-an-application-with-a-provided-one': { make: webdav, prepare: nothing, work: setUpApplication('nora') },
  'set-up-of-an-application-on-a-page': { make: onPage, prepare: nothing, work: forMail },
  'renewal-of-a-drive-in-a-session': { make: session, prepare: setUp(USER), work: renew },
  'renewal-of-an-application-in-a-session': { make: session, prepare: setUpApplication(USER), work: renew },
  'renewal-of-an-application-by-grant': { make: granted, prepare: setUpApplication(''), work: renew },
  'renewal-of-a-drive-with-a-provided-one': { make: webdav, prepare: setUp('nora'), work: renew },
  'renewal-of-an-application-with-a-provided-one': { make: webdav, prepare: setUpApplication('nora'), work: renew },
  'renewal-of-an-application-on-a-page': { make: onPage, prepare: forMail, work: renew },
  'rotation-of-a-granted-one': { make: granted, prepare: setUp(''), work: renew },
  'removal-of-a-drive-in-a-session': { make: session, prepare: setUp(USER), work: remove },
  'removal-of-a-drive-here-only': { make: session, prepare: setUp(USER), work: removeHere },
  'removal-of-an-application-in-a-session': { make: session, prepare: setUpApplication(USER), work: remove },
  'removal-of-a-granted-drive': { make: granted, prepare: setUp(''), work: remove },
  'removal-of-a-provided-drive': { make: webdav, prepare: setUp('nora'), work: remove },
  'removal-after-a-renewal-that-left-the-old-one': {
    ...{ make: session, prepare: withOldOneLeft(setUp(USER)) },
    work: remove,
  },
};

/** A moment right after the journal was written, at which the program was killed. */
export interface Moment {
  /** What was written. */
  readonly effect: string;
  /** Every file of the data folder, as text under its path. */
  readonly files: Readonly<Record<string, string>>;
  /** What the next start says, and what is there then. */
  readonly after: unknown;
}

/** Kills a scenario after the `n`-th time it has written the journal. @returns undefined when it writes less often. */
export async function killAfter(
  { make, prepare, work }: FileScenario,
  n: number,
): Promise<{ readonly world: World; readonly effect: string } | undefined> {
  const world = make();
  await prepare(world);
  let effect: string | undefined;
  const kill = (): void => {
    effect = world.disturbances.trace.findLast((name) => name.startsWith('journal.write'));
    world.disturbances.kill();
  };
  world.disturbances.at('journal.write', kill, { when: 'after', after: n, times: 1 });
  await work(world).catch(() => undefined);
  if (effect !== undefined) return { world, effect };
  world.stop();
  return undefined;
}

/** The files of the data folder, but the ones that hold nothing of the lifecycle. */
export function filesOf({ folder }: FakeParts): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const kept = names.filter((name) => /(?:^connections|^journal\/.*)\.(?:json|session)$/.test(name)).sort();
  return Object.fromEntries(kept.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Puts these files in the place of those that are there. */
export function putFiles({ folder }: FakeParts, files: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(filesOf({ folder } as FakeParts))) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
}

/** What the next start says, and everything that there is then. */
export async function afterNextStart(world: World): Promise<unknown> {
  world.disturbances.clear();
  const recovered = await startAgain(world);
  return {
    recovered: recovered.map(({ id, kind, outcome, failure }) => ({ id, kind, outcome, code: failure?.code ?? null })),
    journal: (await world.parts.journal.list()).map(({ id, kind, phase, undoing }) => ({ id, kind, phase, undoing })),
    connections: (await world.parts.connections.list()).map(({ id, password }) => ({ id, password: password.id })),
    inKeychain: world.secrets.keys,
    mapped: world.drives.mapped,
    onPlatform: world.namesOnPlatform(),
  };
}
