/**
 * Calls of the operating system that run in worker threads of this process and have not returned yet. Nothing can end such a call,
 * and both Node (`uv_library_shutdown` joins its threads) and Electron wait for it when they end.
 */
let underWay = 0;

/** Counts a call until it has returned, however late. */
export async function counted<T>(call: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await call;
  } finally {
    underWay -= 1;
  }
}

/** Tells whether this process would have to be ended by the operating system, as one of its calls has not returned. */
export const areWorkerCallsUnderWay = (): boolean => underWay > 0;
