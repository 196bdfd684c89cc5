import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
let id: string;
beforeEach(async () => {
  bed = engineBed();
  ({ id } = valueOf(await bed.setUp({ label: 'Files' })));
});
afterEach(() => {
  bed.fake.stop();
});

const kept = async () => (await bed.fake.parts.connections.list()).find((each) => each.id === id);
const root = (): string => `${bed.fake.platform.info.address}/webdav/`;
/** What is asked for the folder chooses this one. */
const choosing = (folder: string) => {
  const run = bed.run();
  return { ...run, ask: { ...run.ask, folder: () => Promise.resolve(folder) } };
};

describe('a drive gets another name', () => {
  it('and is connected by it, with the app password that it had', async () => {
    const before = await kept();
    const run = bed.run();
    expect(valueOf(await bed.engine.change(id, { label: 'Company' }, run))).toMatchObject({ id, label: 'Company' });
    expect(await kept()).toEqual({ ...before, label: 'Company', drive: { ...before?.drive, label: 'Company' } });
    expect(bed.fake.drives.mapped).toEqual([id]);
    expect(run.steps.filter(({ state }) => state === 'done').map((step) => step.id)).toEqual(['unmap', 'map', 'prove']);
  });

  it('with other capitals, which are its own', async () => {
    expect(await bed.engine.change(id, { label: 'FILES' }, bed.run())).toMatchObject({ ok: true });
  });

  it('but not that of another drive, and stays connected then', async () => {
    valueOf(await bed.setUp({ label: 'Other' }));
    const done = await bed.engine.change(id, { label: 'other' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-1006' }, after: 'unchanged' });
    expect(await kept()).toMatchObject({ label: 'Files' });
    expect(bed.fake.drives.mapped).toContain(id);
  });

  it('and nothing happens for the name that it has', async () => {
    const run = bed.run();
    valueOf(await bed.engine.change(id, { label: 'Files' }, run));
    expect(run.steps).toEqual([]);
  });
});

describe('a drive shows another folder', () => {
  it('that the person chooses', async () => {
    bed.fake.drives.folders.set(root(), ['Projects', 'Sales']);
    valueOf(await bed.engine.change(id, { chooseFolder: true }, choosing('Sales')));
    expect((await kept())?.drive?.url).toBe(`${root()}Sales/`);
    valueOf(await bed.engine.change(id, { chooseFolder: true }, choosing('')));
    expect((await kept())?.drive?.url).toBe(root());
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('but not one that is not there', async () => {
    bed.fake.drives.missing.add(`${root()}Nowhere/`);
    const done = await bed.engine.change(id, { chooseFolder: true }, choosing('Nowhere'));
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-7030' }, after: 'unchanged' });
    expect((await kept())?.drive?.url).toBe(root());
  });
});

describe('a drive gets another letter', () => {
  beforeEach(async () => {
    bed.fake.drives.letters = ['M', 'N', 'Z'];
    valueOf(await bed.engine.reconnect(id, bed.run()));
  });

  it('and is connected on it, with the app password that it had', async () => {
    const before = await kept();
    expect(before?.drive?.letter).toBe('M');
    valueOf(await bed.engine.change(id, { letter: 'Z' }, bed.run()));
    expect(await kept()).toEqual({ ...before, drive: { ...before?.drive, letter: 'Z' } });
    expect([...bed.fake.drives.lettersOf]).toEqual([[id, 'Z']]);
    expect(await bed.engine.freeLetters()).toEqual({ ok: true, value: ['M', 'N'] });
  });

  it('together with another name', async () => {
    valueOf(await bed.engine.change(id, { letter: 'N', label: 'Company' }, bed.run()));
    expect(await kept()).toMatchObject({ label: 'Company', drive: { label: 'Company', letter: 'N' } });
  });

  it('but not one that is taken or that IT does not allow, and is not touched then', async () => {
    const run = bed.run();
    expect(await bed.engine.change(id, { letter: 'P' }, run)).toMatchObject({
      ...{ ok: false, failure: { code: 'LK-5343', details: { letter: 'P' } }, after: 'unchanged' },
    });
    expect(run.steps).toEqual([]);
    expect([...bed.fake.drives.lettersOf]).toEqual([[id, 'M']]);
  });

  it('but has its old one where another program takes that one in the meantime', async () => {
    bed.fake.disturbances.at('drives.connect', () => {
      bed.fake.drives.letters = ['M', 'N'];
    });
    const done = await bed.engine.change(id, { letter: 'Z' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-5343' }, after: 'unchanged' });
    expect((await kept())?.drive?.letter).toBe('M');
    expect([...bed.fake.drives.lettersOf]).toEqual([[id, 'M']]);
  });

  it('and the list says which one it has where its old one has gone, too', async () => {
    bed.fake.disturbances.at('drives.connect', () => {
      bed.fake.drives.letters = ['N'];
    });
    const done = await bed.engine.change(id, { letter: 'Z' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-5343' }, after: 'elsewhere' });
    expect((await kept())?.drive?.letter).toBe('N');
  });

  it('and stays at the one that it got instead where programs use it already, which is said', async () => {
    bed.fake.disturbances.at('drives.connect', () => {
      bed.fake.drives.letters = ['N'];
      bed.fake.drives.heldOpen.add(id);
    });
    const done = valueOf(await bed.engine.change(id, { letter: 'Z' }, bed.run()));
    const label = done.label;
    expect(done.notes).toEqual([{ code: 'LK-5344', details: { label, letter: 'N', wish: 'Z' } }]);
    expect((await kept())?.drive?.letter).toBe('N');
    expect([...bed.fake.drives.lettersOf]).toEqual([[id, 'N']]);
  });

  it('and nothing happens for the letter that it has', async () => {
    const run = bed.run();
    valueOf(await bed.engine.change(id, { letter: 'M' }, run));
    expect(run.steps).toEqual([]);
  });

  it('which is a mistake of the command line where drives have no letters', async () => {
    bed.fake.drives.letters = undefined;
    expect(await bed.engine.change(id, { letter: 'Z' }, bed.run())).toMatchObject({ failure: { code: 'LK-1017' } });
    expect(await bed.engine.freeLetters()).toEqual({ ok: true, value: [] });
  });
});

describe('a change that cannot be made', () => {
  it.each(['drives.disconnect', 'drives.connect', 'drives.prove'] as const)(
    'at %s leaves the drive as it was',
    async (effect) => {
      const before = await kept();
      bed.fake.disturbances.fail(effect, 'LK-3003', { times: 1 });
      const done = await bed.engine.change(id, { label: 'Company' }, bed.run());
      expect(done).toMatchObject({ ok: false, failure: { code: 'LK-3003' }, after: 'unchanged' });
      expect(await kept()).toEqual(before);
      expect(bed.fake.drives.mapped).toEqual([id]);
    },
  );

  it('is undone when it is stopped', async () => {
    const abort = new AbortController();
    const run = bed.run(undefined, abort.signal);
    const done = await bed.engine.change(
      id,
      { label: 'Company' },
      {
        ...run,
        progress: (event) => {
          if (event.event === 'step' && event.id === 'map' && event.state === 'running') abort.abort();
        },
      },
    );
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-0002' } });
    expect(await kept()).toMatchObject({ label: 'Files' });
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('is refused for what is no drive, and for a drive whose app password is lost', async () => {
    const platform = bed.fake.platform.address.href;
    valueOf(await bed.engine.setUpApplication({ platform, user: USER, label: 'Scanner' }, bed.run()));
    expect(await bed.engine.change('Scanner', { label: 'x' }, bed.run())).toMatchObject({
      failure: { code: 'LK-1018' },
    });
    await bed.fake.parts.secrets.forget({ kind: 'app-password', id });
    expect(await bed.engine.change(id, { label: 'x' }, bed.run())).toMatchObject({ failure: { code: 'LK-4005' } });
    expect(bed.fake.drives.mapped).toContain(id);
  });

  it.each([true, false])('cuts programs off only when the person says so: %s', async (cutOff) => {
    bed.fake.drives.openPrograms = ['soffice'];
    const run = bed.run();
    const asking = { ...run, ask: { ...run.ask, cutOff: () => Promise.resolve(cutOff) } };
    const done = await bed.engine.change(id, { label: 'Company' }, asking);
    expect(done).toMatchObject(cutOff ? { ok: true } : { ok: false, failure: { code: 'LK-7017' }, after: 'unchanged' });
    expect((await kept())?.label).toBe(cutOff ? 'Company' : 'Files');
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('sends an app password that is dead once, and takes no drive away for it', async () => {
    bed.fake.drives.accepts = () => false;
    const done = await bed.engine.change(id, { label: 'Company' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-5006' }, after: 'unchanged' });
    const tries = bed.fake.disturbances.trace.length;
    expect(await bed.engine.change(id, { label: 'Company' }, bed.run())).toMatchObject({
      failure: { code: 'LK-5006' },
    });
    expect(bed.fake.disturbances.trace.slice(tries).filter((effect) => effect.startsWith('drives.'))).toEqual([]);
  });

  it('leaves a drive disconnected that its user had disconnected', async () => {
    valueOf(await bed.engine.disconnect(id, bed.run()));
    bed.fake.disturbances.fail('drives.connect', 'LK-3003', { times: 1 });
    expect(await bed.engine.change(id, { label: 'Company' }, bed.run())).toMatchObject({
      ok: false,
      after: 'unchanged',
    });
    expect(await kept()).toMatchObject({ label: 'Files', disconnected: true });
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it('leaves a drive connected on a disk that refuses the list', async () => {
    bed.fake.disturbances.fail('connections.save', 'LK-1013', { times: 2 });
    const done = await bed.engine.change(id, { label: 'Company' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-1013' }, after: 'unchanged' });
    expect(await kept()).toMatchObject({ label: 'Files' });
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('does not send an app password again that is refused in the middle', async () => {
    let asked = 0;
    bed.fake.drives.accepts = () => (asked += 1) < 2;
    const done = await bed.engine.change(id, { label: 'Company' }, bed.run());
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
    expect(bed.fake.drives.refused).toBe(1);
    expect(await kept()).toMatchObject({ label: 'Files' });
  });
});
