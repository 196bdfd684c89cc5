export interface FirstOfferParts {
  /** Whether the person has no drive yet, and no window that says so. */
  isWanted(): Promise<boolean>;
  /** The address of the platform that IT has named, if it has. */
  platform(): Promise<string | undefined>;
  tell(platform: string): void;
}

/**
 * Tells a person without a drive, once in a session, that one is a click away on a computer where IT has named the platform.
 * @returns a function to call whenever that may have become so
 */
export function createFirstOffer(parts: FirstOfferParts): () => Promise<void> {
  let isOffered = false;
  return async () => {
    if (!(await parts.isWanted())) return;
    const platform = await parts.platform();
    // Two rounds may have asked at once: only what is known now counts.
    if (platform === undefined || isOffered) return;
    isOffered = true;
    parts.tell(platform);
  };
}
