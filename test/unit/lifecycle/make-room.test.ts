import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PasswordsQuestion } from '../../../electron/sign-in/ask.ts';
import { codeOf, newRun, setUpConnection, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const LIMIT = 40;
const ours = (tail: string): string => `Network drive – PC-4711 – 2026-11-20 04:03 – kfnqx7-${tail}`;

describe('an account with as many app passwords as it may have', () => {
  let fake: FakeParts;
  const asked: PasswordsQuestion[] = [];
  const names = (): readonly string[] => fake.platform.passwordsOf(USER).map(({ name }) => name);
  /** Answers the questions in order; the question about orphans with nothing. */
  const choosing = (...answers: ((question: PasswordsQuestion) => readonly string[])[]) => {
    const run = newRun();
    const passwords = (question: PasswordsQuestion): Promise<readonly string[]> => {
      asked.push(question);
      return Promise.resolve(question.why === 'orphans' ? [] : (answers.shift()?.(question) ?? []));
    };
    return { ...run, ask: { ...run.ask, passwords } };
  };
  const ofLimit = (): readonly PasswordsQuestion[] => asked.filter(({ why }) => why === 'limit');
  beforeEach(() => {
    fake = fakeParts();
    asked.length = 0;
    for (let n = 0; n < LIMIT - 2; n += 1) fake.platform.addPassword(USER, `Old device ${String(n)}`);
    fake.platform.addPassword(USER, ours('aaaa'));
    fake.platform.addPassword(USER, ours('bbbb'));
  });
  afterEach(() => {
    fake.stop();
  });

  it('offers this device’s own first, deletes what is chosen and goes on where it stopped', async () => {
    const first = ({ passwords }: PasswordsQuestion): readonly string[] => [passwords[0]?.id ?? ''];
    const made = await trySetUp(fake, {}, choosing(first));
    expect(made).toMatchObject({ ok: true });
    expect(ofLimit()).toMatchObject([{ why: 'limit', limit: LIMIT }]);
    expect(
      ofLimit()[0]
        ?.passwords.slice(0, 3)
        .map(({ ownership }) => ownership),
    ).toEqual(['orphan', 'orphan', 'another']);
    expect(names()).toHaveLength(LIMIT);
    expect(names()).not.toContain(ours('aaaa'));
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('asks again when somebody else took the room meanwhile', async () => {
    const takes = ({ passwords }: PasswordsQuestion): readonly string[] => {
      fake.disturbances.at('platform.create', () => void fake.platform.addPassword(USER, 'Quicker'), { times: 1 });
      return [passwords[0]?.id ?? ''];
    };
    const first = ({ passwords }: PasswordsQuestion): readonly string[] => [passwords[0]?.id ?? ''];
    expect(await trySetUp(fake, {}, choosing(takes, first))).toMatchObject({ ok: true });
    expect(ofLimit()).toHaveLength(2);
  });

  it('fails with LK-3101 and leaves nothing when nothing is chosen', async () => {
    const before = names();
    expect(
      codeOf(
        await trySetUp(
          fake,
          {},
          choosing(() => []),
        ),
      ),
    ).toBe('LK-3101');
    expect(names()).toEqual(before);
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('fails with LK-3101, and reads no list, when nobody can be asked', async () => {
    expect(codeOf(await trySetUp(fake))).toBe('LK-3101');
    expect(fake.disturbances.trace).not.toContain('platform.list');
  });

  it('deletes nothing that was not shown', async () => {
    expect(
      codeOf(
        await trySetUp(
          fake,
          {},
          choosing(() => ['99999', '']),
        ),
      ),
    ).toBe('LK-3101');
    expect(names()).toHaveLength(LIMIT);
  });

  it('fails with what the platform refuses to delete with', async () => {
    fake.disturbances.fail('platform.revoke', 'LK-3012', { times: 1 });
    const first = ({ passwords }: PasswordsQuestion): readonly string[] => [passwords[0]?.id ?? ''];
    expect(codeOf(await trySetUp(fake, {}, choosing(first)))).toBe('LK-3012');
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('has the drive unmapped first whose app password is chosen, and says before that it stops', async () => {
    const [victim] = fake.platform.passwordsOf(USER);
    const session = await fake.platform.signIn({ address: fake.platform.address.origin, user: USER }, newRun().ask);
    await fake.platform.passwords(session).revoke(victim?.id ?? '');
    const { id } = await setUpConnection(fake);
    const inUse = ({ passwords }: PasswordsQuestion): readonly string[] =>
      passwords.filter(({ usedBy }) => usedBy !== undefined).map((one) => one.id);
    const from = fake.disturbances.trace.length;
    expect(await trySetUp(fake, { label: 'Second' }, choosing(inUse))).toMatchObject({ ok: true });
    expect(ofLimit()[0]?.passwords.at(-1)).toMatchObject({ ownership: 'here', connectionId: id });
    const way = fake.disturbances.trace
      .slice(from)
      .filter((effect) => /disconnect|revoke|platform.create/.test(effect));
    expect(way).toEqual(['platform.create', 'drives.disconnect', 'platform.revoke', 'platform.create']);
  });
});

describe('what this device left over', () => {
  let fake: FakeParts;
  const names = (): readonly string[] => fake.platform.passwordsOf(USER).map(({ name }) => name);
  const answering = (answer: (question: PasswordsQuestion) => readonly string[]) => {
    const run = newRun();
    return {
      ...run,
      ask: { ...run.ask, passwords: (question: PasswordsQuestion) => Promise.resolve(answer(question)) },
    };
  };
  beforeEach(() => {
    fake = fakeParts();
    fake.platform.addPassword(USER, ours('aaaa'));
    fake.platform.addPassword(USER, 'Another device');
  });
  afterEach(() => {
    fake.stop();
  });

  it('is offered in a set-up once the user is signed in, before anything is made, and goes when they say so', async () => {
    const seen: PasswordsQuestion[] = [];
    const run = answering((question) => {
      seen.push(question);
      expect(fake.disturbances.trace).not.toContain('platform.create');
      return question.passwords.map(({ id }) => id);
    });
    expect(await trySetUp(fake, {}, run)).toMatchObject({ ok: true });
    expect(seen).toMatchObject([{ why: 'orphans', passwords: [{ name: ours('aaaa'), ownership: 'orphan' }] }]);
    expect(names()).not.toContain(ours('aaaa'));
    expect(names()).toContain('Another device');
  });

  it('stays when the person keeps it, and nobody else’s goes whatever the window answers', async () => {
    const others = fake.platform
      .passwordsOf(USER)
      .map(({ id }) => id)
      .slice(1);
    expect(
      await trySetUp(
        fake,
        {},
        answering(() => others),
      ),
    ).toMatchObject({ ok: true });
    expect(names()).toHaveLength(3);
  });

  it('is not asked about when there is none, nor when nobody can be asked', async () => {
    expect(await trySetUp(fake)).toMatchObject({ ok: true });
    expect(fake.disturbances.trace).not.toContain('platform.list');
  });

  it.each(['platform.list', 'platform.revoke'])('does not stop a set-up when %s fails', async (effect) => {
    fake.disturbances.fail(effect, 'LK-3012', { times: 1 });
    const all = answering(({ passwords }) => passwords.map(({ id }) => id));
    expect(await trySetUp(fake, {}, all)).toMatchObject({ ok: true });
    expect(names()).toContain(ours('aaaa'));
  });
});
