// Wine 8's winsock refuses the TCP keep-alive options that libuv sets when a socket is made for which it is wanted before it
// connects, as undici wants it: connecting ends with UNKNOWN. Real Windows has them.
import { Socket } from 'node:net';

Socket.prototype.setKeepAlive = function () {
  return this;
};
