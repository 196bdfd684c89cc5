import type { FailureCode } from '../contract/failure.ts';
import type { RetirementView } from '../contract/retirement.ts';
import { retireRound, whatIsLeftToRetire } from '../lifecycle/retirement.ts';
import type { Chosen } from '../lifecycle/recovery.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { isRetiring } from '../policy/policy.ts';
import type { Lock } from '../os/exclusive.ts';
import { withNobody } from '../secrets/presence.ts';
import { RETIRE_SPREAD_MS, retireAt } from './retire-when.ts';
import type { UpkeepMemory } from './upkeep-file.ts';
import { withLockRetry } from './with-lock-retry.ts';

/**
 * Does what IT's rule `retire` asks for, as far as it can be done now without asking anybody. Before this computer's turn nothing
 * is done. Safe to repeat, and to be stopped anywhere.
 * @param run.now true when a person does not want to wait for this computer's turn, which then has come
 * @returns how far it is; undefined when there is no such rule
 * @throws FailureError LK-1010 to LK-1013 when it cannot be told what there is; when aborted
 */
export async function retire(
  services: Services,
  lock: Lock,
  everything: () => Promise<readonly Chosen[]>,
  { signal, now = false }: { readonly signal: AbortSignal; readonly now?: boolean },
): Promise<RetirementView | undefined> {
  if (!isRetiring(await services.policy.read())) {
    await services.upkeep.change(withoutRetirement);
    return undefined;
  }
  const begun = new Date(services.now().getTime() - (now ? RETIRE_SPREAD_MS : 0)).toISOString();
  await services.upkeep.change((memory) =>
    memory.retireSince === undefined || now ? { ...memory, retireSince: begun } : memory,
  );
  const before = await retirement(services);
  if (before?.state !== 'open') return before;
  let codes: readonly FailureCode[];
  try {
    codes = await withNobody(() =>
      withLockRetry(lock, async () => retireRound(services, await everything(), signal), undefined, signal),
    );
  } catch (error) {
    if (signal.aborted) throw error;
    codes = [failureOf(error, services.log).code]; // another Latchkey is at work: the next round comes
  }
  const after = await retirement(services);
  return after === undefined ? undefined : { ...after, codes: [...new Set([...after.codes, ...codes])] };
}

/** Forgets when the rule was first seen. @returns the same memory when there is nothing to forget */
function withoutRetirement(memory: UpkeepMemory): UpkeepMemory {
  const { retireSince, ...rest } = memory;
  return retireSince === undefined ? memory : rest;
}

/** Tells how far this computer is with what IT's rule `retire` asks for; undefined when there is no such rule. */
export async function retirement(services: Services): Promise<RetirementView | undefined> {
  if (!isRetiring(await services.policy.read())) return undefined;
  const { left, codes } = await whatIsLeftToRetire(services);
  if (left === 0) return { state: 'done', left, codes: [] };
  const now = services.now().getTime();
  const { retireSince } = await services.upkeep.read();
  const since = retireSince === undefined ? now : Math.min(now, Date.parse(retireSince));
  const at = retireAt(since, await services.device());
  return now < at ? { state: 'waiting', left, at: new Date(at).toISOString(), codes } : { state: 'open', left, codes };
}
