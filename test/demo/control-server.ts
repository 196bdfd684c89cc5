import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { controlArguments, isControlName, type Controls } from './controls.ts';
import { listen } from './server.ts';

const BODY_LIMIT = '1mb';

/**
 * The controls over HTTP, for tests that run the demo as a process of its own: `POST {url}{name}` with a JSON array of
 * arguments, or `GET {url}{name}?arg=…&arg=…` where they are texts. Answers `{"value": …}`, or 400 `{"error": …}`.
 */
export async function startControlServer(controls: Controls): Promise<{ server: Server; url: string }> {
  const path = `/${randomBytes(16).toString('hex')}/`; // not to be guessed by what else runs on the machine
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: BODY_LIMIT }));
  app.all(`${path}:name`, async (request, response) => {
    const name = request.params.name;
    if (!isControlName(name)) {
      response.status(404).json({ error: `no control ${name}` });
      return;
    }
    const query = new URL(request.url, 'http://control').searchParams;
    const given: unknown = request.method === 'GET' ? query.getAll('arg') : (request.body ?? []);
    const value = await call(controls, name, given);
    response.json({ value: value ?? null });
  });
  app.use((_request, response) => {
    response.status(404).json({ error: 'not found' });
  });
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(400).json({ error: error instanceof Error ? error.message : String(error) });
  };
  app.use(onError);
  const server = createServer(app);
  return { server, url: `http://127.0.0.1:${await listen(server, 0)}${path}` };
}

function call(controls: Controls, name: keyof Controls, given: unknown): unknown {
  const padded = Array.isArray(given) ? given : [given];
  const args: readonly unknown[] = controlArguments[name].parse(padded);
  // The schema of `name` has just checked that these are its arguments; the compiler cannot pair the two.
  const control = controls[name] as (...args: readonly unknown[]) => unknown;
  return control(...args);
}
