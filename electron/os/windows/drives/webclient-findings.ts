import type { Failure, FailureCode } from '../../../contract/failure.ts';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { Finding } from '../../../contract/view.ts';
import { numberIn, textIn, type Registry } from '../registry.ts';
import type { WindowsSession } from '../session.ts';
import { failureOfState, type WebClientService } from './service.ts';

/** A setting of the machine, with its default and the values with which a person would run into trouble. */
interface Setting {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly usual: number;
  readonly code: FailureCode;
  readonly isBad: (value: number) => boolean;
  /** Converts a value for the words of the failure. */
  readonly shown?: (value: number) => number;
}

/** The registry key of the service's settings. */
export const WEBCLIENT_PARAMETERS = 'SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters';
const REDIRECTOR = 'SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters';
const MOST = 0xffff_ffff;
const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000);

/**
 * The settings of WebClient and of Windows that matter to a drive of this machine's gateway, all documented by Microsoft with their
 * defaults. `BasicAuthLevel`, `AuthForwardServerList` and `AcceptOfficeAndTahoeServers` are left out because no password is
 * sent and no other server is asked; `LocalServerTimeoutInSec` because it concerns names without a dot.
 */
const settings: readonly Setting[] = [
  {
    ...{ id: 'webclient-file-size', key: WEBCLIENT_PARAMETERS, name: 'FileSizeLimitInBytes', usual: 50_000_000 },
    ...{ code: 'LK-5350', isBad: (value) => value < MOST, shown: megabytes },
  },
  {
    ...{ id: 'webclient-folder-size', key: WEBCLIENT_PARAMETERS, name: 'FileAttributesLimitInBytes', usual: 1_000_000 },
    // The default allows some thousand names; Microsoft advises to set ten times as much.
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
  {
    // It concerns every drive, but the paths of a company's platform are those that grow long.
    ...{ id: 'long-paths', key: 'SYSTEM\\CurrentControlSet\\Control\\FileSystem', name: 'LongPathsEnabled', usual: 0 },
    ...{ code: 'LK-5359', isBad: (value) => value !== 1 },
  },
];

/** The failures that surprise a person who was not warned: large files, Office, and a slow first access. */
const told: ReadonlySet<FailureCode> = new Set<FailureCode>(['LK-5350', 'LK-5356', 'LK-5357']);

/** Picks the findings that a person who sets up a drive should be warned of. */
export function cautionsIn(findings: readonly Finding[]): readonly Failure[] {
  return findings.flatMap(({ state, code, details }) =>
    state === 'warning' && code !== undefined && told.has(code) ? [{ code, ...omitUndefined({ details }) }] : [],
  );
}

/** The findings about this computer's own address, which do not concern a drive that leads elsewhere. */
const ofLoopback: ReadonlySet<string> = new Set(['webclient-proxy', 'webclient-zone', 'webclient-office']);

/** Keeps the findings that concern a drive which leads straight to the platform. */
export const withoutLoopback = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ id }) => !ofLoopback.has(id));

/**
 * Examines this machine for drives by WebClient, and for settings that would trouble a person later. Settings are read and
 * explained, never changed. Only what keeps every drive from being mapped is a 'problem'.
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
/** Flags in the ninth byte of `DefaultConnectionSettings`: a proxy, a script, or automatic detection. */
const ASKS_A_PROXY = 0x2 | 0x4 | 0x8;

/** Tells whether Windows looks for a proxy before it talks to this machine itself. */
function proxyFinding(registry: Registry): Finding {
  const id = 'webclient-proxy';
  const bytes = registry.read('HKCU', `${INTERNET}\\Connections`, 'DefaultConnectionSettings');
  const flags = bytes.found === 'yes' && bytes.value.type === 'bytes' ? (bytes.value.bytes[8] ?? 0) : 0;
  const isOn = numberIn(registry, 'HKCU', INTERNET, 'ProxyEnable') === 1;
  if (!isOn && (flags & ASKS_A_PROXY) === 0) return { id, state: 'ok' };
  const override = (textIn(registry, 'HKCU', INTERNET, 'ProxyOverride') ?? '').toLowerCase().split(/[;\s]+/);
  // `<local>` means names without a dot, and so does not cover this address.
  if (override.some((one) => /^(http:\/\/)?127\.(0\.0\.1|0\.0\.\*|\*)$/.test(one))) return { id, state: 'ok' };
  return { id, state: 'warning', code: 'LK-5356' };
}

/** Zones without warnings: 0 is this computer, 1 the intranet, 2 trusted sites. */
const TRUSTED = new Set([0, 1, 2]);

/**
 * Tells whether this machine's own address counts as the Internet: programs then warn about files that are opened from a
 * drive.
 */
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

/** Reports Microsoft 365 Apps, which open a document on a WebDAV drive by its web address instead of as a file. */
function officeFinding(registry: Registry): readonly Finding[] {
  const products = textIn(registry, 'HKLM', OFFICE, 'ProductReleaseIds');
  if (products === undefined) return [];
  const version = textIn(registry, 'HKLM', OFFICE, 'VersionToReport');
  return [
    { id: 'webclient-office', state: 'warning', code: 'LK-5357', details: { products, ...omitUndefined({ version }) } },
  ];
}
