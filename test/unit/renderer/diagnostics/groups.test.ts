import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../electron/contract/view.ts';
import { groupFindings } from '../../../../renderer/diagnostics/groups.ts';

const ok = (id: string): Finding => ({ id, state: 'ok' });
const grouped = (findings: readonly Finding[]) =>
  groupFindings(findings).map(({ id, state, findings: found }) => [id, state, found.map((each) => each.id)]);

describe('what the checks found, as a person sees it', () => {
  it('is about the keychain, this computer, the network and the drives', () => {
    const all = ['keychain', 'bus', 'gvfs', 'webclient-office', 'gateway', 'connection:A', 'application:B', 'journal'];
    expect(grouped(all.map(ok))).toEqual([
      ['keychain', 'ok', ['keychain', 'bus']],
      ['computer', 'ok', ['gvfs', 'webclient-office', 'gateway']],
      ['network', 'ok', ['connection:A']],
      ['drives', 'ok', ['connection:A', 'application:B', 'journal']],
    ]);
  });

  it('begins with what is worst, and has the state of the worst finding', () => {
    const findings: readonly Finding[] = [
      ok('keychain'),
      { id: 'rclone', state: 'warning', code: 'LK-5004' },
      { id: 'connection:A', state: 'problem', code: 'LK-4005' },
      ok('connection:B'),
    ];
    expect(grouped(findings).map(([id, state]) => [id, state])).toEqual([
      ['drives', 'problem'],
      ['computer', 'warning'],
      ['keychain', 'ok'],
      ['network', 'ok'],
    ]);
  });

  it('lays a server that is out of reach to the network, not to its drive', () => {
    expect(grouped([{ id: 'connection:A', state: 'problem', code: 'LK-3003' }, ok('connections')])).toEqual([
      ['network', 'problem', ['connection:A']],
      ['drives', 'ok', ['connections']],
    ]);
  });

  it('says nothing of the network where no server was asked', () => {
    expect(grouped([ok('keychain'), ok('connections')]).map(([id]) => id)).toEqual(['keychain', 'drives']);
    expect(grouped([{ id: 'connection:A', state: 'problem', code: 'LK-4005' }]).map(([id]) => id)).toEqual(['drives']);
  });
});
