// Script of the demo's web pages: each press opens the next template as a dialog; `data-make` has an app password made before.
const shownNow = () => {
  const shown = document.querySelector('[data-shown]');
  return shown?.shadowRoot ?? shown;
};

const open = (name, fill) => {
  document.querySelector('[data-shown]')?.remove();
  const template = document.getElementById(name);
  if (template === null) return;
  const shown = document.createElement('div');
  shown.dataset.shown = name;
  const inside = template.dataset.tree === 'shadow' ? shown.attachShadow({ mode: 'open' }) : shown;
  inside.append(template.content.cloneNode(true));
  for (const place of inside.querySelectorAll('[data-value]')) {
    if (place instanceof HTMLInputElement) place.value = fill?.value ?? '';
    else place.textContent = fill?.value ?? '';
  }
  for (const place of inside.querySelectorAll('[data-name]')) place.textContent = fill?.name ?? '';
  document.body.append(shown);
};

/** Everything that a page could try to get elsewhere with; the address is that of another host. */
const leave = (elsewhere) => {
  new Image().src = `${elsewhere}/picture`;
  fetch(`${elsewhere}/fetch`, { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => undefined);
  navigator.sendBeacon(`${elsewhere}/beacon`);
  window.open(`${elsewhere}/window`);
  const frame = document.createElement('iframe');
  frame.src = `${elsewhere}/frame`;
  document.body.append(frame);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['x']));
  link.download = 'taken.txt';
  link.click();
  setTimeout(() => location.assign('/web/away'), 50); // by a redirect
  // Long after: the next one ends a navigation that has not been answered yet.
  setTimeout(() => {
    document.body.dataset.tried = 'everything';
    location.assign(`${elsewhere}/there`);
  }, 2000);
};

document.addEventListener('click', async (event) => {
  const [target] = event.composedPath();
  const button = target instanceof Element ? target.closest('button') : null;
  if (button === null) return;
  const { open: next, make, leave: elsewhere } = button.dataset;
  if (elsewhere !== undefined) leave(elsewhere);
  else if (make === undefined) {
    if (next !== undefined) open(next);
  } else {
    const name = shownNow()?.querySelector('input')?.value ?? '';
    const reply = await fetch(make, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    const made = await reply.json();
    if (reply.ok) open(next, { name, value: made.password });
    else shownNow().querySelector('[role=alert]').textContent = made.error;
  }
});
