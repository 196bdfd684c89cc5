/** For tests that are not tried again when they fail: a secret that was shown or sent once has been shown or sent. */
export const once = { retry: 0 } as const;
