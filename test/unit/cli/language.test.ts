import { describe, expect, it } from 'vitest';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const french = { LANG: 'fr_FR.UTF-8' };

describe('the language', () => {
  it.each([
    [['status'], french, 'Connecté'],
    [['status'], { LC_ALL: 'en_GB.UTF-8', ...french }, 'Connected'],
    [['status'], { LC_MESSAGES: 'fr_CA.UTF-8', LANG: 'C' }, 'Connecté'],
    [['status', '--lang', 'en'], french, 'Connected'],
    [['status', '--lang=fr'], {}, 'Connecté'],
    [['status'], {}, 'Connected'],
  ])('of %j in %j', async (argv, env, word) => {
    expect((await runInFakeWorld(argv, { env })).stdout).toContain(`  ${word}  `);
  });

  it('is that of failures, of what was finished and of a command line that is not understood', async () => {
    const { stderr } = await runInFakeWorld(['open', 'nothing'], {
      env: french,
      engine: {
        recover: () =>
          Promise.resolve({ ok: true, value: [{ id: 'a', kind: 'setup', label: 'Travail', outcome: 'undone' }] }),
        open: () =>
          Promise.resolve({ ok: false, failure: { code: 'LK-1008', details: { labels: ['Maison', 'Travail'] } } }),
      },
    });
    expect(stderr).toContain('La configuration de «\u00a0Travail\u00a0» avait été interrompue');
    expect(stderr).toContain('LK-1008  Latchkey ne sait pas de quel lecteur il s’agit.');
    expect(stderr).toContain('Nommez l’un de vos lecteurs\u00a0: Maison et Travail.');
    expect(stderr).toContain('Que faire\u00a0: ');
    expect((await runInFakeWorld(['--colour'], { env: french })).stderr).toContain('Option inconnue --colour.');
  });

  it('makes no difference to JSON', async () => {
    const [en, fr] = await Promise.all([
      runInFakeWorld(['status', '--json']),
      runInFakeWorld(['status', '--json'], { env: french }),
    ]);
    expect(fr.stdout).toBe(en.stdout);
  });
});
