import { readdirSync, readFileSync } from 'node:fs';
import { startDriveStage, USER, type DriveStage } from '../windows-bed/drive-stage.ts';
import { median, type Figure } from './measure.ts';

/** A drive set up on the Windows of tests: what it takes there, and what stays running. Wine's own time is in all of it. */
export async function benchWindows(turns: number): Promise<Figure[]> {
  const stage = await startDriveStage();
  try {
    const times: number[] = [];
    let [steps, requests, calls] = [0, 0, 0];
    let serving: Serving = { holder: NaN, server: NaN };
    for (let turn = 0; turn < turns; turn += 1) {
      stage.demo.clearJournal();
      const before = stage.bed.redirector.calls.length;
      const began = performance.now();
      const done = await stage.setUp(USER);
      times.push(performance.now() - began);
      if (done.code !== 0) throw new Error(done.stdout);
      steps = done.events.filter(({ event, state }) => event === 'step' && state === 'done').length;
      requests = stage.demo.journal().length;
      calls = stage.bed.redirector.calls.length - before;
      serving = servingIn(stage);
      await stage.run(['remove']);
    }
    return [
      { name: 'Windows (Wine): set a drive up, in a terminal', value: median(times), unit: 'ms' },
      { name: 'Windows (Wine): steps that are shown', value: steps, unit: 'count' },
      { name: 'Windows (Wine): requests that the platform gets', value: requests, unit: 'count' },
      { name: 'Windows (Wine): calls of Windows about letters', value: calls, unit: 'count' },
      { name: 'Windows (Wine): memory of what holds the port', value: serving.holder, unit: 'MB' },
      { name: 'Windows (Wine): memory of what serves the drive', value: serving.server, unit: 'MB' },
    ];
  } finally {
    await stage.stop();
  }
}

interface Serving {
  readonly holder: number;
  readonly server: number;
}

/** Resident megabytes of the two processes that go on, as Linux counts those of Wine. */
function servingIn({ bed }: DriveStage): Serving {
  const megabytes = { holder: NaN, server: NaN };
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const [command, environment, status] = ['cmdline', 'environ', 'status'].map((name) =>
      textOf(`/proc/${id}/${name}`),
    );
    if (environment?.includes(bed.folder) !== true) continue;
    const [, kind] = /gateway-(holder|server)/.exec(command ?? '') ?? [];
    const [, kilobytes] = /^VmRSS:\s*(\d+) kB/m.exec(status ?? '') ?? [];
    if (kind === 'holder' || kind === 'server') megabytes[kind] = Number(kilobytes) / 1000;
  }
  return megabytes;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile, or another user's
  }
}
