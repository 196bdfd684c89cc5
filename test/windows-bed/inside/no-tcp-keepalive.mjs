// Switches TCP keep-alive off. undici asks for it before a socket connects; libuv then sets options that Wine 8's winsock
// refuses, and connecting fails with UNKNOWN. Real Windows has these options.
import { Socket } from 'node:net';

Socket.prototype.setKeepAlive = function () {
  return this;
};
