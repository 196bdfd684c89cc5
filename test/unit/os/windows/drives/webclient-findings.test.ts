import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../electron/contract/view.ts';
import { findingName } from '../../../../../electron/contract/words/findings.ts';
import { wordsIn } from '../../../../../electron/contract/words/words-in.ts';
import type { ServiceState } from '../../../../../electron/os/windows/drives/service.ts';
import { webClientFindings } from '../../../../../electron/os/windows/drives/webclient-findings.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../../fakes/memory-registry.ts';

const WEBCLIENT = String.raw`SYSTEM\CurrentControlSet\Services\WebClient\Parameters`;
const INTERNET = String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings`;

async function findingsOf(
  registry: MemoryRegistry = memoryRegistry(),
  { is = 'running', isElevated = false }: { readonly is?: ServiceState; readonly isElevated?: boolean } = {},
): Promise<readonly Finding[]> {
  const service = {
    state: () => Promise.resolve(is),
    trigger: () => Promise.resolve(),
    start: () => Promise.resolve(0),
  };
  return await webClientFindings(service, { isElevated: () => isElevated }, registry);
}
const codesOf = async (...args: Parameters<typeof findingsOf>): Promise<readonly string[]> =>
  (await findingsOf(...args)).flatMap(({ code }) => code ?? []);

describe('what a machine has for drives by WebClient', () => {
  it('on a Windows as it is installed: its two limits, uploads of half an hour, its zone and long paths are told before anybody meets them', async () => {
    const found = await findingsOf();
    expect(found.filter(({ state }) => state === 'problem')).toEqual([]);
    expect(found.flatMap(({ code }) => code ?? [])).toEqual(['LK-5350', 'LK-5351', 'LK-5355', 'LK-5359', 'LK-5358']);
    expect(found.find(({ code }) => code === 'LK-5350')?.details).toMatchObject({ value: 50 });
  });

  it('nothing to tell where IT has set what there is to set', async () => {
    const registry = memoryRegistry();
    registry.put('HKLM', WEBCLIENT, 'FileSizeLimitInBytes', 0xffff_ffff);
    registry.put('HKLM', WEBCLIENT, 'FileAttributesLimitInBytes', 10_000_000);
    registry.put(
      'HKLM',
      String.raw`SYSTEM\CurrentControlSet\Services\MRxDAV\Parameters`,
      'FsCtlRequestTimeoutInSec',
      3600,
    );
    registry.put('HKLM', String.raw`SYSTEM\CurrentControlSet\Control\FileSystem`, 'LongPathsEnabled', 1);
    const range = String.raw`Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings\ZoneMap\Ranges\Range1`;
    registry.put('HKLM', range, ':Range', '127.0.0.1');
    registry.put('HKLM', range, 'file', 1);
    expect(await codesOf(registry)).toEqual([]);
  });

  it.each([
    ['SendReceiveTimeoutInSec', 10, 'LK-5352'],
    ['InternetServerTimeoutInSec', 2, 'LK-5352'],
    ['ServerNotFoundCacheLifeTimeInSec', 600, 'LK-5353'],
    ['SupportLocking', 0, 'LK-5354'],
  ])('%s of %i is told', async (name, value, code) => {
    const registry = memoryRegistry();
    registry.put('HKLM', WEBCLIENT, name, value);
    expect(await codesOf(registry)).toContain(code);
  });

  it('a proxy that is looked for, unless this machine is excepted', async () => {
    const registry = memoryRegistry();
    const flags = Buffer.alloc(60);
    flags[8] = 0x9; // direct, and to be found out
    registry.put('HKCU', String.raw`${INTERNET}\Connections`, 'DefaultConnectionSettings', flags);
    expect(await codesOf(registry)).toContain('LK-5356');
    registry.put('HKCU', INTERNET, 'ProxyOverride', '<local>'); // names without a dot
    expect(await codesOf(registry)).toContain('LK-5356');
    registry.put('HKCU', INTERNET, 'ProxyOverride', '*.corp;127.0.0.1;<local>');
    expect(await codesOf(registry)).not.toContain('LK-5356');
  });

  it('Microsoft 365 Apps, with their version', async () => {
    const registry = memoryRegistry();
    const key = String.raw`SOFTWARE\Microsoft\Office\ClickToRun\Configuration`;
    registry.put('HKLM', key, 'ProductReleaseIds', 'O365ProPlusRetail');
    registry.put('HKLM', key, 'VersionToReport', '16.0.17928.20114');
    expect(await findingsOf(registry)).toContainEqual({
      ...{ id: 'webclient-office', state: 'warning', code: 'LK-5357' },
      details: { products: 'O365ProPlusRetail', version: '16.0.17928.20114' },
    });
  });

  it.each<[ServiceState, string]>([
    ['absent', 'LK-5330'],
    ['disabled', 'LK-5331'],
    ['unknown', 'LK-5334'],
  ])('a service that is %s keeps drives from being mapped', async (is, code) => {
    const problems = (await findingsOf(memoryRegistry(), { is })).filter(({ state }) => state === 'problem');
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  it('one that is stopped does not: it is started when it is needed', async () => {
    expect((await findingsOf(memoryRegistry(), { is: 'stopped' }))[0]).toEqual({ id: 'webclient', state: 'ok' });
  });

  it('an elevated program cannot map drives that anybody sees', async () => {
    expect((await findingsOf(memoryRegistry(), { isElevated: true }))[1]).toMatchObject({ code: 'LK-5340' });
  });

  it('each has a name for people', async () => {
    for (const finding of await findingsOf()) expect(findingName(wordsIn('en'), finding)).not.toBe(finding.id);
  });
});
