/** The button 离线可读 of the reading settings. Loaded when a reader opens them. */
import type { KeepMessage } from './messages.ts';
import { registerWorker } from './register-worker.ts';

const base = import.meta.env.BASE_URL;
const BYTES_PER_MB = 1_000_000;

/**
 * Names the size of the whole site on a button, which keeps the site on the device.
 * @param button in the settings
 */
export async function offerOffline(button: HTMLButtonElement): Promise<void> {
  button.onclick = async () => {
    button.disabled = true;
    button.textContent = '正在存到本机……';
    const isKept = await registerWorker(navigator.serviceWorker)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => ask(active, 'keep'))
      .catch(() => false);
    button.disabled = isKept;
    button.textContent = isKept ? '已存到本机，没有网络也能读' : '没有存下，再试一次';
  };
  // The build writes the size into the worker.
  const program = await fetch(`${base}offline.js`).then(
    (response) => response.text(),
    () => '',
  );
  const [, bytes] = /^const BYTES = (\d+)/m.exec(program) ?? [];
  if (bytes && !button.disabled) {
    button.textContent = `离线可读（约${(Number(bytes) / BYTES_PER_MB).toFixed(1)}MB）`;
  }
}

/** Sends a message to the worker. @returns whether all files are kept */
function ask(worker: ServiceWorker | null, message: KeepMessage): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(Boolean(data));
    worker?.postMessage(message, [port2]);
  });
}
