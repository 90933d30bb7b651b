// Loaded before a program (node --require): every way to the network writes down that it was taken,
// in the file named by SOCKET_TRAP, and fails.
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');

function trap(owner, name, what) {
  owner[name] = () => {
    appendFileSync(process.env.SOCKET_TRAP, `${what}\n`);
    throw new Error(`trapped: ${what}`);
  };
}

appendFileSync(process.env.SOCKET_TRAP, 'armed\n');
trap(net.Socket.prototype, 'connect', 'net.Socket.connect');
trap(net.Server.prototype, 'listen', 'net.Server.listen');
trap(dgram, 'createSocket', 'dgram.createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) trap(dns, name, `dns.${name}`);
trap(globalThis, 'fetch', 'fetch');
