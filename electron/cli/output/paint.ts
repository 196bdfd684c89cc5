/** The meaning of a colour: `good` is done and safe, `bad` is a failure, `soon` needs attention, `quiet` is secondary text. */
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
