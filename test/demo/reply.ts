import type { Response } from 'express';

/** An answer of the API, as a value. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in the API's form: `{"error": …}` and what goes with it. */
export function refusal(status: number, error: string, more: Readonly<Record<string, unknown>> = {}): Reply {
  return { status, body: { error, ...more } };
}

export function send(response: Response, { status, body, headers = {} }: Reply): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else response.json(body);
}
