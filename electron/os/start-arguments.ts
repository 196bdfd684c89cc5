/** The argument of a start by the logon, which the user has not asked for at this moment. */
export const hiddenArgument = '--hidden';

/**
 * The argument of a start by an entry that a package has made for everybody on the computer. Whoever has no drive, and is offered
 * none by IT, has not asked for Latchkey at all.
 */
export const everybodyArgument = '--for-everybody';
