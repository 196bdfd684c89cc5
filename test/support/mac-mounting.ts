// A program that has a volume mounted and says the number of the process that does it: a test kills it while that is under way. What to
// mount comes by its input.
import { text } from 'node:stream/consumers';
import { startIpcChild } from '../../electron/os/ipc-child.ts';
import { volumeCalls } from '../../electron/os/mac/drives/volume-call.ts';
import { Secret } from '../../electron/secrets/secret.ts';

const { url, user, password } = JSON.parse(await text(process.stdin)) as Record<'url' | 'user' | 'password', string>;
const calls = volumeCalls((listener) => {
  const child = startIpcChild(
    { file: process.execPath, args: [process.env['FAKE_MAC_CHILD'] ?? ''], env: process.env, outlives: false },
    {
      message(message, handle) {
        listener.message(message, handle);
        process.stdout.write(`${child.id}\n`); // it is ready, and has been asked
      },
      ended(how) {
        listener.ended(how);
      },
    },
  );
  return child;
});
await calls.mount({ url, user, password: new Secret(password) }, new AbortController().signal);
