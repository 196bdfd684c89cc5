import type { Failure, FailureCode } from '../../../contract/failure.ts';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { Finding } from '../../../contract/view.ts';
import { numberIn, textIn, type Registry } from '../registry.ts';
import type { WindowsSession } from '../session.ts';
import { failureOfState, type WebClientService } from './service.ts';

/** A setting of the machine: what it is when nobody has set it, and when a person would stumble over it. */
interface Setting {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly usual: number;
  readonly code: FailureCode;
  readonly isBad: (value: number) => boolean;
  /** Of a value in the words of the failure. */
  readonly shown?: (value: number) => number;
}

/** Where the settings of the service are. */
export const WEBCLIENT_PARAMETERS = 'SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters';
const REDIRECTOR = 'SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters';
const MOST = 0xffff_ffff;
const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000);

/**
 * Settings of WebClient that matter to a drive of this machine's own gateway, all documented by Microsoft with their usual values.
 * `BasicAuthLevel`, `AuthForwardServerList` and `AcceptOfficeAndTahoeServers` are none: no password is sent, and no other server asked.
 * `LocalServerTimeoutInSec` is for names without a dot.
 */
const settings: readonly Setting[] = [
  {
    ...{ id: 'webclient-file-size', key: WEBCLIENT_PARAMETERS, name: 'FileSizeLimitInBytes', usual: 50_000_000 },
    ...{ code: 'LK-5350', isBad: (value) => value < MOST, shown: megabytes },
  },
  {
    ...{ id: 'webclient-folder-size', key: WEBCLIENT_PARAMETERS, name: 'FileAttributesLimitInBytes', usual: 1_000_000 },
    // Some thousand names at the usual value; Microsoft names ten times as much as what to set.
    ...{ code: 'LK-5351', isBad: (value) => value < 10_000_000, shown: megabytes },
  },
  {
    ...{ id: 'webclient-answer', key: WEBCLIENT_PARAMETERS, name: 'SendReceiveTimeoutInSec', usual: 60 },
    ...{ code: 'LK-5352', isBad: (value) => value < 60 },
  },
  {
    ...{ id: 'webclient-connect', key: WEBCLIENT_PARAMETERS, name: 'InternetServerTimeoutInSec', usual: 30 },
    ...{ code: 'LK-5352', isBad: (value) => value < 10 },
  },
  {
    ...{ id: 'webclient-not-found', key: WEBCLIENT_PARAMETERS, name: 'ServerNotFoundCacheLifeTimeInSec', usual: 60 },
    ...{ code: 'LK-5353', isBad: (value) => value > 60 },
  },
  {
    ...{ id: 'webclient-locks', key: WEBCLIENT_PARAMETERS, name: 'SupportLocking', usual: 1 },
    ...{ code: 'LK-5354', isBad: (value) => value === 0 },
  },
  {
    ...{ id: 'webclient-upload', key: REDIRECTOR, name: 'FsCtlRequestTimeoutInSec', usual: 1800 },
    ...{ code: 'LK-5355', isBad: (value) => value <= 1800, shown: (value) => Math.floor(value / 60) },
  },
];

/** What a person stumbles over who has not been told: large files, Office, and a first access that takes long. */
const told: ReadonlySet<FailureCode> = new Set<FailureCode>(['LK-5350', 'LK-5356', 'LK-5357']);

/** Tells a person who sets a drive up what they will meet on it, of what was found. */
export function cautionsIn(findings: readonly Finding[]): readonly Failure[] {
  return findings.flatMap(({ state, code, details }) =>
    state === 'warning' && code !== undefined && told.has(code) ? [{ code, ...omitUndefined({ details }) }] : [],
  );
}

/** Those that are about this computer's own address: a drive that leads elsewhere is not concerned. */
const ofLoopback: ReadonlySet<string> = new Set(['webclient-proxy', 'webclient-zone', 'webclient-office']);

/** Those of a drive that leads to the platform itself. */
export const withoutLoopback = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ id }) => !ofLoopback.has(id));

/**
 * What this machine has for drives by WebClient, and what a person would meet on them later: read, explained, and never changed.
 * Only what keeps every drive from being mapped is a problem.
 */
export async function webClientFindings(
  service: WebClientService,
  session: WindowsSession,
  registry: Registry,
): Promise<readonly Finding[]> {
  const failure = failureOfState(await service.state())?.failure;
  const serviceFinding: Finding =
    failure === undefined
      ? { id: 'webclient', state: 'ok' }
      : { id: 'webclient', state: 'problem', ...omitUndefined({ code: failure.code, details: failure.details }) };
  const sessionFinding: Finding = session.isElevated()
    ? { id: 'webclient-session', state: 'problem', code: 'LK-5340' }
    : { id: 'webclient-session', state: 'ok' };
  return [
    serviceFinding,
    sessionFinding,
    ...settings.map((setting) => settingFinding(setting, registry)),
    proxyFinding(registry),
    zoneFinding(registry),
    ...officeFinding(registry),
  ];
}

function settingFinding({ id, key, name, usual, code, isBad, shown }: Setting, registry: Registry): Finding {
  const value = numberIn(registry, 'HKLM', key, name) ?? usual;
  if (!isBad(value)) return { id, state: 'ok' };
  return { id, state: 'warning', code, details: { name, value: shown?.(value) ?? value } };
}

const INTERNET = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
/** Of the ninth byte of `DefaultConnectionSettings`: a proxy, a script, or to be found out. */
const ASKS_A_PROXY = 0x2 | 0x4 | 0x8;

/** Whether Windows looks for a proxy before it speaks with this machine itself. */
function proxyFinding(registry: Registry): Finding {
  const id = 'webclient-proxy';
  const bytes = registry.read('HKCU', `${INTERNET}\\Connections`, 'DefaultConnectionSettings');
  const flags = bytes.found === 'yes' && bytes.value.type === 'bytes' ? (bytes.value.bytes[8] ?? 0) : 0;
  const isOn = numberIn(registry, 'HKCU', INTERNET, 'ProxyEnable') === 1;
  if (!isOn && (flags & ASKS_A_PROXY) === 0) return { id, state: 'ok' };
  const override = (textIn(registry, 'HKCU', INTERNET, 'ProxyOverride') ?? '').toLowerCase().split(/[;\s]+/);
  // `<local>` is for names without a dot, and so not for this address.
  if (override.some((one) => /^(http:\/\/)?127\.(0\.0\.1|0\.0\.\*|\*)$/.test(one))) return { id, state: 'ok' };
  return { id, state: 'warning', code: 'LK-5356' };
}

/** Of a zone: 1 is the intranet, 2 trusted sites. */
const TRUSTED = new Set([0, 1, 2]);

/** Whether this machine's own address counts as the Internet: then programs warn of what is opened from a drive. */
function zoneFinding(registry: Registry): Finding {
  const id = 'webclient-zone';
  const maps = [
    ['HKLM', `Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Ranges`],
    ['HKCU', `Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Ranges`],
    ['HKCU', `${INTERNET}\\ZoneMap\\Ranges`],
  ] as const;
  const isMapped = maps.some(([root, key]) => {
    const ranges = registry.keys(root, key);
    if (ranges.found !== 'yes') return false;
    return ranges.value.some((range) => {
      const at = `${key}\\${range}`;
      if (!/^127\.(0\.0\.1|0\.0\.\*|\*)$/.test(textIn(registry, root, at, ':Range') ?? '')) return false;
      return ['*', 'file'].some((scheme) => TRUSTED.has(numberIn(registry, root, at, scheme) ?? -1));
    });
  });
  return isMapped ? { id, state: 'ok' } : { id, state: 'warning', code: 'LK-5358' };
}

const OFFICE = 'SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration';

/** Microsoft 365 Apps, which open a file on a WebDAV drive by its address, and not as a file. */
function officeFinding(registry: Registry): readonly Finding[] {
  const products = textIn(registry, 'HKLM', OFFICE, 'ProductReleaseIds');
  if (products === undefined) return [];
  const version = textIn(registry, 'HKLM', OFFICE, 'VersionToReport');
  return [
    { id: 'webclient-office', state: 'warning', code: 'LK-5357', details: { products, ...omitUndefined({ version }) } },
  ];
}
