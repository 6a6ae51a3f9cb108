/** WebKit: Debian's MiniBrowser on a screen in memory, driven by WebKitWebDriver. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, Key, until, type WebDriver } from 'selenium-webdriver';
import { aptInstall } from './apt.ts';
import type { Tab } from './tab.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';
const SCREEN = '/usr/bin/xvfb-run';
const PACKAGES = ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'];
/** A driver that starts takes at most so many milliseconds, and a page so many for an element. */
const MAX_WAIT_MS = 60_000;
const POLL_MS = 100;
const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };

/** Starts WebKit with one tab. @throws if it is not installed and may not be */
export async function openWebkitTab(): Promise<Tab> {
  const { driver, stop } = await startDriver();
  const find = (selector: string) =>
    driver.wait(until.elementLocated(By.css(selector)), MAX_WAIT_MS);
  return {
    engine: 'webkit',
    async open(address) {
      const current = await driver.getCurrentUrl();
      if (current.split('#')[0] === address.split('#')[0]) await driver.get('about:blank');
      await driver.get(address);
    },
    back: () => driver.navigate().back(),
    run: (work, ...args) => run(driver, work, args),
    async click(selector) {
      const element = await find(selector);
      // The driver does not wait for the end of smooth scrolling.
      await driver.executeScript(
        'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        element,
      );
      await element.click();
    },
    type: async (selector, text) => (await find(selector)).sendKeys(text),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    async resize(width, height) {
      // The bar of the browser takes a part of the window.
      const bar = await driver.executeScript<number>('return outerHeight - innerHeight');
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, width, height: height + bar });
    },
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async close() {
      await driver.quit();
      stop();
    },
  };
}

/** Calls a function in the page, and waits for what it promises. */
async function run<T, A extends unknown[]>(
  driver: WebDriver,
  work: (...args: A) => T,
  args: A,
): Promise<Awaited<T>> {
  const script = `const done = arguments[arguments.length - 1];
    (async () => (${String(work)})(...arguments[0]))().then(
      (value) => done({ value }),
      (error) => done({ error: String(error) }),
    );`;
  const { value, error } = await driver.executeAsyncScript<{ value: Awaited<T>; error?: string }>(
    script,
    args,
  );
  if (error) throw new Error(error);
  return value;
}

async function startDriver(): Promise<{ driver: WebDriver; stop: () => void }> {
  if (![DRIVER, SCREEN].every((path) => existsSync(path)) || globSync(BROWSER).length === 0) {
    aptInstall(...PACKAGES);
  }
  const [binary] = globSync(BROWSER);
  if (!binary) throw new Error(`No WebKit found: sudo apt-get install ${PACKAGES.join(' ')}`);
  const port = await findPort();
  // A group of its own: the screen and the driver end together.
  const child = spawn(SCREEN, ['-a', '-s', '-screen 0 1600x1400x24', DRIVER, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const stop = () => void process.kill(-child.pid!);
  process.once('exit', stop);
  const server = `http://127.0.0.1:${port}`;
  await waitForServer(server);
  const options = { binary, args: ['--automation'] };
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': options,
  });
  const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  return {
    driver,
    stop() {
      process.off('exit', stop);
      stop();
    },
  };
}

/** Finds a free port of this machine. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until a driver answers. @throws if it does not in `MAX_WAIT_MS` */
async function waitForServer(server: string): Promise<void> {
  const end = Date.now() + MAX_WAIT_MS;
  while (!(await fetch(`${server}/status`).catch(() => undefined))) {
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}
