import { FailureError } from '../../contract/failure.ts';
import { errorCode, writeNewFile } from '../../os/files.ts';

/** Writes a new file, for this user only. @throws FailureError LK-5202 when the name is taken, LK-1013 when the file cannot be written */
export async function saveAnew(path: string, text: string): Promise<void> {
  try {
    await writeNewFile(path, Buffer.from(text));
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'EEXIST') throw new FailureError('LK-5202', { path }, { cause: error });
    throw new FailureError('LK-1013', { path, reason }, { cause: error });
  }
}
