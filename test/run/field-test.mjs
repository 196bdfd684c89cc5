// `npm run field-test`: looks on a real machine whether everything is as Latchkey says. See docs/field-tests.md.
import { prepareOrExit } from './prepare.mjs';

// In the person's own session: what they lack is theirs to install.
prepareOrExit({ system: 'none' });

const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../field/main.ts');
process.exitCode = await main(process.argv.slice(2));
process.exit(); // a look into a drive that hangs may never end
