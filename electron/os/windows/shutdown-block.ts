/** The Windows calls (winuser.h) with which a window says why the user should not log off yet. Both give false for a failure. */
export interface ShutdownBlockCalls {
  /** `ShutdownBlockReasonCreate`; only the thread that made the window may call it. */
  create(window: bigint, reason: string): boolean;
  /** `ShutdownBlockReasonDestroy`. */
  destroy(window: bigint): boolean;
}

/** The longest reason that Windows keeps, in characters (MAX_STR_BLOCKREASON). */
const MOST_REASON = 256;

/**
 * Has Windows show a reason, when the user logs off or shuts down, why this program is not done. Windows asks the person, who may go on
 * all the same.
 * @param window the handle of a window of this thread, as Electron gives it
 * @returns what withdraws the reason
 * @throws when Windows takes no reason
 */
export async function blockShutdown(
  window: Buffer,
  reason: string,
  load: () => Promise<ShutdownBlockCalls> = shutdownBlockCalls,
): Promise<() => void> {
  const calls = await load();
  const handle = handleIn(window);
  if (!calls.create(handle, reason.slice(0, MOST_REASON))) throw new Error('Windows takes no reason to stay');
  return () => {
    calls.destroy(handle);
  };
}

/** Reads an HWND from the bytes in which Electron gives it: a pointer of this machine. */
function handleIn(window: Buffer): bigint {
  return window.length === 8 ? window.readBigUInt64LE() : BigInt(window.readUInt32LE());
}

export async function shutdownBlockCalls(): Promise<ShutdownBlockCalls> {
  const { default: koffi } = await import('koffi');
  const user32 = koffi.load('user32.dll');
  return {
    create: user32.func(
      'bool __stdcall ShutdownBlockReasonCreate(uintptr_t window, str16 reason)',
    ) as ShutdownBlockCalls['create'],
    destroy: user32.func(
      'bool __stdcall ShutdownBlockReasonDestroy(uintptr_t window)',
    ) as ShutdownBlockCalls['destroy'],
  };
}
