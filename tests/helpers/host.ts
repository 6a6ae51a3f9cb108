import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const NONE = /^$/;

/** The behaviour of a host: which build it serves, and which paths fail in which way. */
interface Conduct {
  dir: string;
  /** Text is sent with gzip. */
  packed: boolean;
  /** No connection is answered. */
  cut: boolean;
  /** Answered with 503. */
  failing: RegExp;
  /** Never answered. */
  hanging: RegExp;
  /** The connection is cut in the middle of the answer. */
  breaking: RegExp;
  /** Answered with a login page, as a hotel's network does. */
  captured: RegExp;
  /** Text that replaces `offline.js`; empty for the built file. */
  worker: string;
}

/** A host on a free port of this machine, whose behaviour can be set. */
export interface Host extends Conduct {
  /** Address of the home page. */
  home: string;
  /** Serves a build without faults. */
  behave: (dir: string) => void;
  close: () => void;
}

/** Starts a host that redirects `/404.html` to `/404`, as some hosts do. */
export async function startHost(): Promise<Host> {
  const sound = { packed: false, cut: false, worker: '' };
  const none = { failing: NONE, hanging: NONE, breaking: NONE, captured: NONE };
  const host: Host = {
    ...sound,
    ...none,
    dir: '',
    home: '',
    behave: (dir) => void Object.assign(host, sound, none, { dir }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => answer(host, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return host;
}

function answer(host: Host, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURI(new URL(request.url ?? '', 'http://host').pathname);
  if (host.cut) return void request.socket.destroy();
  if (host.hanging.test(path)) return;
  const headers = { 'cache-control': 'no-cache' };
  const html = { ...headers, 'content-type': 'text/html; charset=utf-8' };
  if (host.failing.test(path)) return void response.writeHead(503, html).end('503');
  if (host.captured.test(path)) return void response.writeHead(200, html).end('<h1>登录</h1>');
  if (host.worker && path === '/offline.js') {
    return void response
      .writeHead(200, { ...headers, 'content-type': 'text/javascript' })
      .end(host.worker);
  }
  if (path === '/404.html') return void response.writeHead(308, { location: '/404' }).end();
  const file = path.endsWith('/') ? `${path}index.html` : path === '/404' ? '/404.html' : path;
  let body: Buffer;
  try {
    body = readFileSync(join(host.dir, file));
  } catch {
    return void response.writeHead(404, html).end('404');
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isPacked = host.packed && /^text|json|svg/.test(type);
  if (isPacked) body = gzipSync(body);
  response.writeHead(path === '/404' ? 404 : 200, {
    ...headers,
    ...(isPacked && { 'content-encoding': 'gzip' }),
    'content-type': type,
    'content-length': body.length,
  });
  if (!host.breaking.test(path)) return void response.end(body);
  response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
}
