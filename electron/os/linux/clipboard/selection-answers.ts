/** The forms of an offer, by the names of X11's targets: text, and the mark that keeps it out of clipboard histories. */
export const CONCEALED = 'x-kde-passwordManagerHint';
const TEXTS = ['UTF8_STRING', 'text/plain;charset=utf-8', 'text/plain', 'STRING'] as const;
export const offeredTargets = ['TARGETS', CONCEALED, ...TEXTS] as const;

/**
 * Requests for the text are refused for this long. No person pastes so soon after pressing a button in another window, but
 * programs that record every change of the clipboard ask at once, and passwords must not get into such a history.
 */
const TOO_SOON_MS = 300;

/** Requests within this time count as one paste: some programs ask for the length first, or for another form of the text. */
const SAME_PASTE_MS = 300;

export type Answer = 'targets' | 'hint' | 'text' | 'refuse';

/** The state of an offer. `taken` is the window that has received the text, and when. */
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
