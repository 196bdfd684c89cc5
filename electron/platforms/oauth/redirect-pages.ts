import { createHash } from 'node:crypto';
import { languages } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { RedirectPages } from '../../http/redirect-listener.ts';

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem}h1{font-size:1.5rem;margin:2rem 0 0}p{margin:.5rem 0}';

/**
 * Makes the pages that the browser shows at the end of a sign-in. Nothing in them depends on what was sent, so there is nothing
 * to inject into.
 */
export function redirectPages(): RedirectPages {
  return {
    done: page('done'),
    denied: page('denied'),
    foreign: page('foreign'),
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  };
}

/** Makes one page in every language, because Latchkey does not know which one the browser's user reads. */
function page(what: 'done' | 'denied' | 'foreign'): string {
  const parts = languages.map((language) => {
    const { [`${what}Title` as const]: title, [what]: body } = wordsIn(language).redirectPage;
    return `<section lang="${language}"><h1>${title}</h1><p>${body}</p></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Latchkey</title><style>${style}</style></head><body><main>${parts.join('')}</main></body></html>\n`;
}
