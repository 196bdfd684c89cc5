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

/** Gives a field of a record as JSON has it (`address`) for the name that registry and profiles have (`Address`). */
export const fieldName = (written: string): string => written.replace(/^./, (first) => first.toLowerCase());

/** Gives a record with the names of its fields as JSON has them; anything but a record as it is. */
export function recordOfFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([written, field]) => [fieldName(written), field as unknown]));
}
