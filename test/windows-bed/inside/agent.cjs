// Runs in Node for Windows for as long as a bed does, and does there what a test asks for: one line of JSON in, one out.
// Windows' services and Wine's server stay up with it.
const { connect } = require('node:net');
const { readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const calls = {
  ...require('./mapping.cjs'),
  ...require('./registry.cjs'),
  ...require('./credentials.cjs'),
  ...require('./services.cjs'),
  ...require('./processes.cjs'),
  write: (path, text) => writeFileSync(path, text),
  read: (path) => readFileSync(path, 'utf8'),
  list: (path) => readdirSync(path).sort(),
  size: (path) => statSync(path).size,
  remove: (path) => rmSync(path),
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
