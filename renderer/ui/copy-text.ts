/** Marks the text of an element, so that it can be copied. */
export function select(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Copies what is marked. @returns false when the browser refuses; it stays marked for the person to copy. */
export function copySelection(): boolean {
  // The asynchronous clipboard needs a permission, and this page has none on purpose; this needs only the click.
  // oxlint-disable-next-line typescript/no-deprecated -- the way that needs no permission
  return document.execCommand('copy');
}
