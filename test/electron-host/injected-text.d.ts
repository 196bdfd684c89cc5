// The worlds' scripts are bundled first and come into the stand-in's own bundle as text: see build.mjs.
declare module 'injected:*' {
  const text: string;
  export default text;
}

/** Set when the stand-in is built: the version of Electron whose types it is checked against. */
declare const ELECTRON_VERSION: string;
