// Loaded into a program before its own code (`--require`): the one wait of HURRIED_WAIT_MS is over after a second, and from
// then on the clock says that the whole time has gone by. Everything else takes the time that it takes. AHEAD_MS: the clock
// is that much ahead from the beginning.
const waited = Number(process.env.HURRIED_WAIT_MS);
const HURRIED_MS = 1000;

const { Date: Clock, setTimeout: later } = globalThis;
let gone = Number(process.env.AHEAD_MS ?? 0);

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [Clock.now() + gone] : given));
  }

  static now() {
    return Clock.now() + gone;
  }
};

const hurried = (work, ms, ...rest) => {
  if (ms !== waited) return later(work, ms, ...rest);
  return later(() => {
    gone += ms;
    work(...rest);
  }, HURRIED_MS);
};
globalThis.setTimeout = Object.assign(hurried, later);
