import type * as z from 'zod/mini';
import { FailureError, type Result } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';

/** The gate looks at this much of Electron's IpcMainInvokeEvent. */
export interface InvokeEvent {
  readonly senderFrame: SenderFrame | null;
}

/** The gate needs this of a call and its handler, whatever they are about. */
export interface GuardedCall {
  /** `area.name`, for the log. */
  readonly name: string;
  readonly input: z.ZodMiniType;
  handle(input: unknown): Promise<Result<unknown>>;
}

export interface GateOptions {
  readonly appOrigin: string;
  readonly log: Log;
}

/**
 * The one way of a message into Latchkey: sent by our own page, proved by the schema, then handled.
 *
 * An untrusted sender is rejected, and told nothing. Everything else is answered with a Result; what nobody expected
 * (a page that sends what its own types forbid, too) is LK-0001 with the reference under which the log has the story.
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

/** Describes a refused input by place and rule, never by its value, which may be a password. Paths hold the schema's own keys only. */
function issuesOf({ issues }: z.core.$ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.')} ${code}`)
    .join('; ');
}
