/**
 * The number of digits of a one-time code. Authenticator apps make six (RFC 6238's usual length), and so do text messages and
 * e-mails.
 */
export const CODE_DIGITS = 6;

/** Characters that people and programs put between the digits: blanks of every kind, dashes, and invisible characters. */
const between = /[\s\p{Zs}\p{Pd}\p{Cf}]/gu;

/**
 * Makes the code that is sent to the platform from what was typed: `491 203` and `491-203` become `491203`. A text with
 * anything but digits (a security key's text, a backup code) is only trimmed.
 */
export function codeToSend(method: string, text: string): string {
  const given = text.trim();
  if (method === 'yubikey') return given;
  // NFKC turns full-width digits, which some keyboards for Asian languages type, into plain ones.
  const bare = given.normalize('NFKC').replace(between, '');
  return isDigits(bare) ? bare : given;
}

/**
 * Finds the code in what was typed or pasted into a field for digits: `491 203`, `491203`, or a whole message with a code in
 * it.
 */
export function codeIn(text: string): string {
  const bare = codeToSend('', text);
  const whole = isDigits(bare) ? bare : (/(?<!\d)\d{3}[\s\p{Pd}]?\d{3}(?!\d)/u.exec(text)?.[0] ?? text);
  return whole.replaceAll(/\D/g, '').slice(0, CODE_DIGITS);
}

function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
