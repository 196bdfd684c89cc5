import { isInUse } from '../contract/in-use.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { FailedOutcome } from '../contract/outcome.ts';
import type { WorkRequest } from '../contract/window.ts';
import type { ApplicationRequest, Engine, OpenAccount, OpenAdministration, Run } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Log } from '../log/log.ts';
import type { Ended } from './work-state.ts';

/** A request for work, without the password that may have come with it. */
export type Task = Omit<Extract<WorkRequest, { kind: 'setup' }>, 'password'> | Exclude<WorkRequest, { kind: 'setup' }>;

interface PerformParts {
  readonly log: Log;
  /** Each takes what somebody has signed in to, and has to close it. */
  readonly onAccount: (account: OpenAccount) => void;
  readonly onAdministration: (administration: OpenAdministration) => void;
}

/** Has the engine do a piece of work. Never rejects. @returns how the work ended. */
export async function perform(
  engine: Engine,
  task: Task,
  run: Run,
  { log, onAccount, onAdministration }: PerformParts,
): Promise<Ended> {
  try {
    switch (task.kind) {
      case 'setup':
        return await setUp(engine, task, run);
      case 'reconnect':
        return await reconnect(engine, task, run);
      case 'renew':
        return await renew(engine, task, run);
      case 'change':
        return await change(engine, task, run);
      case 'disconnect':
        return await disconnect(engine, task, run);
      case 'remove':
        return await remove(engine, task, run);
      case 'passwords':
        return await openAccount(engine, task, run, onAccount);
      case 'administration':
        return await openAdministration(engine, task, run, onAdministration);
    }
  } catch (error) {
    return { at: 'failed', failure: failureOf(error, log), after: 'unchanged' };
  }
}

async function setUp(engine: Engine, task: Extract<Task, { kind: 'setup' }>, run: Run): Promise<Ended> {
  const { kind: _, application, platformKind: kind, ...rest } = task;
  const request = { ...rest, ...omitUndefined({ kind }) };
  if (application === true) return await setUpApplication(engine, { label: '', ...request }, run);
  const outcome = await engine.setUp(request, run);
  return outcome.ok ? { at: 'done', connection: outcome.value } : failedSetUp(outcome);
}

async function setUpApplication(engine: Engine, request: ApplicationRequest, run: Run): Promise<Ended> {
  const outcome = await engine.setUpApplication(request, run);
  return outcome.ok ? { at: 'done', application: outcome.value } : failedSetUp(outcome);
}

/** Tells how a set-up failed. A person who gave up knows that already, and is told what is left over instead. */
function failedSetUp({ failure, after, id, whyOpen = failure }: FailedOutcome): Ended {
  const told = failure.code === 'LK-0002' ? whyOpen : failure;
  return { at: 'failed', failure: told, after, ...omitUndefined({ id }) };
}

async function reconnect(engine: Engine, { id }: { readonly id: string }, run: Run): Promise<Ended> {
  const done = await engine.reconnect(id, run);
  if (done.ok) return { at: 'done', connection: done.value };
  return { at: 'failed', failure: done.failure, after: 'unchanged', id };
}

async function renew(engine: Engine, { id }: { readonly id: string }, run: Run): Promise<Ended> {
  const done = await engine.renew(id, run);
  if (!done.ok) return { at: 'failed', failure: done.failure, after: done.after, id };
  return { at: 'done', ...done.value };
}

async function change(engine: Engine, task: Extract<Task, { kind: 'change' }>, run: Run): Promise<Ended> {
  const { kind: _, id, ...wish } = task;
  const done = await engine.change(id, wish, run);
  if (!done.ok) return { at: 'failed', failure: done.failure, after: done.after, id };
  return { at: 'done', connection: done.value };
}

async function disconnect(engine: Engine, { id }: { readonly id: string }, run: Run): Promise<Ended> {
  const done = await engine.disconnect(id, run);
  if (done.ok) return { at: 'done', connection: done.value };
  return { at: 'failed', failure: done.failure, after: 'unchanged', id };
}

async function openAccount(
  engine: Engine,
  { id }: { readonly id: string },
  run: Run,
  onAccount: (account: OpenAccount) => void,
): Promise<Ended> {
  const account = await engine.openAccount({ connection: id }, run);
  if (!account.ok) return { at: 'failed', failure: account.failure, after: 'unchanged', id };
  onAccount(account.value);
  return { at: 'done' };
}

async function openAdministration(
  engine: Engine,
  { platform, user, way }: Extract<Task, { kind: 'administration' }>,
  run: Run,
  onAdministration: (administration: OpenAdministration) => void,
): Promise<Ended> {
  const opened = await engine.openAdministration({ platform, user, ...omitUndefined({ way }) }, run);
  if (!opened.ok) return { at: 'failed', failure: opened.failure, after: 'unchanged' };
  onAdministration(opened.value);
  const { address, user: administrator } = opened.value;
  return { at: 'done', administrator: { host: new URL(address).host, user: administrator } };
}

async function remove(engine: Engine, task: Extract<Task, { kind: 'remove' }>, run: Run): Promise<Ended> {
  const done = await engine.remove(task.id, { localOnly: task.localOnly }, run);
  if (!done.ok) return { at: 'failed', failure: done.failure, after: 'unchanged', id: task.id };
  const { removed, left } = done.value;
  // The drive is as it was, and only its removal goes on at the next start.
  if (left?.failure !== undefined && isInUse(left.failure))
    return { at: 'failed', failure: left.failure, after: 'open', id: task.id };
  return { at: 'done', removed: { id: removed.id, label: removed.label }, ...omitUndefined({ left }) };
}
