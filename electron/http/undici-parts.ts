import api from 'undici/lib/api/index.js';
import agent from 'undici/lib/dispatcher/agent.js';
import dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import envHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import pool from 'undici/lib/dispatcher/pool.js';

// Loads only the parts of undici that are used, put together as its own index does. The index also loads fetch, WebSocket,
// caches and mocks, which costs some 40 ms at each start. The version is pinned.
Object.assign(dispatcher.prototype, api);

export { agent as Agent, envHttpProxyAgent as EnvHttpProxyAgent, pool as Pool };
