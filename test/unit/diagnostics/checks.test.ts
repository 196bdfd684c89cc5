import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { runChecks } from '../../../electron/diagnostics/checks.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { newRun, setUpConnection, trySetUp, USER } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';
import { driveOf } from '../../../electron/connections/connection.ts';

describe('the checks', () => {
  let fake: FakeParts;
  /** What was found, by what it is about. */
  const found = async () =>
    Object.fromEntries((await runChecks(fake.parts)).map(({ id, ...finding }) => [id, finding]));
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('find nothing on a machine that has everything', async () => {
    expect(await found()).toEqual({
      keychain: { state: 'ok' },
      gvfs: { state: 'ok' },
      rclone: { state: 'ok' },
      journal: { state: 'ok' },
      connections: { state: 'ok' },
    });
  });

  it.each(['on', 'off', 'off-by-user', 'off-by-policy'] as const)('tell that Latchkey’s start is %s', async (start) => {
    const checked = await runChecks({ ...fake.parts, logonStart: () => Promise.resolve(start) });
    expect(checked).toContainEqual({ id: `autostart-${start}`, state: 'ok' });
    expect(wordsIn('en').findings.names).toHaveProperty(`autostart-${start}`);
  });

  it('tell an account that is disabled from a platform that is not available', async () => {
    await setUpConnection(fake, { label: 'Work' });
    fake.drives.accepts = () => 'disabled';
    expect(await found()).toMatchObject({ 'connection:Work': { state: 'problem', code: 'LK-7012' } });
    fake.disturbances.fail('platform.discover', 'LK-3013');
    expect(await found()).toMatchObject({ 'connection:Work': { state: 'problem', code: 'LK-3013' } });
  });

  it('find a drive that works, and change nothing but what tries the keychain out', async () => {
    const { id } = await setUpConnection(fake, { label: 'Work' });
    const { length } = fake.disturbances.trace;
    expect(await found()).toMatchObject({ 'connection:Work': { state: 'ok' } });
    const changes = fake.disturbances.trace
      .slice(length)
      .filter((effect) => !/list|read|state|status|check|prereq/.test(effect));
    expect(changes).toEqual(['secrets.write trial', 'secrets.forget trial']);
    expect(fake.drives.mapped).toEqual([id]);
  });

  it('name what a finding is about, and which connection', async () => {
    const { id } = await setUpConnection(fake, { label: 'Work' });
    expect(await found()).toMatchObject({ 'connection:Work': { label: 'Work', connection: id } });
  });

  it('find an application’s app password, and that it is lost', async () => {
    const wish = { address: fake.platform.address, user: USER, label: 'NetSync' };
    const made = await setUpApplication(fake.parts, wish, newRun());
    expect(await found()).toMatchObject({ 'application:NetSync': { state: 'ok' } });
    await fake.parts.secrets.forget({ kind: 'app-password', id: made.ok ? made.value.id : '' });
    expect(await found()).toMatchObject({
      'application:NetSync': { state: 'problem', code: 'LK-4005', details: { label: 'NetSync' } },
    });
  });

  it.each([
    ['locked', 'LK-4002'],
    ['absent', 'LK-4001'],
    ['failing', 'LK-4003'],
    ['hanging', 'LK-4004'],
  ] as const)('find a keychain that is %s, for each drive too', async (mood, code) => {
    await setUpConnection(fake, { label: 'Work' });
    fake.secrets.mood = mood;
    expect(await found()).toMatchObject({
      keychain: { state: 'problem', code },
      'connection:Work': { state: 'problem', code },
    });
  });

  it('find a keychain that keeps, and wants to ask before it deletes', async () => {
    fake.disturbances.fail('secrets.forget trial', 'LK-4008');
    expect(await found()).toMatchObject({ keychain: { state: 'warning', code: 'LK-4008' } });
  });

  it('leave nothing of a trial whose answer did not come', async () => {
    fake.disturbances.fail('secrets.write trial', 'LK-4004', { when: 'after' });
    expect(await found()).toMatchObject({ keychain: { state: 'problem', code: 'LK-4004' } });
    expect(fake.secrets.keys).toEqual([]);
  });

  it('find what is wrong with each drive', async () => {
    for (const label of ['Gone', 'Lost', 'Fine']) await setUpConnection(fake, { label });
    const [gone, lost] = await fake.parts.connections.list();
    if (gone === undefined || lost === undefined) throw new Error('no connections');
    await fake.drives.disconnect(driveOf(gone));
    await fake.secrets.forget({ kind: 'app-password', id: lost.id });
    expect(await found()).toMatchObject({
      'connection:Gone': { state: 'warning', code: 'LK-5005', details: { label: 'Gone', state: 'gone' } },
      'connection:Lost': { state: 'problem', code: 'LK-4005', details: { label: 'Lost' } },
      'connection:Fine': { state: 'ok' },
    });
  });

  it('find names on the platform that this system cannot have', async () => {
    await setUpConnection(fake, { label: 'Work' });
    fake.drives.unshownNames = ['a:b', 'why?'];
    expect(await found()).toMatchObject({
      'connection:Work': { state: 'warning', code: 'LK-5383', details: { label: 'Work', count: 2, name: 'a:b' } },
    });
  });

  it('find a password that was revoked with one request, and a drive that may only be read', async () => {
    fake.drives.readOnly = true;
    await setUpConnection(fake, { label: 'Work' });
    expect(await found()).toMatchObject({ 'connection:Work': { state: 'warning', code: 'LK-5011' } });
    fake.drives.accepts = () => false;
    expect(await found()).toMatchObject({ 'connection:Work': { state: 'problem', code: 'LK-5006' } });
    expect(fake.drives.refused).toBe(1);
  });

  it('find what waits, and why', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5007');
    await trySetUp(fake, { label: 'Waiting' });
    const [entry] = await fake.parts.journal.list();
    expect(await found()).toMatchObject({
      [`journal:${entry?.id ?? ''}`]: { state: 'warning', code: 'LK-5007', details: { label: 'Waiting' } },
    });
  });

  it.each([
    ['secrets.state', 'keychain'],
    ['drives.prerequisites', 'mappers'],
    ['journal.list', 'journal'],
    ['connections.list', 'connections'],
    ['drives.check-password', 'connection:Work'],
    ['drives.status', 'connection:Work'],
  ])('hide none of the others when %s fails', async (effect, id) => {
    await setUpConnection(fake, { label: 'Work' });
    const all = Object.keys(await found());
    fake.disturbances.fail(effect, new Error('unexpected'));
    const now = await found();
    expect(now[id]).toMatchObject({ state: 'problem', code: 'LK-0001' });
    const others = Object.entries(now).filter(([other]) => other !== id);
    expect(others.every(([, { state }]) => state === 'ok')).toBe(true);
    expect(others.length).toBeGreaterThanOrEqual(all.length - 2);
  });

  it('say nothing of what serves the drives before it was ever needed, and then where it is', async () => {
    expect(Object.keys(await found()).filter((id) => id.startsWith('gateway'))).toEqual([]);
    await setUpConnection(fake, { label: 'Work' });
    await fake.gateway.offer();
    expect(await found()).toMatchObject({
      gateway: { state: 'ok', label: '51234', details: { port: 51_234, pid: 1, drives: 1 } },
    });
  });

  it('say that what serves the drives ends again and again, and does not answer', async () => {
    await setUpConnection(fake, { label: 'Work' });
    await fake.gateway.offer();
    fake.gateway.situation = { server: { pid: 0, isUp: false, ends: 7, lastEnd: 'SIGKILL' } };
    const details = { count: 7, reason: 'SIGKILL' };
    expect(await found()).toMatchObject({ gateway: { state: 'problem', code: 'LK-5107', details } });
    fake.gateway.look = () => Promise.reject(new FailureError('LK-5102'));
    expect(await found()).toMatchObject({ gateway: { state: 'problem', code: 'LK-5102' }, keychain: { state: 'ok' } });
    fake.gateway.look = () => Promise.reject(new FailureError('LK-5014'));
    expect(Object.keys(await found()).filter((id) => id.startsWith('gateway'))).toEqual([]);
  });

  it('name who has the port of the drives, while they are served at another one and while they are not', async () => {
    const holder = { user: 'eve', program: 'nc, 4711' };
    const has = (port: number) => Promise.resolve(port === 50_000 ? holder : undefined);
    const ports = { kept: () => Promise.resolve(50_000), holder: has };
    const check = async () =>
      Object.fromEntries((await runChecks({ ...fake.parts, gatewayPort: ports })).map((one) => [one.id, one]));
    const warning = { state: 'warning', code: 'LK-5104', details: { port: 50_000, ...holder } };
    expect(await check()).toMatchObject({ 'gateway-port': warning });
    await fake.gateway.offer();
    fake.gateway.situation = { insteadOf: 50_000 };
    expect(await check()).toMatchObject({ gateway: { state: 'ok' }, 'gateway-port': warning });
    await fake.gateway.stop();
    ports.holder = () => Promise.resolve(undefined);
    expect(await check()).toMatchObject({ 'gateway-idle': { state: 'ok' } });
  });
});
