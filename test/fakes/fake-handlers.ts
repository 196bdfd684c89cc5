import { api } from '../../electron/contract/api.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';

export interface HandlerCall {
  /** `area.name` */
  readonly name: string;
  readonly input: unknown;
}

/** Handlers that note what they are called with and succeed with null. */
export function recordingHandlers(
  answer: () => Promise<Result<unknown>> = () => Promise.resolve({ ok: true, value: null }),
): {
  readonly handlers: Handlers;
  readonly calls: HandlerCall[];
} {
  const calls: HandlerCall[] = [];
  const table = Object.fromEntries(
    Object.entries(api).map(([area, names]) => [
      area,
      Object.fromEntries(
        Object.keys(names).map((name) => [
          name,
          (input: unknown) => {
            calls.push({ name: `${area}.${name}`, input });
            return answer();
          },
        ]),
      ),
    ]),
  );
  return { handlers: table as unknown as Handlers, calls };
}
