import { globSync, readFileSync } from 'node:fs';
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
/** In milliseconds. The worker waits less for a page, search waits longer for a file. */
const LATE_MS = 6000;
const LOGIN = '<!doctype html><title>登录</title><h1>登录</h1>';

/** Faults of a host, or of the network between it and a reader. */
export const FAULTS = {
  cut: 'the connection is cut in the middle of the answer',
  truncated: 'a half of the body, as if it were the whole',
  empty: 'no body',
  late: 'the answer comes after six seconds',
  hanging: 'no answer',
  error: 'status 500',
  gone: 'status 404',
  type: 'a picture in place of the file',
  login: 'a login page with status 200, as the network of a hotel gives it',
  redirect: 'a redirect to a login page',
  old: 'the file of another version of the site',
  flipped: 'one bit of the body is wrong',
  gzip: 'a body that is said to be gzip, and is not',
} as const;

export type FaultName = keyof typeof FAULTS;

/** A fault, and the paths of the files that have it. */
interface Fault {
  name: FaultName;
  file: RegExp;
}

/** The behaviour of a host. */
interface Conduct {
  /** The build that it serves. */
  dir: string;
  /** Another version of that build, for the fault `old`. */
  oldDir: string;
  /** Text is sent with gzip. */
  packed: boolean;
  /** No connection is answered. */
  cut: boolean;
  fault: Fault | undefined;
  /** Text that replaces `offline.js`; empty for the built file. */
  worker: string;
  /** Seconds that browsers may keep a file without asking again. 0: they must ask. */
  maxAge: number;
}

/** A host on a free port of this machine, whose behaviour can be set. */
export interface Host extends Conduct {
  /** Address of the home page. */
  home: string;
  /** Number of answers that had the fault. */
  faulty: number;
  /** Serves a build without faults. */
  behave: (dir: string) => void;
  close: () => void;
}

/** Starts a host that redirects `/404.html` to `/404`, as some hosts do. */
export async function startHost(): Promise<Host> {
  const sound = {
    oldDir: '',
    packed: false,
    cut: false,
    fault: undefined,
    worker: '',
    maxAge: 0,
    faulty: 0,
  };
  const host: Host = {
    ...sound,
    dir: '',
    home: '',
    behave: (dir) => void Object.assign(host, sound, { dir }),
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
  const path = decodeURI(new URL(`http://host${request.url}`).pathname);
  if (host.cut) return void request.socket.destroy();
  const fault = host.fault?.file.test(path) ? host.fault.name : undefined;
  if (!fault) return send(host, path, response);
  host.faulty += 1;
  if (fault === 'late') setTimeout(() => send(host, path, response), LATE_MS);
  else if (fault !== 'hanging') send(host, path, response, fault);
}

function send(host: Host, path: string, response: ServerResponse, fault?: FaultName): void {
  const headers = { 'cache-control': host.maxAge ? `max-age=${host.maxAge}` : 'no-cache' };
  const html = { ...headers, 'content-type': TYPES['.html'] };
  if (fault === 'error') return void response.writeHead(500, html).end('500');
  if (fault === 'gone') return void response.writeHead(404, html).end('404');
  if (fault === 'login' || path === '/login') return void response.writeHead(200, html).end(LOGIN);
  if (fault === 'redirect') return void response.writeHead(302, { location: '/login' }).end();
  if (host.worker && path === '/offline.js') {
    return void response
      .writeHead(200, { ...headers, 'content-type': 'text/javascript' })
      .end(host.worker);
  }
  if (path === '/404.html') return void response.writeHead(308, { location: '/404' }).end();
  const file = path.endsWith('/') ? `${path}index.html` : path === '/404' ? '/404.html' : path;
  let body: Buffer;
  try {
    body = fault === 'old' ? readOld(host.oldDir, file) : readFileSync(join(host.dir, file));
  } catch {
    return void response.writeHead(404, html).end('404');
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isPacked = host.packed && /^text|json|svg/.test(type);
  const sent = spoil(isPacked ? gzipSync(body) : body, fault);
  response.writeHead(path === '/404' ? 404 : 200, {
    ...headers,
    ...((isPacked || fault === 'gzip') && { 'content-encoding': 'gzip' }),
    'content-type': fault === 'type' ? 'image/png' : type,
    'content-length': sent.length,
  });
  if (fault !== 'cut') return void response.end(sent);
  response.write(sent.subarray(0, sent.length / 2), () => response.destroy());
}

/** Reads a file of another version: the one of the same name, in whatever folder a digest names. */
function readOld(dir: string, file: string): Buffer {
  const digests = /(?<=[/.])[0-9a-f]{8}(?=[/.])|(?<=\.)[\w-]{8}(?=\.(?:js|css)$)/g;
  const [found = file] = globSync(file.slice(1).replace(digests, '*'), { cwd: dir });
  return readFileSync(join(dir, found));
}

function spoil(body: Buffer, fault: FaultName | undefined): Buffer {
  if (fault === 'empty') return Buffer.alloc(0);
  if (fault === 'truncated') return body.subarray(0, body.length / 2);
  if (fault === 'type') return Buffer.from('iVBORw0KGgo=', 'base64');
  if (fault === 'gzip') return Buffer.concat([Buffer.from([31, 139, 8, 0]), body]);
  if (fault !== 'flipped') return body;
  // A digit, if there is one: a wrong digit is the worst that can happen.
  const spoilt = Buffer.from(body);
  const digit = spoilt.findIndex((byte, i) => i > spoilt.length / 2 && byte > 48 && byte < 57);
  const at = digit < 0 ? spoilt.length >> 1 : digit;
  spoilt[at] = spoilt[at]! ^ 1;
  return spoilt;
}
