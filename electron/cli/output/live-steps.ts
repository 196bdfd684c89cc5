import type { StepEvent } from '../../contract/view.ts';
import { formatTook } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { coloured, plain, type Paint, type Tone } from './paint.ts';
import type { Output } from './output.ts';
import { pad } from './table.ts';

/** Shows steps as they happen: finished steps stay as lines, and the running one is animated at the bottom of a terminal. */
export interface LiveSteps {
  readonly show: (event: StepEvent) => void;
  /** Takes the animated line off the screen, e.g. before a question. */
  readonly suspend: () => void;
  readonly resume: () => void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
const CLEAR_LINE = '\r\u001b[2K';
const TEXT_WIDTH = 52;

const marks: Readonly<Record<'done' | 'failed' | 'undone', readonly [Tone, string]>> = {
  done: ['good', '✓'],
  failed: ['bad', '✗'],
  undone: ['soon', '↩'],
};

/** Makes the live steps. They are written by hand and not with a task list library: see docs/decisions/002-own-step-lines.md. */
export function liveSteps(out: Output, language: Language): LiveSteps {
  const paint: Paint = out.colours ? coloured : plain;
  let running: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;

  const draw = (): void => {
    if (running === undefined) return;
    frame = (frame + 1) % FRAMES.length;
    const text = `${FRAMES[frame] ?? ''} ${running} …`;
    out.write(`${CLEAR_LINE}${text.slice(0, out.columns() - 1)}`); // cut, because a line that wraps could not be cleared
  };
  const suspend = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    out.write(CLEAR_LINE);
  };
  const resume = (): void => {
    if (!out.terminal || running === undefined || timer !== undefined) return;
    timer = setInterval(draw, FRAME_MS);
    timer.unref();
    draw();
  };
  return {
    show({ id, state, ms, undoing }) {
      suspend();
      const words = wordsIn(language).steps[id];
      if (state === 'running') {
        running = undoing === true ? words.undoing : words.running;
        resume();
        return;
      }
      running = undefined;
      const text = state === 'failed' ? (undoing === true ? words.undoing : words.running) : words[state];
      const took = ms === undefined ? '' : paint('quiet', formatTook(language, ms));
      out.line(`${paint(...marks[state])} ${pad(text, TEXT_WIDTH)}  ${took}`.trimEnd());
    },
    suspend,
    resume,
  };
}
