/** Tells the title once the document is there, and whenever it changes. Other protocols tell that too late or never. */
export function watchTitle(tell: (title: string) => void): void {
  let told: string | undefined;
  const look = (): void => {
    if (document.title === told) return;
    told = document.title;
    tell(told);
  };
  document.addEventListener('DOMContentLoaded', () => {
    look();
    new MutationObserver(look).observe(document.head, { subtree: true, childList: true, characterData: true });
  });
}
