/** An entry of the operating system's own log, which administrators collect. It names no person, server, drive or file. */
export interface SystemLogEntry {
  /** The number of the failure's code, which is the event id; 0 when something works again. */
  readonly id: number;
  /** The code itself; absent when something works again. */
  readonly code?: string;
  readonly level: 'information' | 'warning' | 'error';
  /** One line of plain English, because administrators filter by it. */
  readonly text: string;
}

/** The log of the operating system: the event log, the unified log, or the journal. */
export interface SystemLog {
  /** Writes an entry. Never rejects: a log that cannot be written must not disturb the drives. */
  write(entry: SystemLogEntry): Promise<void>;
}
