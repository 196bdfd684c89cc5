/** Digits of a one-time code: authenticator apps make six (RFC 6238's usual length), and so do text messages and e-mails. */
export const CODE_DIGITS = 6;

/** What people and their programs put between the digits: blanks of every kind, dashes, and characters that nobody sees. */
const between = /[\s\p{Zs}\p{Pd}\p{Cf}]/gu;

/**
 * A code as it is sent to the platform, however it was given: `491 203` and `491-203` are `491203`. What holds anything but
 * digits (a key's text, a backup code) is left as it is, but for the blanks around it.
 */
export function codeToSend(method: string, text: string): string {
  const given = text.trim();
  if (method === 'yubikey') return given;
  // Digits of other widths, as some keyboards for Asian languages type them, are the same digits.
  const bare = given.normalize('NFKC').replace(between, '');
  return isDigits(bare) ? bare : given;
}

/** The code in what was typed or pasted into a field for digits: `491 203`, `491203`, or a whole message that holds one. */
export function codeIn(text: string): string {
  const bare = codeToSend('', text);
  const whole = isDigits(bare) ? bare : (/(?<!\d)\d{3}[\s\p{Pd}]?\d{3}(?!\d)/u.exec(text)?.[0] ?? text);
  return whole.replaceAll(/\D/g, '').slice(0, CODE_DIGITS);
}

function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
