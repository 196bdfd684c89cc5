/** An XML element with its content. Text is given unescaped and escaped when it is written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  content: readonly Element[] | string = [],
): Element {
  return { name, attributes, content };
}

export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `${indent}<${name}${said.join('')}`;
  if (content.length === 0) return `${open} />\n`;
  if (typeof content === 'string') return `${open}>${escaped(content)}</${name}>\n`;
  return `${open}>\n${content.map((one) => written(one, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
