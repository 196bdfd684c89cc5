/** What every page of the demo has. */
export interface Page {
  readonly lang: string;
  readonly title: string;
}

export const isFrench = (acceptLanguage: string | undefined): boolean => /^\s*fr\b/i.test(acceptLanguage ?? '');

export interface PageForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly intro: string;
  readonly button: string;
  /** A second button of the same form: its `value` is sent as `choice`. */
  readonly other?: { readonly value: string; readonly words: string };
  readonly wrong?: string;
  readonly fields?: readonly { readonly name: string; readonly type: string; readonly label: string }[];
}

/** A page with one form. */
export function form(of: Page, { action, method, intro, button, other, wrong, fields = [] }: PageForm): string {
  const inputs = fields.map(
    ({ name, type, label }) => `<p><label>${escape(label)} <input name="${name}" type="${type}"></label></p>`,
  );
  const more =
    other === undefined ? '' : `<button name="choice" value="${other.value}">${escape(other.words)}</button>`;
  const error = wrong === undefined ? '' : `<p role="alert">${escape(wrong)}</p>`;
  const body = `<form action="${escape(action)}" method="${method}">${inputs.join('')}<button>${escape(button)}</button>${more}</form>`;
  return page(of, `<h1>${escape(intro)}</h1>${error}${body}`);
}

/** A page with one sentence. */
export const notice = (of: Page, text: string): string => page(of, `<h1>${escape(text)}</h1>`);

function page({ lang, title }: Page, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>${body}</body></html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
