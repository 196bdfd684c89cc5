import { isControlName, type Controls } from './controls.ts';

/** The same controls, of a demo that runs as another process. Each call rejects with the demo's own message. */
export type RemoteControls = {
  readonly [Name in keyof Controls]: (
    ...args: Parameters<Controls[Name]>
  ) => Promise<Awaited<ReturnType<Controls[Name]>>>;
};

/** @param url the `control` address that the demo printed. */
export function remoteControls(url: string): RemoteControls {
  return new Proxy({} as RemoteControls, {
    get: (_target, name) => {
      if (typeof name !== 'string' || !isControlName(name)) return undefined;
      return (...args: unknown[]) => post(`${url}${name}`, args);
    },
  });
}

async function post(url: string, args: unknown[]): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(args),
  });
  const reply = (await response.json()) as { value?: unknown; error?: string };
  if (!response.ok) throw new Error(reply.error ?? `control answered ${response.status}`);
  return reply.value;
}
