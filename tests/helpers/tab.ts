/** A tab of any of the three engines, with the few things that a reader does in it. */
import type { KeyInput } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** A key that a reader presses. */
type TabKey = Extract<KeyInput, 'Enter' | 'Escape' | 'Tab'>;

/** A tab. Every function waits until the browser has done it. */
export interface Tab {
  engine: Engine;
  /** Loads an address, also if only its fragment differs from that of the open page. */
  open: (address: string) => Promise<void>;
  /** Goes back in the history. The page before may not be there yet. */
  back: () => Promise<void>;
  /** Calls a function in the page. It may be asynchronous, and sees nothing of the test but its arguments. */
  run: <T, A extends unknown[]>(work: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;
  /** Scrolls to an element and clicks its middle. @throws if there is none */
  click: (selector: string) => Promise<void>;
  /** Types into a field, one character at a time. */
  type: (selector: string, text: string) => Promise<void>;
  /** Presses a key where the focus is. */
  press: (key: TabKey) => Promise<void>;
  /** Sets the size of the window in pixels. WebKit's window cannot be narrower than 450. */
  resize: (width: number, height: number) => Promise<void>;
  /** Takes a picture of the window, as PNG. */
  picture: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Starts the browser of an engine with one tab. Browsers that are missing are installed on a Debian system. */
export async function openTab(engine: Engine): Promise<Tab> {
  // The libraries load slowly, and a test needs one of them.
  if (engine === 'webkit') return (await import('./webkit-tab.ts')).openWebkitTab();
  return (await import('./puppeteer-tab.ts')).openPuppeteerTab(engine);
}
