/** Digits of a one-time code: authenticator apps make six (RFC 6238's usual length), and so do text messages and e-mails. */
export const CODE_DIGITS = 6;

/** The code in what was typed or pasted: `491 203`, `491203`, or a whole message that holds one. */
export function codeIn(text: string): string {
  const whole = /(?<!\d)\d{3}[\s-]?\d{3}(?!\d)/.exec(text)?.[0] ?? text;
  return whole.replaceAll(/\D/g, '').slice(0, CODE_DIGITS);
}
