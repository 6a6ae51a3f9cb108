/**
 * `<reading-settings>`: a button that opens a small menu for the theme and the size of the text. A script creates it,
 * as it needs scripts. The choice is stored on the device (`settings` in local storage) and applied as `data-theme`
 * and `data-size` of the root element.
 */
/** `site.offline`, defined by the build. */
declare const OFFLINE: boolean;
const groups = [
  ['theme', '主题', { '': '跟随系统', light: '浅色', dark: '深色' }],
  ['size', '字号', { '': '标准', large: '大字' }],
] as const;

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement.dataset;
    const fieldsets = groups.map(([name, legend, options]) => {
      const labels = Object.entries(options).map(([value, text]) => {
        const checked = (root[name] ?? '') === value ? ' checked' : '';
        return `<label><input type="radio" name="${name}" value="${value}"${checked}>${text}</label>`;
      });
      return `<fieldset><legend>${legend}</legend>${labels.join('')}</fieldset>`;
    });
    const keepButton =
      OFFLINE && 'serviceWorker' in navigator
        ? '<button type="button" data-keep>离线可读</button>'
        : '';
    this.innerHTML =
      `<button type="button" popovertarget="settings">设置</button>` +
      `<form id="settings" class="sheet" popover aria-label="阅读设置">${fieldsets.join('')}${keepButton}</form>`;
    const button = this.querySelector<HTMLButtonElement>('[data-keep]');
    if (button) {
      const offer = () => void import('../offline/keep-all.ts').then((o) => o.offerOffline(button));
      this.firstElementChild!.addEventListener('click', offer, { once: true });
    }
    this.addEventListener('change', (event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (value) root[name] = value;
      else delete root[name];
      try {
        localStorage.setItem(
          'settings',
          JSON.stringify({ theme: root['theme'], size: root['size'] }),
        );
      } catch {
        // Storage is refused or full. The choice holds for this page.
      }
    });
  }
}
customElements.define('reading-settings', ReadingSettings);
