// `npm run dev`: every scene of the window over the fake bridge, in a browser, drawn anew at each change of the sources.
import { join } from 'node:path';
import { prepareOrExit, root, say } from './prepare.mjs';

prepareOrExit({ system: 'none', program: false });

const { register } = await import('tsx/esm/api');
register();
const { createServer } = await import('vite');
const { languageRows } = await import('../../electron/contract/words/language.ts');
const { scenes } = await import('../window/scenes.ts');

const links = scenes.map(({ name }) => {
  const linked = Object.entries(languageRows).map(
    ([language, row]) => `<a href="/?scene=${name}&amp;language=${language}" lang="${language}">${row.name}</a>`,
  );
  return `<li>${name}: ${linked.join(' ')}</li>`;
});
const list = `<!doctype html><meta charset="utf-8"><title>Scenes</title><h1>Scenes</h1><ul>${links.join('')}</ul>`;

/** The server's own scripts would break the page's policy, which is a matter of the built window. */
const scenesInDevelopment = {
  name: 'scenes-in-development',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[\s\S]*?\/>/, ''),
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') {
        next();
        return;
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(list);
    });
  },
};

const server = await createServer({
  configFile: join(root, 'test/window/vite.config.ts'),
  base: '/',
  server: { host: '127.0.0.1' },
  plugins: [scenesInDevelopment],
});
await server.listen();
say(`Scenes of the window: ${server.resolvedUrls?.local[0] ?? ''}`);
