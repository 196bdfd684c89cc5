/**
 * A set-up, a removal or a renewal by the real engine in a process of its own, which ends with SIGKILL at a chosen point. Reads one
 * JSON object from standard input; prints the points that it passed, as JSON, when it reaches the end.
 */
import { text } from 'node:stream/consumers';
import type { MapperName } from '../../electron/contract/view.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { killPoints } from './kill-points.ts';

export interface Killable {
  readonly work: 'setup' | 'remove' | 'renew';
  readonly platform: string;
  readonly user: string;
  readonly password: string;
  readonly mapper: MapperName;
  /** The built program, which serves the drives. */
  readonly cli: string;
  /** See `killPoints`. */
  readonly killAt: number;
}

/** Every method with an effect outside of this process, journal included. */
const effects = new Set([
  'journal.write',
  'journal.close',
  'secrets.write',
  'secrets.forget',
  'platform.signIn',
  'platform.signOut',
  'passwords.create',
  'passwords.revoke',
  'network-passwords.put',
  'network-passwords.remove',
  'gateway.serve',
  'gateway.password',
  'gateway.drop',
  'mounts.put',
  'mounts.forget',
  'mapper.map',
  'mapper.unmap',
  'drives.connect',
  'drives.prove',
  'drives.removeProof',
  'drives.disconnect',
  'connections.save',
  'connections.remove',
]);

const wanted = JSON.parse(await text(process.stdin)) as Killable;
const places = findPlaces();
const points = killPoints(effects, wanted.killAt);
const parts = buildServices({ ...servingOnLinux(wanted.cli), places, env: process.env, tap: points.tap });
const engine = createEngine(parts, flockOf(places.data));
const run = {
  ask: {
    password: () => Promise.resolve(new Secret(wanted.password)),
    method: () => Promise.reject(new Error('there is nothing to choose')),
    code: () => Promise.reject(new Error('there is no second factor')),
  },
  progress: () => undefined,
  signal: new AbortController().signal,
};
const { platform, user, mapper } = wanted;
const works = {
  setup: () => engine.setUp({ platform, user, mapper }, run),
  remove: () => engine.remove(undefined, { localOnly: false }, run),
  renew: () => engine.renew(undefined, run),
};
const done = await works[wanted.work]();
process.stdout.write(`${JSON.stringify({ done, passed: points.passed })}\n`);
process.exit();
