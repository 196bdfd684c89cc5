// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { escaped, password, watchedPage } from './watched-page.ts';

const { begin, settle, told, values, isMasked } = watchedPage();

describe('a shadow tree', () => {
  const attach = (host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot => {
    const root = host.attachShadow({ mode });
    root.innerHTML = html;
    return root;
  };
  const element = (name = 'div', parent: ParentNode = document.body): Element => {
    const made = document.createElement(name);
    parent.append(made);
    return made;
  };
  const dialog = `<dt>Password</dt><dd>${escaped}</dd><b>Done</b>`;

  it('is read and masked like the page, before anybody sees it', async () => {
    begin();
    const root = attach(element(), dialog);
    await Promise.resolve();
    expect(isMasked('dd', root)).toBe(true);
    expect(root.adoptedStyleSheets).toHaveLength(1); // for what the recipe’s selectors will find
    expect(values()).toEqual([password]);
  });

  it('in another one is read too', async () => {
    begin();
    const outer = attach(element(), '<p></p><section></section>');
    attach(element('div', outer), dialog);
    await settle();
    expect(values()).toEqual([password]);
  });

  it('of an element that was there before is found within half a second, and watched from then on', async () => {
    const host = element();
    begin();
    const root = attach(host, '<dt>Password</dt><dd></dd><b>Done</b>');
    await settle(500);
    expect(values()).toEqual([]);
    const place = root.querySelector('dd');
    if (place !== null) place.textContent = password;
    await Promise.resolve();
    expect(isMasked('dd', root)).toBe(true);
    expect(values()).toEqual([password]);
  });

  it('with a selector’s element is read by that', async () => {
    begin();
    attach(element(), `<div role="dialog"><input readonly value="${password}"><button>Terminer</button></div>`);
    await settle();
    expect(values()).toEqual([password]);
  });

  it('may hold the label, and the one beside it the value', async () => {
    begin();
    attach(element('x-label'), '<span>Password</span>');
    attach(element('x-value'), `<div><i>${escaped}</i></div>`);
    element('p').textContent = 'Done';
    await settle();
    expect(values()).toEqual([password]);
  });

  it('may be nothing but the value', async () => {
    begin();
    element('p').textContent = 'Password';
    attach(element('x-value'), escaped);
    element('p').textContent = 'Done';
    await settle();
    expect(values()).toEqual([password]);
  });

  it.each<readonly [string, () => void]>([
    [
      'whose owner a person types into',
      () => {
        const host = element();
        host.setAttribute('contenteditable', '');
        attach(host, dialog);
      },
    ],
    [
      'whose owner nobody sees',
      () => {
        const host = element();
        host.setAttribute('hidden', '');
        attach(host, dialog);
      },
    ],
    [
      'of what is pressed',
      () => {
        element('dt').textContent = 'Password';
        attach(element('i', element('button')), `<u>${escaped}</u>`);
        element('b').textContent = 'Done';
      },
    ],
    [
      'that is closed',
      () => {
        attach(element(), dialog, 'closed');
      },
    ],
    [
      'that shows something else',
      () => {
        attach(element(), `<main><p>${escaped}</p></main><b>Done</b>`);
      },
    ],
  ])('is not read when it is one %s', async (_what, make) => {
    begin();
    make();
    await settle(3000);
    expect(values()).toEqual([]);
  });
});

describe('a frame', () => {
  const frame = (parent: ParentNode = document.body): HTMLIFrameElement => {
    const made = document.createElement('iframe');
    made.srcdoc = ''; // as this page's own
    parent.append(made);
    return made;
  };
  const fill = (made: HTMLIFrameElement, html: string): Document => {
    const inner = made.contentDocument;
    if (inner === null) throw new Error('no document');
    Object.defineProperty(inner.defaultView, 'frameElement', { value: made }); // this DOM has none
    inner.body.innerHTML = html;
    return inner;
  };
  /** Of another origin, as large as this. */
  const closed = (width: number, height: number, parent?: ParentNode): HTMLIFrameElement => {
    const made = frame(parent);
    vi.spyOn(made, 'contentDocument', 'get').mockReturnValue(null);
    vi.spyOn(made, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height));
    return made;
  };
  const dialog = `<div role="dialog"><input readonly value="${password}"><button>Terminer</button></div>`;

  it('of the page’s own origin is read and masked, also when it is filled later', async () => {
    begin();
    const made = frame();
    await settle();
    const inner = fill(made, dialog);
    await Promise.resolve();
    expect(isMasked('input', inner)).toBe(true);
    expect(values()).toEqual([password]);
  });

  it('that nobody sees, or somebody writes in, is not read', async () => {
    begin();
    const hidden = frame();
    hidden.setAttribute('hidden', '');
    fill(hidden, dialog);
    fill(frame(), `<dt>Password</dt><dd>${escaped}</dd><b>Done</b>`).designMode = 'on';
    await settle(3000);
    expect(values()).toEqual([]);
  });

  it('of another origin that fills the page is told once it stays, and what belongs to a sign-in is not masked', async () => {
    begin();
    document.body.innerHTML = '<label>Password <input value="mine"></label><p>Password</p><p>of the platform</p>';
    const made = closed(700, 500);
    await settle();
    expect(told().at(-1)).not.toMatchObject({ type: 'unclear' });
    await settle(2500);
    expect(told().at(-1)).toEqual({ type: 'unclear', unclear: true, frame: true });
    expect(isMasked('p + p')).toBe(false);
    made.remove();
    await settle();
    expect(told().at(-1)).toEqual({ type: 'unclear', unclear: false });
  });

  it.each<readonly [string, () => void]>([
    ['a small one', () => closed(300, 100)],
    ['one that nobody sees', () => closed(700, 500).toggleAttribute('hidden')],
  ])('of another origin is no matter when it is %s', async (_what, make) => {
    begin();
    make();
    await settle(3000);
    expect(told()).toEqual([{ type: 'step', step: 0 }]);
  });
});
