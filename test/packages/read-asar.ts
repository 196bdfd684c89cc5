import { closeSync, openSync, readSync } from 'node:fs';

export interface AsarFile {
  readonly path: string;
  readonly size: number;
  /** It lies beside the archive. */
  readonly unpacked: boolean;
  /** It carries a hash, which Electron checks. */
  readonly hashed: boolean;
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly unpacked?: boolean;
  readonly integrity?: object;
}

/** What is in an archive, by its header: four lengths, then a JSON text. */
export function listAsar(archive: string): readonly AsarFile[] {
  const file = openSync(archive, 'r');
  try {
    const lengths = Buffer.alloc(16);
    readSync(file, lengths, 0, lengths.length, 0);
    const header = Buffer.alloc(lengths.readUInt32LE(12));
    readSync(file, header, 0, header.length, lengths.length);
    return filesOf(JSON.parse(header.toString('utf8')) as Node, '');
  } finally {
    closeSync(file);
  }
}

function filesOf({ files, size = 0, unpacked = false, integrity }: Node, path: string): AsarFile[] {
  if (files === undefined) return [{ path, size, unpacked, hashed: integrity !== undefined }];
  return Object.entries(files).flatMap(([name, node]) => filesOf(node, path === '' ? name : `${path}/${name}`));
}
