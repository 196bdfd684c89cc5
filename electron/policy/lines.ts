/** What the lines of a text in JSON say, as registry and profiles have it. Undefined for what is no JSON. */
export function linesOfJson(lines: readonly string[]): unknown {
  try {
    return JSON.parse(lines.join('\n')) as unknown;
  } catch {
    return undefined;
  }
}
