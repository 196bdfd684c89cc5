import { FailureError } from '../../electron/contract/failure.ts';

/** Code of the expected failure that some work ends with; what else it ends with, as text. */
export async function failureCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error);
  }
}
