import type { KeepingClipboard } from '../../hand-over/timed-offer.ts';
import type { Secret } from '../../secrets/secret.ts';

/** The Windows calls that the clipboard needs, from "Clipboard Functions" of winuser.h. */
export interface WindowsClipboardCalls {
  /** `RegisterClipboardFormatW`. Gives the number of the format. */
  format(name: string): number;
  /** `OpenClipboard` with a window of this program: `SetClipboardData` fails when the clipboard has no owner window. */
  open(): boolean;
  /** `EmptyClipboard`. */
  empty(): boolean;
  /** `SetClipboardData` with a copy of these bytes. */
  set(format: number, data: Uint8Array): boolean;
  /** `CloseClipboard`. */
  close(): void;
  /** `GetClipboardSequenceNumber`. */
  sequence(): number;
  /** Destroys the window. Nothing may be called afterwards. */
  end(): void;
}

const CF_UNICODETEXT = 13;
/**
 * Formats that keep a text out of the clipboard history and the cloud ("Cloud Clipboard and Clipboard History Formats"). The
 * first takes any data, the other two take a DWORD of zero.
 */
export const concealingFormats = [
  'ExcludeClipboardContentFromMonitorProcessing',
  'CanIncludeInClipboardHistory',
  'CanUploadToCloudClipboard',
] as const;

/**
 * Puts secrets on the Windows clipboard. The concealing formats are set before the text, so that a program that reads the
 * clipboard while it is being filled already finds them.
 */
export function windowsClipboard(calls: WindowsClipboardCalls): KeepingClipboard {
  /**
   * Opens and empties the clipboard, fills it, and closes it in every case. A clipboard that was filled only in part is
   * emptied again.
   */
  const change = (fill: () => boolean): boolean => {
    if (!calls.open()) return false;
    try {
      if (!calls.empty()) return false;
      if (fill()) return true;
      calls.empty();
      return false;
    } finally {
      calls.close();
    }
  };
  return {
    put: (secret) =>
      change(
        () =>
          concealingFormats.every((name) => calls.set(calls.format(name), Buffer.alloc(4))) && setText(calls, secret),
      ),
    changes: () => calls.sequence(),
    clear: () => change(() => true),
    end: () => {
      calls.end();
    },
  };
}

/** Sets the secret as UTF-16 text with a terminating zero, and wipes the copy that was made for the call. */
function setText(calls: WindowsClipboardCalls, secret: Secret): boolean {
  const text = secret.use((plain) => Buffer.from(`${plain}\0`, 'utf16le'));
  try {
    return calls.set(CF_UNICODETEXT, text);
  } finally {
    text.fill(0);
  }
}

/** The parent of message-only windows, which are never shown (winuser.h). */
const HWND_MESSAGE = -3;
const GMEM_MOVEABLE = 2;

/**
 * Loads the clipboard calls of Windows and makes the window that owns the clipboard.
 * @throws when the libraries cannot be loaded or the window cannot be made
 */
export async function windowsClipboardCalls(): Promise<WindowsClipboardCalls> {
  const { default: koffi } = await import('koffi');
  const user32 = koffi.load('user32.dll');
  const kernel32 = koffi.load('kernel32.dll');
  const createWindow = user32.func(
    'intptr_t __stdcall CreateWindowExW(uint32_t exStyle, str16 className, str16 name, uint32_t style, int x, int y, int width, int height, intptr_t parent, intptr_t menu, intptr_t instance, intptr_t param)',
  ) as (...args: readonly (number | string)[]) => number;
  const destroyWindow = user32.func('bool __stdcall DestroyWindow(intptr_t window)') as (window: number) => boolean;
  const registerFormat = user32.func('uint32_t __stdcall RegisterClipboardFormatW(str16 name)') as (
    name: string,
  ) => number;
  const openClipboard = user32.func('bool __stdcall OpenClipboard(intptr_t owner)') as (owner: number) => boolean;
  const emptyClipboard = user32.func('bool __stdcall EmptyClipboard()') as () => boolean;
  const closeClipboard = user32.func('bool __stdcall CloseClipboard()') as () => boolean;
  const setData = user32.func('intptr_t __stdcall SetClipboardData(uint32_t format, intptr_t memory)') as (
    format: number,
    memory: number,
  ) => number;
  const sequence = user32.func('uint32_t __stdcall GetClipboardSequenceNumber()') as () => number;
  const globalAlloc = kernel32.func('intptr_t __stdcall GlobalAlloc(uint32_t flags, size_t bytes)') as (
    flags: number,
    bytes: number,
  ) => number;
  const globalLock = kernel32.func('intptr_t __stdcall GlobalLock(intptr_t memory)') as (memory: number) => number;
  const globalUnlock = kernel32.func('bool __stdcall GlobalUnlock(intptr_t memory)') as (memory: number) => boolean;
  const globalFree = kernel32.func('intptr_t __stdcall GlobalFree(intptr_t memory)') as (memory: number) => number;
  const move = kernel32.func('void __stdcall RtlMoveMemory(intptr_t to, const uint8_t *from, size_t bytes)') as (
    to: number,
    from: Uint8Array,
    bytes: number,
  ) => void;

  const window = createWindow(0, 'STATIC', '', 0, 0, 0, 0, 0, HWND_MESSAGE, 0, 0, 0);
  if (window === 0) throw new Error('CreateWindowExW failed');
  return {
    format: registerFormat,
    open: () => openClipboard(window),
    empty: emptyClipboard,
    set(format, data) {
      const memory = globalAlloc(GMEM_MOVEABLE, data.length);
      if (memory === 0) return false;
      const place = globalLock(memory);
      if (place !== 0) move(place, data, data.length);
      globalUnlock(memory);
      // Windows owns the memory once SetClipboardData has succeeded, so it must not be freed here.
      if (place !== 0 && setData(format, memory) !== 0) return true;
      globalFree(memory);
      return false;
    },
    close: closeClipboard,
    sequence,
    end: () => {
      destroyWindow(window);
    },
  };
}
