// `npm run platform`: the demo platform, from a fresh clone with nothing but Node and npm.
import { prepareOrExit } from './prepare.mjs';

prepareOrExit({ system: 'none', program: false });

// In this process, so that a signal reaches the demo and not a parent of it.
const { register } = await import('tsx/esm/api');
register();
await import('../demo/main.ts');
