// A script of a web page that tries every way there is to reach an address of another server, and to read what it answers.
// Defines `reach(base)`: what each way is called, with what could be read by it. Each asks for its own name below `base`.
'use strict';

const WAIT_MS = 1500;
globalThis.ran = [];

/** Settles with an element's event, or when there is none. */
function shown(tag, attributes, inside) {
  return new Promise((resolve) => {
    const element = Object.assign(document.createElement(tag), attributes);
    if (inside !== undefined) element.append(inside);
    element.onload = () => resolve(element);
    element.onerror = () => resolve(undefined);
    document.body.append(element);
    setTimeout(resolve, WAIT_MS, element);
  });
}

async function asked(address, options) {
  try {
    const response = await fetch(address, { ...options, signal: AbortSignal.timeout(WAIT_MS) });
    return await response.text();
  } catch {
    return '';
  }
}

function byXhr(address, method) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => resolve(request.responseText);
    request.open(method, address);
    request.withCredentials = true;
    request.send();
  });
}

function bySocket(address) {
  return new Promise((resolve) => {
    const socket = new WebSocket(address.replace(/^http/, 'ws'));
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve('');
  });
}

function byEvents(address) {
  return new Promise((resolve) => {
    const events = new EventSource(address);
    const end = () => {
      events.close();
      resolve('');
    };
    events.onerror = end;
    events.onmessage = ({ data }) => resolve(data);
    setTimeout(end, WAIT_MS);
  });
}

async function byForm(address, method, enctype) {
  const name = `frame-${Math.random()}`;
  const frame = Object.assign(document.createElement('iframe'), { name });
  document.body.append(frame);
  const form = Object.assign(document.createElement('form'), { action: address, method, enctype, target: name });
  form.append(Object.assign(document.createElement('input'), { name: 'a', value: 'x' }));
  document.body.append(form);
  form.submit();
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return textOf(() => frame.contentDocument);
}

function textOf(documentOf) {
  try {
    return documentOf()?.body?.textContent ?? '';
  } catch {
    return '';
  }
}

async function byPicture(address) {
  const image = await shown('img', { src: address, referrerPolicy: 'no-referrer' });
  return image !== undefined && image.naturalWidth > 0 ? 'a picture' : '';
}

async function byFrame(address) {
  const frame = await shown('iframe', { src: address, referrerPolicy: 'no-referrer' });
  return textOf(() => frame?.contentDocument);
}

async function byWindow(address) {
  const opened = open(address);
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const text = textOf(() => opened?.document);
  opened?.close();
  return text;
}

async function byStyle(address) {
  await shown('style', {}, `body { background-image: url("${address}") }`);
  return '';
}

async function byPing(address) {
  const link = Object.assign(document.createElement('a'), { href: '#', ping: address });
  document.body.append(link);
  link.click();
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return '';
}

const nothing = (element) => element.then(() => '');
const bare = { mode: 'no-cors', referrerPolicy: 'no-referrer' };

const ways = {
  'fetch-no-cors': (to) => asked(to, bare),
  'fetch-no-cors-credentials': (to) => asked(to, { ...bare, credentials: 'include' }),
  'fetch-no-cors-post': (to) => asked(to, { ...bare, method: 'POST', body: 'x' }),
  'fetch-no-cors-head': (to) => asked(to, { ...bare, method: 'HEAD' }),
  'fetch-keepalive': (to) => asked(to, { ...bare, keepalive: true }),
  'fetch-cors': (to) => asked(to, {}),
  'fetch-cors-credentials': (to) => asked(to, { credentials: 'include' }),
  'fetch-put': (to) => asked(to, { method: 'PUT', body: 'x' }),
  'fetch-delete': (to) => asked(to, { method: 'DELETE' }),
  'fetch-propfind': (to) => asked(to, { method: 'PROPFIND', headers: { depth: '1' } }),
  'fetch-authorization': (to) => asked(to, { headers: { authorization: 'Basic eDp5' } }),
  xhr: (to) => byXhr(to, 'GET'),
  'xhr-propfind': (to) => byXhr(to, 'PROPFIND'),
  'web-socket': bySocket,
  'event-source': byEvents,
  beacon: (to) => Promise.resolve(navigator.sendBeacon(to, 'x') ? '' : ''),
  img: byPicture,
  script: (to) => nothing(shown('script', { src: to, referrerPolicy: 'no-referrer' })),
  module: (to) => nothing(shown('script', { src: to, type: 'module' })),
  style: (to) => nothing(shown('link', { rel: 'stylesheet', href: to, referrerPolicy: 'no-referrer' })),
  prefetch: (to) => nothing(shown('link', { rel: 'prefetch', href: to })),
  preload: (to) => nothing(shown('link', { rel: 'preload', as: 'image', href: to })),
  background: byStyle,
  video: (to) => nothing(shown('video', { src: to })),
  audio: (to) => nothing(shown('audio', { src: to })),
  object: (to) => nothing(shown('object', { data: to })),
  embed: (to) => nothing(shown('embed', { src: to })),
  iframe: byFrame,
  'form-get': (to) => byForm(to, 'get', 'application/x-www-form-urlencoded'),
  'form-post': (to) => byForm(to, 'post', 'application/x-www-form-urlencoded'),
  'form-post-plain': (to) => byForm(to, 'post', 'text/plain'),
  window: byWindow,
  ping: byPing,
};

globalThis.reach = async (base) => {
  const tried = Object.entries(ways).map(async ([name, way]) => [name, await way(`${base}${name}`)]);
  return { read: Object.fromEntries(await Promise.all(tried)), ran: globalThis.ran };
};
