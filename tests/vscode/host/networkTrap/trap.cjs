// Cuts the network for the Node programs of an editor, this machine's own addresses left aside, and
// writes down in the file named by NETWORK_TRAP who tried to reach it. The first line of each program
// says that it is watched. An editor loads it by NODE_OPTIONS; it keeps that from its extension host,
// which loads it as an extension, before others, and hands it on to what is started there.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.NETWORK_TRAP;
const program = process.argv.slice(1).join(' ');
const write = (what) => appendFileSync(file, `${what} ${program}\n`);
const isOwn = (host) => ['127.0.0.1', '::1', 'localhost', undefined].includes(host);

function refuse(what) {
  write(`tried ${what}`);
  return Object.assign(new Error(`the network is cut: ${what}`), { code: 'ENETUNREACH' });
}

write('watched');
process.env.NODE_OPTIONS = `--require ${JSON.stringify(__filename)}`;

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  // Node itself calls it with one array of all its arguments.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' ? first : typeof second === 'string' ? { host: second } : {};
  if (options.path !== undefined || isOwn(options.host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(refuse(`to connect to ${options.host}:${options.port}`)));
  return this;
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const ask = dns[name];
  const askLater = dns.promises[name];
  dns.promises[name] = async (host, ...rest) => {
    if (isOwn(host)) return askLater(host, ...rest);
    throw refuse(`to look up ${host}`);
  };
  dns[name] = (host, ...rest) => {
    if (isOwn(host)) return ask(host, ...rest);
    const error = refuse(`to look up ${host}`);
    process.nextTick(() => rest.at(-1)(error));
  };
}

dgram.createSocket = () => {
  throw refuse('to send datagrams');
};

module.exports = { activate: () => undefined };
