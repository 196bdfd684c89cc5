/**
 * Replaces fast-xml-parser in the bundle. The D-Bus library parses XML only to introspect objects, which Latchkey never does.
 * So each start reads 80 kB less, and no parser is there for what other programs send.
 */
export function XMLParser(): never {
  throw new Error('Latchkey introspects no D-Bus objects');
}
