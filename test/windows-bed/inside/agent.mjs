// Makes the calls that a test asks for, inside Windows: each request and each answer is a line of JSON. It runs in Node for
// Windows as long as its bed does, which also keeps Windows' services and wineserver running.
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import * as credentials from './credentials.mjs';
import * as mapping from './mapping.mjs';
import * as processes from './processes.mjs';
import * as registry from './registry.mjs';
import * as services from './services.mjs';

/** The files that this program holds open, as an application does with a document. */
const held = new Map();

const calls = {
  ...mapping,
  ...registry,
  ...credentials,
  ...services,
  ...processes,
  write: (path, text) => writeFileSync(path, text),
  read: (path) => readFileSync(path, 'utf8'),
  list: (path) => readdirSync(path).sort(),
  size: (path) => statSync(path).size,
  remove: (path) => rmSync(path),
  hold: (path) => void held.set(path, openSync(path, 'r')),
  letGo: (path) => closeSync(held.get(path)),
  environment: (name) => process.env[name] ?? null,
};

const socket = connect(Number(process.env.BED_AGENT), '127.0.0.1');
let text = '';
socket.setEncoding('utf8').on('data', (more) => {
  const lines = (text + more).split('\n');
  text = lines.pop();
  for (const line of lines) void answer(JSON.parse(line));
});
socket.on('close', () => process.exit());

async function answer({ id, call, args }) {
  try {
    socket.write(`${JSON.stringify({ id, value: (await calls[call](...args)) ?? null })}\n`);
  } catch (error) {
    socket.write(`${JSON.stringify({ id, error: { code: error.code ?? '', message: error.message } })}\n`);
  }
}
