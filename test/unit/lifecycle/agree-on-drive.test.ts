import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DriveQuestion } from '../../../electron/contract/questions.ts';
import type { DriveAnswer } from '../../../electron/sign-in/ask.ts';
import { newRun, setUpConnection, trySetUp, USER } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

let fake: FakeParts;
beforeEach(() => {
  fake = fakeParts();
});
afterEach(() => {
  fake.stop();
});

/** A set-up whose user answers in turn, from the question on. */
async function setUpWith(...answers: ((question: DriveQuestion) => DriveAnswer)[]) {
  const questions: DriveQuestion[] = [];
  const run = newRun();
  const drive = (question: DriveQuestion): Promise<DriveAnswer> => {
    questions.push(question);
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new Error('asked too often')) : Promise.resolve(answer(question));
  };
  const done = await trySetUp(fake, {}, { ...run, ask: { ...run.ask, drive } });
  return { done, questions };
}

const asSuggested = ({ label, name }: DriveQuestion): DriveAnswer => ({ label, name });

it('suggests names, and says where the drive will be found', async () => {
  const { done, questions } = await setUpWith(asSuggested);
  if (!done.ok) throw new Error(done.failure.code);
  const link = fake.parts.drives.linkOf(done.value.drive);
  expect(questions).toEqual([
    { label: 'Demo Company', folder: dirname(link), name: done.value.password.name, nameLimit: 64, remoteFolder: '' },
  ]);
});

it('takes other names', async () => {
  const { done } = await setUpWith(() => ({ label: 'Mine', name: 'My laptop' }));
  expect(done).toMatchObject({ ok: true, value: { drive: { label: 'Mine' }, password: { name: 'My laptop' } } });
  expect(fake.disturbances.trace).toContain('platform.list'); // a chosen name may be somebody else's
});

it.each([
  ['LK-1005', { label: '../x' }],
  ['LK-1006', { label: 'WORK' }],
  ['LK-1003', { name: 'n'.repeat(65) }],
])('asks again with %s as the reason, and with what was typed', async (code, typed) => {
  await setUpConnection(fake, { label: 'Work' });
  const { done, questions } = await setUpWith(
    (question) => ({ ...asSuggested(question), ...typed }),
    () => ({
      label: 'Free',
      name: 'Free',
    }),
  );
  expect(questions[1]).toMatchObject({ ...typed, refused: { code } });
  expect(done.ok).toBe(true);
  expect(fake.platform.passwordsOf(USER)).toHaveLength(2);
});
