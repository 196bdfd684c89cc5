import type * as z from 'zod/mini';
import { FailureError, type Result } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';

/** The part of Electron's IpcMainInvokeEvent that the gate looks at. */
export interface InvokeEvent {
  readonly senderFrame: SenderFrame | null;
}

/** The part of a call and its handler that the gate needs, whatever the call is about. */
export interface GuardedCall {
  /** The name `area.name`, for the log. */
  readonly name: string;
  readonly input: z.ZodMiniType;
  handle(input: unknown): Promise<Result<unknown>>;
}

export interface GateOptions {
  readonly appOrigin: string;
  readonly log: Log;
}

/**
 * Passes a message of the page to its handler. This is the only way into Latchkey: the sender must be our own page, and the
 * input must fit the schema.
 *
 * An untrusted sender is rejected, and told nothing. Every other call is answered with a Result. An unexpected error,
 * including input that the page's own types forbid, is LK-0001 with the reference under which the log has it.
 */
export async function passGate(
  call: GuardedCall,
  event: InvokeEvent,
  input: unknown,
  { appOrigin, log }: GateOptions,
): Promise<Result<unknown>> {
  if (!isTrusted(event.senderFrame, appOrigin)) {
    log.info('untrusted-sender', { call: call.name });
    throw new Error('refused');
  }
  try {
    const parsed = call.input.safeParse(input);
    if (parsed.success) return await call.handle(parsed.data);
    return unexpected(log, call, new Error(`invalid input: ${issuesOf(parsed.error)}`));
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    return unexpected(log, call, error);
  }
}

function unexpected(log: Log, { name }: GuardedCall, error: unknown): Result<never> {
  return { ok: false, failure: { code: 'LK-0001', reference: log.unexpected(error, { call: name }) } };
}

/**
 * Describes a refused input by place and rule, never by its value, which may be a password. The places contain keys of the
 * schema only.
 */
function issuesOf({ issues }: z.core.$ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.')} ${code}`)
    .join('; ');
}
