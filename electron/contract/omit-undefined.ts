type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: optional properties stay absent instead of being `undefined`. */
export function omitUndefined<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
