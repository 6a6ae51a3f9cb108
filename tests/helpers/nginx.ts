import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Build } from './build.ts';
import { aptInstall } from './apt.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CANDIDATES = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];
const TYPES = [
  '/etc/nginx/mime.types',
  '/usr/local/etc/nginx/mime.types',
  '/opt/homebrew/etc/nginx/mime.types',
];

/** A build served by a real nginx. */
export interface Nginx {
  /** Address of the home page. */
  url: string;
  /** Stops nginx from taking connections, until the returned function is called. */
  pause: () => () => void;
  close: () => Promise<void>;
}

/** Settings of a server that differ from those that `docs/nginx.conf` recommends. */
interface Limits {
  /** Number of files and connections that nginx may have open. */
  files?: number;
  /** User who reads the files, where the tests run as root. */
  user?: string;
}

/**
 * Serves a build with the sample configuration of `docs/`. Folder, port and base are filled in as the sample says.
 * @throws if nginx is missing and may not be installed, or if it rejects the configuration
 */
export async function serveWithNginx(
  { dir, base }: Pick<Build, 'dir' | 'base'>,
  { files = 16_384, user = 'root' }: Limits = {},
): Promise<Nginx> {
  const home = temporaryFolder();
  chmodSync(home, 0o755);
  const root = join(home, 'www');
  const folder = base.slice(1, -1);
  if (folder) mkdirSync(root);
  symlinkSync(dir, folder ? join(root, folder) : root);
  const port = await freePort();
  const sample = readFileSync('docs/nginx.conf', 'utf8')
    .replace('/srv/www/redirects.map', join(root, folder, 'redirects.map'))
    .replaceAll('/srv/www;', `${root};`)
    .replace('listen 80 ', `listen 127.0.0.1:${port} `)
    .replace('error_page 404 /404.html;', `error_page 404 ${base}404.html;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(home, name)};`)
    .join(' ');
  const config = join(home, 'nginx.conf');
  writeFileSync(
    config,
    `${process.getuid?.() === 0 ? `user ${user} root;` : ''} daemon off; worker_processes 1; worker_rlimit_nofile ${files}; pid ${home}/pid; error_log ${home}/log;
    events { worker_connections 8192; } http { include ${typesFile()}; default_type application/octet-stream; access_log off; ${temporary}
    ${sample} }`,
  );
  const child = spawn(installedNginx(), ['-p', home, '-e', join(home, 'log'), '-c', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let faults = '';
  child.stderr.on('data', (data: Buffer) => (faults += String(data)));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${faults}`);
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, pause: () => pauseWorkers(child.pid), close };
    await sleep(50);
  }
  await close();
  throw new Error(`nginx does not answer: ${faults}`);
}

/** An nginx, and a page of a browser, for the tests of a group. */
export interface NginxStage {
  nginx: Nginx;
  page: Page;
}

/** Serves a build with nginx for the tests of a group, and opens a page without service workers. */
export function useNginx(build: Build, browser: () => Browser): NginxStage {
  const stage = {} as NginxStage;
  beforeAll(async () => {
    stage.nginx = await serveWithNginx(build);
    stage.page = await browser().newPage({ serviceWorkers: 'block' });
  });
  afterAll(async () => {
    await stage.page?.close();
    await stage.nginx?.close();
  });
  return stage;
}

/** Stops the workers of an nginx. @returns a function that lets them go on */
function pauseWorkers(master: number | undefined): () => void {
  const workers = execFileSync('pgrep', ['-P', String(master)], { encoding: 'utf8' });
  const signal = (name: NodeJS.Signals) => {
    for (const pid of workers.trim().split('\n')) process.kill(Number(pid), name);
  };
  signal('SIGSTOP');
  return () => signal('SIGCONT');
}

function installedNginx(): string {
  const named = process.env['NGINX_PATH'];
  if (named && !existsSync(named)) throw new Error(`NGINX_PATH names no file: ${named}`);
  return named ?? find(CANDIDATES) ?? install();
}

function typesFile(): string {
  installedNginx();
  const file = find(TYPES);
  if (!file) throw new Error(`nginx has no mime.types in ${TYPES.join(', ')}`);
  return file;
}

function find(files: readonly string[]): string | undefined {
  return files.find((file) => existsSync(file));
}

function install(): string {
  aptInstall('nginx-light');
  const found = find(CANDIDATES);
  if (!found) {
    throw new Error(
      'No nginx found: install it (Debian/Ubuntu: sudo apt-get install nginx) or name one: NGINX_PATH=/path/to/nginx npm test',
    );
  }
  return found;
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
