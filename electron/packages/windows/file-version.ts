/** The signature of VS_FIXEDFILEINFO, and the version of its layout (verrsrc.h). */
const FIXED_FILE_INFO = Buffer.from([0xbd, 0x04, 0xef, 0xfe, 0x00, 0x00, 0x01, 0x00]);

/** The version that Windows shows for a program or library, as `1.2.3.4`; undefined when the file says none. */
export function fileVersion(content: Buffer): string | undefined {
  const at = content.indexOf(FIXED_FILE_INFO);
  if (at === -1 || content.length < at + 16) return undefined;
  const [high, low] = [content.readUInt32LE(at + 8), content.readUInt32LE(at + 12)];
  return [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].join('.');
}
