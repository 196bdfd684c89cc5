/**
 * One challenge of a server, in a `WWW-Authenticate` header, or of a proxy, in a `Proxy-Authenticate` header (RFC 9110, 11.6
 * and 11.7). Scheme and parameter names are in lower case.
 */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Partial<Record<string, string>>>;
}

const TOKEN = /[\s,]*([!#$%&'*+\-.^_`|~\w]+)/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/sy;

/**
 * Parses the challenges of a header, in the server's order. Several headers joined by a comma are one list, too. Commas
 * separate parameters as well as challenges, so a name that `=` follows belongs to the challenge before it. The parser stops at
 * text that it cannot read.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Partial<Record<string, string>> }[] = [];
  let position = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const name = read(TOKEN)?.[1]?.toLowerCase();
    if (name === undefined) return challenges;
    const current = challenges.at(-1);
    const value = current === undefined ? null : read(VALUE);
    if (current === undefined || value === null) challenges.push({ scheme: name, parameters: {} });
    else current.parameters[name] ??= value[1]?.replaceAll(/\\(.)/gs, '$1') ?? value[2] ?? '';
  }
}
