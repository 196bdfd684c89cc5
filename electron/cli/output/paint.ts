/** Colours that mean something: `good` is ours and safe, `bad` a failure, `quiet` beside the point. */
export type Tone = 'good' | 'bad' | 'soon' | 'quiet' | 'strong';

const codes: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  bad: [31, 39],
  soon: [33, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

export type Paint = (tone: Tone, text: string) => string;

export const plain: Paint = (_, text) => text;

export const coloured: Paint = (tone, text) => {
  const [on, off] = codes[tone];
  return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
};
