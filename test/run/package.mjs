// `npm run package -- --linux --win`: the packages that ship. See docs/how-to/make-packages.md.
import { prepareOrExit, root } from './prepare.mjs';

prepareOrExit({ system: 'none' });

const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../../electron/packages/main.ts');
const prepare = (system) => {
  if (system !== 'win' && process.platform === 'linux') prepareOrExit({ system: 'packages', program: false });
  if (system === 'win') prepareOrExit({ system: 'windows-packages', program: false });
};
const status = await main(process.argv.slice(2), root, prepare).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  return 1;
});
process.exit(status); // electron-builder's own hooks would make a success of it
