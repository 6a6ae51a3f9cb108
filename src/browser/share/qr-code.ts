/** QR codes. Loaded when a reader asks for one. */
import { encode } from 'uqr';

const MODULE_PIXELS = 8;
/** The quiet zone that the standard asks for on each side. */
const BORDER_MODULES = 4;

/** Draws the QR code of an address as an image, which readers can save by a long press. */
export function qrCode(url: string): HTMLImageElement {
  const { data } = encodeAddress(url);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = data.length * MODULE_PIXELS;
  drawModules(canvas.getContext('2d')!, data, 0, 0, MODULE_PIXELS);
  const image = new Image(canvas.width, canvas.height);
  image.className = 'qr-code';
  image.alt = `二维码：${url}`;
  image.src = canvas.toDataURL('image/png');
  return image;
}

/**
 * Draws the QR code of an address into a drawing. Its modules are whole pixels.
 * @param right, top its upper right corner @param side its greatest side, in pixels like the corner
 * @returns its side in pixels
 */
export function drawCode(
  context: CanvasRenderingContext2D,
  url: string,
  right: number,
  top: number,
  side: number,
): number {
  const { data } = encodeAddress(url);
  const pixels = Math.max(1, Math.floor(side / data.length));
  drawModules(context, data, right - data.length * pixels, top, pixels);
  return data.length * pixels;
}

const encodeAddress = (url: string) => encode(url, { ecc: 'M', border: BORDER_MODULES });

/** @param pixels side of a module */
function drawModules(
  context: CanvasRenderingContext2D,
  rows: readonly boolean[][],
  left: number,
  top: number,
  pixels: number,
): void {
  context.fillStyle = '#fff';
  context.fillRect(left, top, rows.length * pixels, rows.length * pixels);
  context.fillStyle = '#000';
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(left + x * pixels, top + y * pixels, pixels, pixels);
    }),
  );
}
