/** Selects the text of an element, so that it can be copied. */
export function select(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Copies the selected text. @returns false when the browser refuses; the text stays selected for the person to copy */
export function copySelection(): boolean {
  // The asynchronous clipboard needs a permission, which this page does not get on purpose; `execCommand` only needs the
  // click.
  // oxlint-disable-next-line typescript/no-deprecated -- the way that needs no permission
  return document.execCommand('copy');
}
