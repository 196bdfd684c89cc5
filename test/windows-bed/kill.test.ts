import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireDone } from './bed.ts';
import { drivesIn, startDriveStage, USER, type DriveStage } from './drive-stage.ts';

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
});
afterAll(() => stage.stop());

/** A command and where it is ended: at what it asks of the platform, or of Windows, counted from one. */
interface Point {
  readonly at: 'platform' | 'Windows';
  readonly number: number;
}

/** Starts a command, and ends it as the Task Manager does when it comes to the point. @returns whether it came there */
async function killAt(args: readonly string[], { at, number }: Point): Promise<boolean> {
  const { bed, demo } = stage;
  demo.clearJournal();
  const running = bed.start([...args, '--json'], { answers: [demo.user(USER).password] });
  let asked = 0;
  const reached = new Promise<void>((resolve) => {
    if (at === 'platform') {
      void demo.waitFor({}, number, 60_000).then(() => {
        resolve();
      }, resolve);
    } else {
      bed.redirector.settings.before = ({ call }) => {
        if (call === 'get' || call === 'user') return;
        asked += 1;
        if (asked === number) resolve();
      };
    }
  });
  const end = await Promise.race([reached.then(() => 'killed' as const), running.ended.then(() => 'ended' as const)]);
  running.kill();
  await running.ended;
  bed.redirector.settings.before = undefined;
  return end === 'killed';
}

/** Requests to the platform, and calls of Windows that change something, of a command that is not ended. */
async function pointsOf(args: readonly string[]): Promise<readonly Point[]> {
  const { bed, demo } = stage;
  demo.clearJournal();
  const before = bed.redirector.calls.length;
  requireDone(await stage.run(args));
  const calls = bed.redirector.calls.slice(before).filter(({ call }) => call === 'add' || call === 'cancel');
  return [
    ...demo.journal().map((_, index) => ({ at: 'platform' as const, number: index + 1 })),
    ...calls.map((_, index) => ({ at: 'Windows' as const, number: index + 1 })),
  ];
}

/**
 * What is left. A letter of Wine's without a connection is none: on Windows both are one, here a program that is ended has taken the
 * connection away and not the letter yet.
 */
const left = async (): Promise<readonly string[]> =>
  (await stage.leftovers(USER)).filter((name) => !name.startsWith('letter '));

const setUp = (): readonly string[] => ['setup', '--platform', stage.demo.address, '--user', USER, '--label', USER];

it('leaves nothing, or a working drive, wherever a set-up is ended', async () => {
  const points = await pointsOf(setUp());
  expect(points.length).toBeGreaterThanOrEqual(12);
  requireDone(await stage.run(['remove']));
  const outcomes = new Set<string>();
  // Each next start takes seconds under Wine: every third point of the platform's, and all of Windows'.
  for (const point of points.filter(({ at, number }) => at === 'Windows' || number % 3 === 1)) {
    await killAt(setUp(), point);
    // The next start finishes it or undoes it.
    const next = await stage.run(['status']);
    expect(next.result?.['open'], JSON.stringify(point)).toEqual([]);
    const [drive] = drivesIn(next);
    if (drive !== undefined) {
      requireDone(await stage.run(['reconnect']), JSON.stringify(point));
      expect(stage.demo.appPasswords(USER)).toHaveLength(1);
      requireDone(await stage.run(['remove']));
    }
    expect(await left(), JSON.stringify(point)).toEqual([]);
    outcomes.add(drive === undefined ? 'nothing' : 'a working drive');
  }
  // Both must occur, or one half only was looked at.
  expect(outcomes).toEqual(new Set(['nothing', 'a working drive']));
}, 1_200_000);

it('leaves nothing wherever a removal is ended', async () => {
  requireDone(await stage.run(setUp()));
  const points = await pointsOf(['remove']);
  for (const point of points) {
    requireDone(await stage.run(setUp()));
    await killAt(['remove'], point);
    const next = await stage.run(['status']);
    const open = next.result?.['open'] as readonly unknown[];
    // Ended before it began, the drive is as it was; before its session was kept, it needs another sign-in.
    if (drivesIn(next).length + open.length > 0) await stage.run(['remove']);
    expect(await left(), JSON.stringify(point)).toEqual([]);
  }
}, 1_200_000);
