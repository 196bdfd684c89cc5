import type { FailureCode } from './failure.ts';
import { shownHealth, type HealthState } from './health.ts';
import type { LogonStart } from './logon-start.ts';
import type { PlatformKind } from './platform-kinds.ts';
import type { RetirementView } from './retirement.ts';
import type { PolicyView } from './policy-view.ts';
import type { MapperName, Recovery } from './view.ts';
import type { Desktop, DrivesView } from './window.ts';
import { visibleJson } from './words/printable.ts';

/**
 * One line of JSON that says how Latchkey is on a computer, for tools of IT that read it of ten thousand. Names of fields and
 * values never change; new ones may come. No field names a person, a file, a server or a drive.
 */
export interface HealthLine {
  readonly schema: 1;
  readonly version: string;
  readonly os: Desktop;
  /** The moment at which this was read: ISO 8601, in UTC. */
  readonly at: string;
  /** `absent` means that nothing is set up, `unknown` that nothing could be read, for the reason in `code`. */
  readonly overall: Verdict | 'absent' | 'unknown';
  readonly code?: FailureCode;
  readonly policy?: {
    readonly state: PolicyView['state'];
    readonly revision?: string;
    /** The number of IT's rules that are not followed. */
    readonly problems: number;
  };
  /** Whether Latchkey starts at logon; absent where this program cannot tell. It does not count for `overall`. */
  readonly autostart?: { readonly state: LogonStart };
  readonly drives?: {
    readonly total: number;
    /** The number of drives in each state that occurs. */
    readonly states: Readonly<Partial<Record<HealthState, number>>>;
    /** The drives, the worst first, as many as the line has room for. */
    readonly each: readonly DriveLine[];
  };
  /** The number of app passwords for other applications, and of those among them that are lost or end soon. */
  readonly applications?: { readonly total: number; readonly attention: number };
  /** The duties that are still to be done on a platform, and the codes of why they wait, each once. */
  readonly open?: { readonly total: number; readonly codes: readonly FailureCode[] };
  /** The number of lost writes; null when the gateway cannot be asked. */
  readonly lostFiles?: number | null;
  /** How far the computer is with IT's rule `retire`; absent without it. `left` is the number of drives and app passwords. */
  readonly retired?: Pick<RetirementView, 'state' | 'left' | 'codes'>;
}

export type Verdict = 'ok' | 'attention' | 'failed';

export interface DriveLine {
  /** The connection's id: eight random letters and digits. */
  readonly id: string;
  readonly kind: PlatformKind;
  readonly mapper: MapperName;
  readonly state: HealthState;
  readonly code?: FailureCode;
  /** The day on which the app password ends, in UTC. */
  readonly ends?: string;
}

/** The longest line, in bytes. Intune reads 2,048 characters of the last line of a script; scripts may put something around ours. */
export const MOST_BYTES = 1990;

/** Says whether a drive in a state needs somebody. A state that ends by itself, or with a click, is no failure. */
export const verdicts: Readonly<Record<HealthState, Verdict>> = {
  ...{ ready: 'ok', 'read-only': 'ok', connecting: 'ok' },
  ...{ expiring: 'attention', disconnected: 'attention', offline: 'attention', unreachable: 'attention' },
  ...{ maintenance: 'attention', locked: 'attention', 'over-quota': 'attention', waiting: 'attention' },
  ...{
    expired: 'failed',
    refused: 'failed',
    lost: 'failed',
    disabled: 'failed',
    insecure: 'failed',
    trouble: 'failed',
  },
};

const order: readonly Verdict[] = ['failed', 'attention', 'ok'];

/** The state of this computer that the line is made of. */
export interface Looked {
  readonly view: DrivesView;
  readonly policy: PolicyView;
  readonly lostFiles: number | null;
  readonly logonStart: LogonStart | undefined;
}

export type HealthHead = Pick<HealthLine, 'version' | 'os' | 'at'>;

export function healthLine(head: HealthHead, { view, policy, lostFiles, logonStart }: Looked): HealthLine {
  const drives = view.drives.map(driveLine);
  const applications = view.applications.filter(
    ({ health }) => health !== undefined && verdicts[health.state] !== 'ok',
  );
  const codes = [...new Set(view.open.flatMap(({ failure }: Recovery) => failure?.code ?? []))].toSorted();
  const needsSomebody =
    applications.length + view.open.length + policy.problems.length + (view.retired?.left ?? 0) > 0 ||
    policy.state === 'unreadable';
  const isAbsent = drives.length + view.applications.length + view.open.length === 0;
  const worst = order.find((verdict) => drives.some(({ state }) => verdicts[state] === verdict)) ?? 'ok';
  const overall = worst === 'ok' && needsSomebody ? 'attention' : isAbsent ? 'absent' : worst;
  const retired =
    view.retired === undefined
      ? undefined
      : { state: view.retired.state, left: view.retired.left, codes: view.retired.codes.slice(0, 5) };
  const revision = policy.revision?.slice(0, 40);
  const rest: HealthLine = {
    ...{ schema: 1, ...head, overall },
    policy: { state: policy.state, ...(revision === undefined ? {} : { revision }), problems: policy.problems.length },
    ...(logonStart === undefined ? {} : { autostart: { state: logonStart } }),
    drives: { total: drives.length, states: counted(drives), each: [] },
    applications: { total: view.applications.length, attention: applications.length },
    open: { total: view.open.length, codes: codes.slice(0, 10) },
    lostFiles,
    ...(retired === undefined ? {} : { retired }),
  };
  const sorted = drives.toSorted((a, b) => order.indexOf(verdicts[a.state]) - order.indexOf(verdicts[b.state]));
  return { ...rest, drives: { total: drives.length, states: counted(drives), each: fitting(sorted, rest) } };
}

/** Makes the line for when nothing could be read. */
export function unknownHealth(head: HealthHead, code: FailureCode): HealthLine {
  return { schema: 1, ...head, overall: 'unknown', code };
}

function driveLine(drive: DrivesView['drives'][number]): DriveLine {
  const { id, platform, mapper, password } = drive;
  const { state, failure = drive.failure } = shownHealth(drive);
  const ends = password.expiresAt === undefined ? Number.NaN : Date.parse(password.expiresAt);
  return {
    ...{ id, kind: platform.kind, mapper, state },
    ...(failure === undefined ? {} : { code: failure.code }),
    ...(Number.isNaN(ends) ? {} : { ends: new Date(ends).toISOString().slice(0, 10) }),
  };
}

function counted(drives: readonly DriveLine[]): Partial<Record<HealthState, number>> {
  const counts: Partial<Record<HealthState, number>> = {};
  for (const { state } of drives) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Returns as many of the drives, from the first on, as the line has room for beside the rest. */
function fitting(drives: readonly DriveLine[], rest: HealthLine): readonly DriveLine[] {
  let left = MOST_BYTES - bytesOf({ event: 'result', ok: true, ...rest });
  const end = drives.findIndex((drive) => {
    left -= bytesOf(drive) + 1; // and its comma
    return left < 0;
  });
  return end < 0 ? drives : drives.slice(0, end);
}

const bytesOf = (value: object): number => new TextEncoder().encode(visibleJson(value)).length;
