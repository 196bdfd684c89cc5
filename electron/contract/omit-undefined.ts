type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Keeps the fields that have a value, so that optional properties are absent instead of `undefined`. */
export function omitUndefined<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
