import './api.ts';

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(selector);
  return found;
};

element('#add').addEventListener('click', () => {
  void window.fixture.add([2, 3]).then(({ sum, from }) => {
    element('#sum').textContent = `${sum} from ${from}`;
  });
});
