import type { Log, LogFields } from '../../electron/log/log.ts';

/** A log that a test can read. */
export class MemoryLog implements Log {
  readonly lines: { readonly event: string; readonly fields: LogFields }[] = [];
  /** The errors that got a reference. */
  readonly unexpectedErrors: unknown[] = [];

  info(event: string, fields: LogFields = {}): void {
    this.lines.push({ event, fields });
  }

  unexpected(error: unknown): string {
    return `REF${String(this.unexpectedErrors.push(error))}`;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
