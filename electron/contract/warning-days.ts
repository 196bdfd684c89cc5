import * as z from 'zod/mini';

/** The schema for the days before the end of an app password at which its user is told. */
export const warningDaysSchema = z.array(z.int().check(z.minimum(1), z.maximum(365))).check(z.maxLength(10));
