/**
 * Takes out what must not be in a log or a report, by its shape: credentials in URLs, Authorization values, fields whose
 * name says that they hold a secret. The second line of defence: the first is that a `Secret` cannot be printed.
 */
export function redact(text: string): string {
  return rules.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}

const REDACTED = '[redacted]';

const rules: readonly (readonly [RegExp, string])[] = [
  [/\b(Basic|Bearer|Digest)\s+[A-Za-z0-9+/=._~,"' -]{6,}/gi, `$1 ${REDACTED}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s/@]*@/gi, `$1${REDACTED}@`],
  [
    /(["']?(?:app_?)?(?:password|passwd|pass|pwd|token|secret|code|challenge|authorization|cookie)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&}]+)/gi,
    `$1${REDACTED}`,
  ],
];
