/** An offer has these forms, by the names of X11's targets: text, and the mark that keeps clipboard histories away from it. */
export const CONCEALED = 'x-kde-passwordManagerHint';
const TEXTS = ['UTF8_STRING', 'text/plain;charset=utf-8', 'text/plain', 'STRING'] as const;
export const offeredTargets = ['TARGETS', CONCEALED, ...TEXTS] as const;

/**
 * No person pastes this soon after pressing a button in another window. Programs that read the clipboard whenever it
 * changes do: what they keep a history of is not for passwords.
 */
const TOO_SOON_MS = 300;

/** One paste can be several requests: some programs look at the length first, or ask for another form of the text. */
const SAME_PASTE_MS = 300;

export type Answer = 'targets' | 'hint' | 'text' | 'refuse';

/** An offer is in one of these states. `taken` is the window that the text went to, and when. */
export interface OfferState {
  readonly offeredAt: number;
  readonly taken?: { readonly by: number; readonly at: number };
}

/** Decides the answer to a request, and the state of the offer after it. Times are in milliseconds of one clock. */
export function answerTo(
  state: OfferState,
  request: { readonly target: string | undefined; readonly by: number; readonly at: number },
): { readonly answer: Answer; readonly state: OfferState } {
  const { target, by, at } = request;
  if (target === 'TARGETS') return { answer: 'targets', state };
  if (target === CONCEALED) return { answer: 'hint', state };
  if (!TEXTS.some((text) => text === target) || at - state.offeredAt < TOO_SOON_MS) return { answer: 'refuse', state };
  if (state.taken !== undefined && !isSamePaste(state.taken, by, at)) return { answer: 'refuse', state };
  return { answer: 'text', state: state.taken === undefined ? { ...state, taken: { by, at } } : state };
}

function isSamePaste(taken: NonNullable<OfferState['taken']>, by: number, at: number): boolean {
  return taken.by === by && at - taken.at < SAME_PASTE_MS;
}

/** Time from a paste to the end of its offer, in ms. */
export const endsAfterPasteMs = SAME_PASTE_MS;
