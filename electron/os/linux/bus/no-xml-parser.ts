/**
 * Bundled in the place of fast-xml-parser: the D-Bus library parses XML when it introspects objects, which Latchkey never
 * asks for. 80 kB less to read at each start, and no parser for what other programs send.
 */
export function XMLParser(): never {
  throw new Error('Latchkey introspects no D-Bus objects');
}
