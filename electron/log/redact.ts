const REDACTED = '[redacted]';

/** The longest secret that a rule removes, in characters. With this limit every rule takes time in proportion to the text. */
const VALUE = 4096;

const name = '(?:[a-z_]{0,20}(?:password|passwd|pwd|token|secret|challenge|cookie)|\\bpass)';
/** Separates a field's name from its value. JSON inside a JSON text has backslashes before its quotes. */
const equals = '\\\\*["\']?\\s{0,4}[:=]\\s{0,4}';
const quoted = `"(?:[^"\\\\]|\\\\.){0,${String(VALUE)}}"|'(?:[^'\\\\]|\\\\.){0,${String(VALUE)}}'`;
const escapedQuoted = `(\\\\+["'])[^\\r\\n]{0,${String(VALUE)}}?(?<!\\\\)\\2`;
/**
 * One-time codes consist of digits, or of the letters that a YubiKey types. Error codes, Latchkey's and Node's, are left alone.
 */
const oneTimeCode = '(?:\\d{4,10}|[cbdefghijklnrtuv]{32,64})(?![\\w-])';

const rules: readonly (readonly [RegExp, string])[] = [
  [/(\bauthorization\\*["']?\s{0,4}[:=]\s{0,4})[^\r\n]+/gi, `$1${REDACTED}`],
  [/\b(Basic|Bearer|Negotiate)\s{1,4}[A-Za-z0-9+/=._~-]{6,}/g, `$1 ${REDACTED}`],
  [/\b(Digest)\s{1,4}\w+=[^\r\n]+/gi, `$1 ${REDACTED}`],
  [new RegExp(`(${name}${equals})(?:${quoted}|${escapedQuoted}|[^\\s,;&}]+)`, 'gi'), `$1${REDACTED}`],
  [new RegExp(`(\\bcode${equals}\\\\*["']?)${oneTimeCode}`, 'gi'), `$1${REDACTED}`],
];

/**
 * Removes secrets from a text for a log or a report, by their shape: credentials in URLs, Authorization values, fields whose
 * name says that they hold a secret. This is the second line of defence; the first is that a `Secret` cannot be printed.
 */
export function redact(text: string): string {
  const withoutCredentials = text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s"'<>]+)/gi, (_url, scheme, rest) => {
    return `${String(scheme)}${hideCredentials(String(rest))}`;
  });
  return rules.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), withoutCredentials);
}

/** Tells whether a field of this name holds a secret. */
export function namesSecret(field: string): boolean {
  return new RegExp(`(?:${name}|authorization)$`, 'i').test(field);
}

/**
 * Hides credentials in the text after `scheme://`. A password may contain `/` and `@`, and a path may contain `@` without any
 * password.
 */
function hideCredentials(rest: string): string {
  const [head = ''] = rest.split('/', 1);
  const inHead = head.lastIndexOf('@');
  if (inHead >= 0 && head.slice(0, inHead).includes(':')) return `${REDACTED}${rest.slice(inHead)}`;
  const port = head.slice(head.lastIndexOf(':') + 1);
  const noPort = head.includes(':') && !head.endsWith(']') && !/^\d{0,5}$/.test(port);
  return noPort && rest.includes('@') ? `${REDACTED}${rest.slice(rest.lastIndexOf('@'))}` : rest;
}
