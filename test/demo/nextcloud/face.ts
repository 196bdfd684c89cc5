import express, { Router, type Request } from 'express';
import type { PlatformState } from '../platform.ts';
import type { Dav } from '../webdav.ts';
import { nextcloudDav } from './dav.ts';
import { ocsRoutes } from './ocs.ts';
import { loginPages } from './pages.ts';
import type { NextcloudState } from './state.ts';

/** Nextcloud 34 as it was observed: status page, Login Flow v2 with its pages, OCS, WebDAV. Facts: PLATFORMS.md. */
export function nextcloudFace(platform: PlatformState, dav: Dav, state: NextcloudState): Router {
  const router = Router();
  router.get('/status.php', (_request, response) => {
    response.json(statusOf(state));
  });
  router.use((_request, response, next) => {
    if (state.maintenance) response.status(503).type('html').send('<!doctype html><title>Maintenance mode</title>\n');
    else next();
  });
  router.post('/index.php/login/v2', (request, response) => {
    // A header is bytes, which the server takes for UTF-8.
    const flow = state.flows.begin(Buffer.from(request.get('User-Agent') ?? '', 'latin1').toString('utf8'));
    const root = rootOf(request, state);
    response.json({
      poll: { token: flow.pollToken, endpoint: `${root}/index.php/login/v2/poll` },
      login: `${root}/index.php/login/v2/flow/${flow.loginToken}`,
    });
  });
  router.post('/index.php/login/v2/poll', express.urlencoded({ extended: false }), (request, response) => {
    const grant = state.flows.poll(pollTokenIn(request));
    if (grant === undefined) response.status(404).json([]);
    else response.json({ server: rootOf(request, state), ...grant });
  });
  router.use(loginPages(platform, state));
  router.use('/ocs', ocsRoutes(platform, state));
  router.use('/remote.php/dav/files', nextcloudDav(platform, dav, state));
  router.get('/', (_request, response) => {
    response.redirect(`${state.base}/index.php/login`);
  });
  return router;
}

function statusOf({ maintenance }: NextcloudState): Readonly<Record<string, unknown>> {
  return {
    ...{ installed: true, maintenance, needsDbUpgrade: false },
    ...{ version: '34.0.1.2', versionstring: '34.0.1', edition: '', productname: 'Nextcloud', extendedSupport: false },
  };
}

/** The address as the client wrote it. */
function rootOf(request: Request, { base }: NextcloudState): string {
  return `${request.protocol}://${request.get('Host') ?? ''}${base}`;
}

function pollTokenIn({ body }: Request): string {
  const token = (body as { token?: unknown } | undefined)?.token;
  return typeof token === 'string' ? token : '';
}
