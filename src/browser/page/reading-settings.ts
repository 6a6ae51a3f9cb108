/**
 * `<reading-settings>`: a button for 长辈版 and a button that opens the reading settings. A script creates them, as they
 * need scripts. The choice is stored on the device (`settings` in local storage) and applied as `data-theme` and
 * `data-size` of the root element. The panel with the settings is loaded when a reader points at its button.
 */
import type { Choose } from './settings-panel.ts';

const root = document.documentElement.dataset;

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    this.innerHTML =
      '<button type="button">长辈版</button><button type="button" aria-haspopup="dialog">设置</button><p role="status"></p>';
    const [elder, button] = this.querySelectorAll('button') as unknown as HTMLButtonElement[] as [
      HTMLButtonElement,
      HTMLButtonElement,
    ];
    const message = this.lastElementChild!;
    const load = () => import('./settings-panel.ts');
    const isElder = () => root['size'] === 'large';
    const showPressed = () => elder.setAttribute('aria-pressed', String(isElder()));
    const choose: Choose = (name, value) => {
      if (value) root[name] = value;
      else delete root[name];
      document.querySelector<HTMLLinkElement>('link[data-size]')!.disabled = !isElder();
      showPressed();
      try {
        localStorage.setItem(
          'settings',
          JSON.stringify({ theme: root['theme'], size: root['size'] }),
        );
      } catch {
        // Storage is refused or full. The choice holds for this page.
      }
    };
    showPressed();
    elder.onclick = () => choose('size', isElder() ? '' : 'large');
    button.onpointerenter = button.onfocus = () => void load().catch(() => undefined);
    button.onclick = (click) => {
      // The panel makes the button its own. Where it is loaded, this very click would then close it again.
      click.preventDefault();
      message.textContent = '';
      load()
        .then((panel) => panel.openSettings(button, choose))
        .catch(() => (message.textContent = '设置没有读到，请再按一次。'));
    };
  }
}
customElements.define('reading-settings', ReadingSettings);
