/**
 * `T` when it is data and nothing else, `never` when a function or a class with private parts is anywhere in it. `Secret` is
 * such a class, so a type that goes through `Serializable` cannot hold a secret.
 */
export type Serializable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : T extends object
      ? { readonly [K in keyof T]: Serializable<T[K]> }
      : never;
