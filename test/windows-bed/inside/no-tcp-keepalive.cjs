// Wine 8's winsock refuses the TCP keep-alive options that libuv sets when a socket is made for which it is wanted before it
// connects, as undici wants it: connecting ends with UNKNOWN. Real Windows has them.
const { Socket } = require('node:net');
Socket.prototype.setKeepAlive = function () {
  return this;
};
