import { version } from '../package.json';

const argv = process.argv.slice(2);
if (argv[0] === '--version') process.stdout.write(`${version}\n`);
