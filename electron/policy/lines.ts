/**
 * Parses the lines of a JSON text, the form of longer rules in the registry and in profiles; undefined when they are not JSON.
 */
export function linesOfJson(lines: readonly string[]): unknown {
  try {
    return JSON.parse(lines.join('\n')) as unknown;
  } catch {
    return undefined;
  }
}
