// `npm run demo`: the main job, end to end, from a fresh clone with nothing but Node and npm.
import { prepareOrExit } from './prepare.mjs';

prepareOrExit({ system: 'drive' });

const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./demo/main.ts');
process.exitCode = await main(process.argv.slice(2));
