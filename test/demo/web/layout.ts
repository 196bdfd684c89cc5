import type { WebMode } from './state.ts';
import type { WebWords } from './words.ts';

/** Strict, as the platforms' own: no script or style but the page's files. */
export const webPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src *; connect-src *; frame-src *; object-src 'none'";

export function webPage({ lang, title }: WebWords, heading: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<script src="/web/dialogs.js" defer></script></head><body><h1>${heading}</h1>${body}</body></html>\n`;
}

const dialog = (id: string, label: string, body: string): string =>
  `<template id="${id}"><div role="dialog" aria-label="${label}"><h2>${label}</h2>${body}</div></template>`;

/** The button that begins, and the dialogs after it. @param elsewhere another host, for pages that leave */
export function netExplorerDialogs(words: WebWords, mode: WebMode, elsewhere: string): string {
  if (mode === 'leaves') return `<button data-leave="${elsewhere}">${words.create}</button>`;
  const naming = dialog(
    'naming',
    words.dialog,
    `<p role="alert"></p><label>${words.name} <input maxlength="64"></label>
<button>${words.cancel}</button><button data-make="/web/make/netexplorer" data-open="made">${words.generate}</button>`,
  );
  const made = dialog(
    'made',
    words.appPassword,
    `<label>${words.password} <input readonly data-value></label><button>${words.finish}</button>`,
  );
  return inTrees(mode, `<button data-open="naming">${words.create}</button>${naming}${lastOf(words, mode, made)}`);
}

/** Dialogs of web components, which keep what they show in shadow trees. */
const inTrees = (mode: WebMode, dialogs: string): string =>
  mode === 'shadow' ? dialogs.replaceAll('<template', '<template data-tree="shadow"') : dialogs;

/** Microsoft 365's *Security info*. */
export function securityInfoDialogs(words: WebWords, mode: WebMode, elsewhere: string): string {
  if (mode === 'leaves') return `<button data-leave="${elsewhere}">${words.addMethod}</button>`;
  const method = dialog(
    'method',
    words.which,
    `<select><option>${words.appPassword}</option></select><button data-open="naming">${words.add}</button>`,
  );
  const naming = dialog(
    'naming',
    words.appPassword,
    `<p>${words.nameHint}</p><p role="alert"></p><input aria-label="${words.nameHint}">
<button data-make="/web/make/microsoft365" data-open="made">${words.next}</button>`,
  );
  const made = dialog(
    'made',
    words.appPassword,
    `<div>Name:</div><div data-name></div><div>${words.password}:</div><div data-value></div><button>${words.done}</button>`,
  );
  const last = lastOf(words, mode, made);
  return inTrees(mode, `<button data-open="method">${words.addMethod}</button>${method}${naming}${last}`);
}

/** The last thing that the page shows. */
function lastOf(words: WebWords, mode: WebMode, usual: string): string {
  if (mode === 'never') return `<template id="made"><div role="dialog"><p>${words.wait}</p></div></template>`;
  if (mode !== 'changed') return usual;
  return `<template id="made"><section><h3>${words.key}</h3><p class="k42" data-value></p><button>${words.close}</button></section></template>`;
}
