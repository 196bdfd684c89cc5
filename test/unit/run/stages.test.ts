import { describe, expect, it } from 'vitest';
import { choose, lanesOf, runsOf, stages } from '../../run/stages.mjs';

const chosen = (words: string[], standInChanged = false) =>
  choose(words, standInChanged).runs.map(({ stage, paths }) => [stage.name, ...paths]);

const all = stages.map(({ name }) => name);

describe('npm test without words', () => {
  it('runs every stage, the suite of the stand-in only when that has changed', () => {
    expect(chosen([], true)).toEqual(all.map((name) => [name]));
    expect(chosen([], false)).toEqual(all.filter((name) => name !== 'stand-in').map((name) => [name]));
  });
});

describe('npm test with names of stages', () => {
  it('runs these, in the order of the run', () => {
    expect(chosen(['unit', 'types'])).toEqual([['types'], ['unit']]);
  });

  it('runs the suite of the stand-in when it is asked for', () => {
    expect(chosen(['stand-in'])).toEqual([['stand-in']]);
  });

  it('says which stages there are when one is not known', () => {
    expect(() => chosen(['units'])).toThrow(/No such stage: units\. There are: types, .*, e2e\.$/);
  });
});

describe('npm test -- --every', () => {
  it('chooses nothing by itself: it has what is chosen tried at every point', () => {
    expect([choose(['--every'], false), choose(['faults', '--every'], false)]).toMatchObject([
      { every: true, runs: choose([], false).runs },
      { every: true, runs: choose(['faults'], false).runs },
    ]);
    expect(choose(['faults'], false).every).toBe(false);
  });
});

describe('the stages of a run', () => {
  const lanes = (...words: string[]) => {
    const { first, others, waiting } = lanesOf(choose(words, false).runs);
    const names = (groups: typeof first) => groups.map((group) => group.map(({ stage }) => stage.name).join(' '));
    return { first: names(first), others: names(others), waiting: names(waiting) };
  };

  it('are two lanes side by side, once it is built: what waits is one run, the others follow one another', () => {
    expect(lanes()).toEqual({
      first: ['types', 'build'],
      others: ['rules', 'lint', 'unit', 'e2e'],
      waiting: ['contract integration faults security packages windows'],
    });
  });

  it('are one lane where all of one kind are chosen', () => {
    expect(lanes('unit', 'rules')).toEqual({ first: [], others: ['rules', 'unit'], waiting: [] });
    expect(lanes('faults')).toEqual({ first: [], others: [], waiting: ['faults'] });
  });
});

describe('npm test with paths', () => {
  it('finds the stage of each path', () => {
    expect(chosen(['./test/unit/http/', 'test/e2e/shell/tray.spec.ts', 'test/unit/log/redact.test.ts'])).toEqual([
      ['unit', 'test/unit/http', 'test/unit/log/redact.test.ts'],
      ['e2e', 'test/e2e/shell/tray.spec.ts'],
    ]);
  });

  it('finds the suite of the stand-in inside its package', () => {
    expect(chosen(['test/electron-host/suite/ipc.spec.ts'])).toEqual([
      ['stand-in', 'test/electron-host/suite/ipc.spec.ts'],
    ]);
  });

  it('takes a stage beside its own paths, and refuses one beside those of another', () => {
    expect(chosen(['unit', 'test/unit/http'])).toEqual([['unit', 'test/unit/http']]);
    expect(() => chosen(['rules', 'test/unit/http'])).toThrow('test/unit/http belongs to unit.');
  });

  it('refuses a path that belongs to no stage', () => {
    expect(() => chosen(['electron/http/http.ts'])).toThrow('belongs to no stage');
    expect(() => chosen(['test/united/http.test.ts'])).toThrow('belongs to no stage');
  });
});

describe('npm test -- --changed', () => {
  it.each([
    [['--changed'], 'HEAD'],
    [['--changed', 'main'], 'main'],
    [['--changed', 'origin/main'], 'origin/main'],
    [['--changed=HEAD~2'], 'HEAD~2'],
    [['--changed=origin/main'], 'origin/main'],
  ])('%j takes what changed since %s', (words, changedSince) => {
    expect(choose(words, false)).toEqual({ runs: [], changedSince, every: false });
  });

  it('chooses by itself, without stages or paths', () => {
    expect(() => choose(['--changed', 'unit'], false)).toThrow('name no stage and no path');
    expect(() => choose(['test/unit/http', '--changed'], false)).toThrow('name no stage and no path');
    expect(() => choose(['--changed', 'test/unit/http'], false)).toThrow('name no stage and no path');
  });

  it('sorts what it found into stages', () => {
    const runs = runsOf(['test/contract/platform.test.ts', 'test/e2e/shell/tray.spec.ts']);
    expect(runs.map(({ stage }) => stage.name)).toEqual(['contract', 'e2e']);
    expect(runsOf([])).toEqual([]);
  });
});
