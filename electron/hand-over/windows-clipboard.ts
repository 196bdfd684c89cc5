import type { Secret } from '../secrets/secret.ts';
import type { KeepingClipboard } from './timed-offer.ts';

/** The calls of Windows that are needed: "Clipboard Functions" of winuser.h. */
export interface WindowsClipboardCalls {
  /** `RegisterClipboardFormatW`. */
  format(name: string): number;
  /** `OpenClipboard` with a window of this program, without which nothing could be put there. */
  open(): boolean;
  /** `EmptyClipboard`. */
  empty(): boolean;
  /** `SetClipboardData` with a copy of these bytes. */
  set(format: number, data: Uint8Array): boolean;
  /** `CloseClipboard`. */
  close(): void;
  /** `GetClipboardSequenceNumber`. */
  sequence(): number;
  /** Gives the window back. */
  end(): void;
}

const CF_UNICODETEXT = 13;
/** "Cloud Clipboard and Clipboard History Formats": the first with any data, the others with a DWORD of zero. */
export const concealingFormats = [
  'ExcludeClipboardContentFromMonitorProcessing',
  'CanIncludeInClipboardHistory',
  'CanUploadToCloudClipboard',
] as const;

/** The clipboard of Windows. The marks come first: a program that reads it while it is filled finds them. */
export function windowsClipboard(calls: WindowsClipboardCalls): KeepingClipboard {
  /** Opened, emptied, and closed again, whatever happens in between. */
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

/** UTF-16 with a zero at its end. The copy on this side is wiped at once. */
function setText(calls: WindowsClipboardCalls, secret: Secret): boolean {
  const text = secret.use((plain) => Buffer.from(`${plain}\0`, 'utf16le'));
  try {
    return calls.set(CF_UNICODETEXT, text);
  } finally {
    text.fill(0);
  }
}
