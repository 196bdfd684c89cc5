/** What the app does while nobody asks it for anything. */
export interface Stirrings {
  /** That went off in the main process, whoever had set them. */
  readonly timers: number;
  /** Between main and page, either way. */
  readonly messages: number;
  /** Of every kind, those to the keychain among them. */
  readonly connections: number;
  /** To platforms. */
  readonly requests: number;
  /** Other programs started. */
  readonly programs: number;
}

export interface Idle {
  /** Lets minutes pass in the main process. @returns what happened in them */
  pass(minutes: number): Promise<Stirrings>;
}
