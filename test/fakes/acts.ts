import fc from 'fast-check';
import type { FailureCode } from '../../electron/contract/failure.ts';
import type { Engine, Run } from '../../electron/engine/engine.ts';
import type { When } from './disturbances.ts';
import type { FakeParts } from './parts.ts';

/** What a user does next, and what goes wrong at which of its effects. */
export interface Act<W extends string> {
  readonly work: W;
  readonly trouble: 'none' | 'kill' | 'abort' | Failing;
  readonly at: number;
  readonly when: When;
  /** Whether a day passes before the next start, and every session ends. */
  readonly later: boolean;
}

/** What fails, and how. */
const codes = {
  'platform.': 'LK-3004',
  'drives.': 'LK-3004',
  'secrets.': 'LK-4003',
  'journal.': 'LK-1013',
  'connections.': 'LK-1013',
} as const satisfies Record<string, FailureCode>;
type Failing = keyof typeof codes;

const failing = Object.keys(codes) as Failing[];

/** Up to six of these works, with their troubles. */
export const actsOf = <W extends string>(works: readonly W[]): fc.Arbitrary<readonly Act<W>[]> =>
  fc.array(
    fc
      .record({
        work: fc.constantFrom(...works),
        trouble: fc.constantFrom<Act<W>['trouble'][]>('none', 'kill', 'kill', 'abort', ...failing, 'platform.'),
        // Of all effects, or of the few that can fail like that.
        place: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 8 })),
        when: fc.constantFrom<When[]>('before', 'after'),
        later: fc.boolean(),
      })
      .map(({ place: [ofAll, ofFew], ...act }) => ({ ...act, at: act.trouble.endsWith('.') ? ofFew : ofAll })),
    { minLength: 1, maxLength: 6 },
  );

/** Has the trouble of an act happen at its effect from now on. */
export function arrange({ disturbances }: FakeParts, act: Act<string>, abort: AbortController): void {
  const { trouble, at, when } = act;
  switch (trouble) {
    case 'none':
      return;
    case 'kill':
      disturbances.atNth(at, when, disturbances.kill);
      return;
    case 'abort':
      disturbances.atNth(at, when, () => {
        abort.abort();
      });
      return;
    default:
      disturbances.fail(trouble, codes[trouble], { when, after: at - 1, times: 1 });
  }
}

/** Upkeep looks after every drive as it does after a start. */
export async function checkAllDrives(engine: Engine, { signal }: Pick<Run, 'signal'>): Promise<void> {
  const kept = await engine.upkeep.kept();
  if (!kept.ok) return;
  for (const { id, drive } of kept.value.connections) {
    if (drive !== undefined) await engine.upkeep.checkDrive(id, { thorough: true }, signal);
  }
}
