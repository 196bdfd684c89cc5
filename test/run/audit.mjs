// `npm run audit`: whether anything is known against what ships.
import { prepareOrExit, root } from './prepare.mjs';

prepareOrExit({ system: 'none' });

const { register } = await import('tsx/esm/api');
register();
const { audit } = await import('../../electron/packages/audit.ts');
process.exitCode = await audit(process.argv.slice(2), root);
