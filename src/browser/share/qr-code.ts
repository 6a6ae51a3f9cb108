/** QR codes. Loaded when a reader asks for one. */
import { encode } from 'uqr';

const MODULE_PIXELS = 8;
/** The quiet zone that the standard asks for on each side. */
const BORDER_MODULES = 4;

/** Draws the QR code of an address as an image, which readers can save by a long press. */
export function qrCode(url: string): HTMLImageElement {
  const { data, size } = encode(url, { ecc: 'M', border: BORDER_MODULES });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * MODULE_PIXELS;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      context.fillRect(x * MODULE_PIXELS, y * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
    }),
  );
  const image = new Image(canvas.width, canvas.height);
  image.className = 'qr-code';
  image.alt = `二维码：${url}`;
  image.src = canvas.toDataURL('image/png');
  return image;
}
