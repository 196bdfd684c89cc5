export const SCHEME = 'fixture';
export const PAGE = `${SCHEME}://bundle/index.html`;
