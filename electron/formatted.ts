import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';

/**
 * The settings of the formatter, which reads them by itself only when it is run from a command line. The settings file may
 * contain comments, so they are removed before it is parsed.
 */
const style = JSON.parse(
  readFileSync(join(import.meta.dirname, '../.oxfmtrc.json'), 'utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n'),
) as FormatConfig;

/** Formats a file that a tool of the build makes, because the check of formats looks at those, too. */
export async function formatted(name: string, content: string): Promise<string> {
  if (!/\.(json|md)$/.test(name)) return content;
  const { code, errors } = await format(name, content, style);
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join(', ')}`);
  return code;
}
