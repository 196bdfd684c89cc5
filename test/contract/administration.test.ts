import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError, type Failure, type FailureCode, type Result } from '../../electron/contract/failure.ts';
import type { PlatformUser } from '../../electron/contract/platform-user.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine, OpenAdministration, Run } from '../../electron/engine/engine.ts';
import type { Http } from '../../electron/http/http.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { netExplorer } from '../../electron/platforms/netexplorer/netexplorer.ts';
import { listAppPasswords, makeAppPassword, signIn } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { valueOf } from '../fakes/engine-bed.ts';
import { fakeParts, openLock, type FakeParts } from '../fakes/parts.ts';
import { scriptedAsk, type ScriptedAsk } from '../fakes/scripted-ask.ts';
import { policyOf } from '../support/policy-of.ts';

const ADMINISTRATOR = 'olivia';
const reason = 'Laptop lost – ticket 4711';
let demo: Demo;
let fake: FakeParts;
let engine: Engine;
let http: Http;
/** Changes what the engine sends; a platform that ignores a header is made so. */
let onItsWay: (request: Parameters<Http['request']>[0]) => Parameters<Http['request']>[0];

beforeEach(async () => {
  demo = await startDemo();
  fake = fakeParts();
  fake.policy.lookup = policyOf({ administration: true });
  onItsWay = (request) => request;
  const sent = undiciHttp({ userAgent: 'Latchkey/test' });
  http = { request: (request) => sent.request(onItsWay(request)), close: () => sent.close() };
  const platform = netExplorer(http);
  engine = createEngine(
    { ...fake.parts, platform: () => platform, discover: (address, _ca, signal) => platform.discover(address, signal) },
    openLock,
  );
});
afterEach(async () => {
  await http.close();
  fake.stop();
  await demo.stop();
});

function run(user: string, passwords = [demo.user(user).password]): Run & { readonly ask: ScriptedAsk } {
  const codes = demo.user(user).methods.length === 0 ? [] : [() => demo.codeFor(user)];
  const ask = scriptedAsk({ passwords, codes });
  return { ask, progress: () => undefined, signal: new AbortController().signal };
}

const open = (user = ADMINISTRATOR): Promise<Result<OpenAdministration>> =>
  engine.openAdministration({ platform: demo.address, user }, run(user));

async function codeOf(work: Promise<Result<unknown>>): Promise<FailureCode | undefined> {
  const done = await work;
  return done.ok ? undefined : done.failure.code;
}

/** The administrator's view, the user, and the signal of the calls. */
async function opened(name = 'nora'): Promise<{ admin: OpenAdministration; user: PlatformUser; by: Run }> {
  const admin = valueOf(await open());
  const by = run(ADMINISTRATOR);
  const [user] = valueOf(await admin.findUsers(name, by.signal));
  if (user === undefined) throw new FailureError('LK-1026');
  return { admin, user, by };
}

const idsOf = (user: string): string[] => demo.appPasswords(user).map(({ id }) => id);

describe('an administrator', () => {
  it('finds a user, sees their app passwords with method and validity, and ends one with a reason', async () => {
    const lost = await makeAppPassword(demo, 'nora', 'Network drive – LAPTOP-1 – 2026-11-01 10:00 – kfnqx7-ab3d');
    const stays = await makeAppPassword(demo, 'nora', 'Network drive – PC-4711');
    const own = await makeAppPassword(demo, ADMINISTRATOR, 'My own');
    const { admin, user, by } = await opened();
    expect(user).toMatchObject({ login: 'nora' });
    const listed = valueOf(await admin.listPasswords(user, by.signal));
    expect(listed.map(({ id, method, expiresAt }) => ({ id, method, ends: typeof expiresAt }))).toEqual(
      expect.arrayContaining([lost.id, stays.id].map((id) => ({ id, method: null, ends: 'string' }))),
    );
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ byLatchkey }) => byLatchkey === true).map(({ id }) => id)).toEqual([lost.id]);

    const told: string[] = [];
    const onRevoked = (id: string): void => void told.push(id);
    const report = valueOf(await admin.revokePasswords(user, [lost.id], reason, { ...by, onRevoked }));
    expect([report.revoked.map(({ id }) => id), told]).toEqual([[lost.id], [lost.id]]);
    const sessions = demo.openSessions();
    await admin.close();
    expect(demo.openSessions()).toBe(sessions - 1);

    expect(idsOf('nora')).toEqual([stays.id]);
    expect(idsOf(ADMINISTRATOR)).toEqual([own.id]);
    const which = { passwordId: lost.id, passwordName: lost.name };
    expect(demo.trail()).toEqual([
      { at: expect.any(String) as string, by: ADMINISTRATOR, of: 'nora', ...which, reason },
    ]);
    expect(fake.log.lines.filter(({ event }) => event.startsWith('password-of-user'))).toEqual([
      {
        event: 'password-of-user-revoked',
        fields: {
          ...{ host: new URL(demo.address).host, signedIn: ADMINISTRATOR, user: 'nora', passwordId: lost.id },
          ...{ name: lost.name, because: reason },
        },
      },
    ]);
    const { appPasswords, tokens } = demo.secretsIssued();
    const seen = JSON.stringify([listed, report, fake.log.lines]);
    for (const secret of [...appPasswords, ...tokens]) expect(seen).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  it('unmaps a drive of this computer before its app password ends', async () => {
    valueOf((await engine.setUp({ platform: demo.address, user: 'nora' }, run('nora'))) as Result<unknown>);
    const { admin, user, by } = await opened();
    const [mine] = valueOf(await admin.listPasswords(user, by.signal));
    expect(mine).toMatchObject({ ownership: 'here' });
    const before = fake.disturbances.trace.length;
    demo.clearJournal();
    valueOf(await admin.revokePasswords(user, [mine?.id ?? ''], reason, by));
    expect(fake.disturbances.trace.slice(before).some((effect) => effect.startsWith('drives.disconnect'))).toBe(true);
    expect(idsOf('nora')).toEqual([]);
    await admin.close();
  });

  it.each<[string, string, FailureCode]>([
    ['is empty', '', 'LK-1004'],
    ['is of several lines', 'one\ntwo', 'LK-1004'],
    ['is too long', 'x'.repeat(201), 'LK-1027'],
  ])('ends nothing when the reason %s', async (_what, text, code) => {
    const { id } = await makeAppPassword(demo, 'nora', 'Old');
    const { admin, user, by } = await opened();
    expect(await codeOf(admin.revokePasswords(user, [id], text, by))).toBe(code);
    expect(idsOf('nora')).toEqual([id]);
  });

  it('ends nothing when one of the ids is not the user’s', async () => {
    const { id } = await makeAppPassword(demo, 'nora', 'Old');
    const other = await makeAppPassword(demo, 'alice', 'Other');
    const { admin, user, by } = await opened();
    expect(await codeOf(admin.revokePasswords(user, [id, other.id], reason, by))).toBe('LK-1016');
    expect([...idsOf('nora'), ...idsOf('alice')]).toEqual([id, other.id]);
  });
});

describe('is refused', () => {
  it('before anything is asked of the server, unless IT allows it', async () => {
    for (const rules of [{}, { administration: false }, { administration: 'yes' }]) {
      fake.policy.lookup = policyOf(rules);
      expect(await codeOf(open())).toBe('LK-6001');
    }
    expect(demo.journal()).toEqual([]);
  });

  it('when IT forbids it in the middle', async () => {
    const { id } = await makeAppPassword(demo, 'nora', 'Old');
    const { admin, user, by } = await opened();
    fake.policy.lookup = policyOf({});
    expect(await codeOf(admin.findUsers('nora', by.signal))).toBe('LK-6001');
    expect(await codeOf(admin.listPasswords(user, by.signal))).toBe('LK-6001');
    expect(await codeOf(admin.revokePasswords(user, [id], reason, by))).toBe('LK-6001');
    expect(idsOf('nora')).toEqual([id]);
  });

  it('when IT forbids it between two app passwords', async () => {
    const first = await makeAppPassword(demo, 'nora', 'One');
    const second = await makeAppPassword(demo, 'nora', 'Two');
    const { admin, user, by } = await opened();
    const info = fake.log.info.bind(fake.log);
    fake.log.info = (event, fields) => {
      info(event, fields);
      if (event === 'password-of-user-revoked') fake.policy.lookup = policyOf({});
    };
    const report = valueOf(await admin.revokePasswords(user, [first.id, second.id], reason, by));
    expect(report).toMatchObject({ revoked: [{ id: first.id }], failure: { code: 'LK-6001' } });
    expect(idsOf('nora')).toEqual([second.id]);
  });

  it('to who is no administrator', async () => {
    const { id } = await makeAppPassword(demo, 'nora', 'Old');
    const { user } = await opened();
    const alice = valueOf(await open('alice'));
    const by = run('alice');
    expect(await codeOf(alice.findUsers('nora', by.signal))).toBe('LK-2020');
    expect(await codeOf(alice.listPasswords(user, by.signal))).toBe('LK-2020');
    expect(await codeOf(alice.revokePasswords(user, [id], reason, by))).toBe('LK-2020');
    expect(idsOf('nora')).toEqual([id]);
    expect(demo.trail()).toEqual([]);
  });

  it('to whose own rights end between two app passwords, and what was ended is told', async () => {
    const first = await makeAppPassword(demo, 'nora', 'One');
    const second = await makeAppPassword(demo, 'nora', 'Two');
    const { admin, user, by } = await opened();
    const info = fake.log.info.bind(fake.log);
    fake.log.info = (event, fields) => {
      info(event, fields);
      if (event === 'password-of-user-revoked') demo.setAccount(ADMINISTRATOR, { administrator: false });
    };
    const report = valueOf(await admin.revokePasswords(user, [first.id, second.id], reason, by));
    expect(report).toMatchObject({ revoked: [{ id: first.id }], failure: { code: 'LK-2020' } });
    expect(idsOf('nora')).toEqual([second.id]);
    expect(demo.trail()).toMatchObject([{ passwordId: first.id }]);
    expect(fake.log.lines.at(-1)).toMatchObject({
      event: 'password-of-user-not-revoked',
      fields: { passwordId: second.id, code: 'LK-2020', because: reason },
    });
  });

  it('for a user whom nobody knows', async () => {
    const { admin, by } = await opened();
    expect(valueOf(await admin.findUsers('nobody at all', by.signal))).toEqual([]);
    expect(await codeOf(admin.listPasswords({ id: '999', login: 'nobody' }, by.signal))).toBe('LK-1026');
    expect(await codeOf(admin.revokePasswords({ id: '999', login: 'nobody' }, ['1'], reason, by))).toBe('LK-1026');
  });

  it('by a platform that does not act for another user, whose own app passwords are left alone', async () => {
    const { user } = await opened();
    const token = await signIn(demo, ADMINISTRATOR);
    const own = await makeAppPassword(demo, ADMINISTRATOR, 'My own', token);
    onItsWay = ({ headers = {}, ...request }) => {
      const { AsId: _, ...known } = headers;
      return { ...request, headers: known };
    };
    const admin = valueOf(await open());
    const by = run(ADMINISTRATOR);
    expect(await codeOf(admin.listPasswords(user, by.signal))).toBe('LK-3122');
    expect(await codeOf(admin.revokePasswords(user, [own.id], reason, by))).toBe('LK-3122');
    expect((await listAppPasswords(demo, token)).map(({ id }) => id)).toEqual([own.id]);
  });

  it('with a wrong password, which is sent once', async () => {
    const wrong = run(ADMINISTRATOR, ['wrong']);
    const done = await engine.openAdministration({ platform: demo.address, user: ADMINISTRATOR }, wrong);
    expect(done.ok).toBe(false);
    expect(wrong.ask.refusals).toEqual([undefined, 'LK-2001']);
    expect(demo.journal().filter(({ path }) => path === '/api/auth')).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  it('to ending an app password is logged as what nobody knows the end of', async () => {
    const { id } = await makeAppPassword(demo, 'nora', 'Old');
    const { admin, user, by } = await opened();
    demo.fault({ method: 'DELETE', path: '/app-credentials/', times: 1, action: { kind: 'lose' } });
    const { failure } = valueOf(await admin.revokePasswords(user, [id], reason, by));
    expect((failure as Failure).code).toBe('LK-3004');
    expect(demo.trail()).toMatchObject([{ passwordId: id, reason }]);
    const told = { event: 'password-of-user-not-revoked', fields: { passwordId: id, code: 'LK-3004' } };
    expect(fake.log.lines).toContainEqual(
      expect.objectContaining({ ...told, fields: expect.objectContaining(told.fields) as object }),
    );
  });
});
