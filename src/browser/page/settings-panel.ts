/** The panel with the reading settings, below its button or, on a phone, at the lower edge. Loaded on intent. */
import settingsStyle from '../../styles/settings.css?url';
import { loadStyle } from './load-style.ts';

/** `site.offline`, defined by the build. */
declare const OFFLINE: boolean;

/**
 * Applies a setting and stores it.
 * @param value an empty string is the default: the theme of the system, text of the standard size
 */
export type Choose = (name: 'theme' | 'size', value: string) => void;

/** `large` was the name of the only larger size. Earlier choices of it are 长辈版, which has the same size of text. */
const groups = [
  ['theme', '主题', { '': '跟随系统', light: '浅色', dark: '深色' }],
  ['size', '字号', { '': '标准', medium: '大', large: '长辈版' }],
] as const;

// Loads now, before the panel opens.
void loadStyle(settingsStyle);

/**
 * Adds the panel to the page, once, and opens it. From then on the button opens and closes it.
 * @returns resolves when the panel is open
 */
export async function openSettings(button: HTMLButtonElement, choose: Choose): Promise<void> {
  await loadStyle(settingsStyle);
  // A second click while the panel was loading.
  if (document.getElementById('settings')) return;
  const panel = createPanel();
  button.after(panel);
  offerOffline(panel);
  panel.onchange = ({ target }) => {
    const { name, value, nextSibling } = target as HTMLInputElement;
    choose(name as Parameters<Choose>[0], value);
    const [, legend] = groups.find(([group]) => group === name)!;
    panel.querySelector('[role=status]')!.textContent = `${legend}：${nextSibling!.textContent}`;
    // The button stands elsewhere if the size of the text has changed.
    place(panel, button);
  };
  addEventListener('resize', () => place(panel, button));
  const close = panel.querySelector('button')!;
  if ('showPopover' in panel) managePopover(panel, button, close);
  else manageHidden(panel, button, close);
  button.click();
}

function createPanel(): HTMLElement {
  const fieldsets = groups.map(([name, legend, options]) => {
    const labels = Object.entries(options).map(
      ([value, text]) =>
        `<label><input type="radio" name="${name}" value="${value}"><span>${text}</span></label>`,
    );
    return `<fieldset><legend>${legend}</legend><div>${labels.join('')}</div></fieldset>`;
  });
  const panel = document.createElement('div');
  panel.id = 'settings';
  panel.className = 'settings';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'settings-title');
  panel.innerHTML =
    '<div class="settings-head"><h2 id="settings-title">阅读设置</h2>' +
    '<button type="button" aria-label="关闭">×</button></div>' +
    `${fieldsets.join('')}<p class="settings-sample">正文是这个样子，数字是2025。</p>` +
    '<p class="visually-hidden" role="status"></p>';
  return panel;
}

/** Adds the button 离线可读, in browsers that can keep the site. */
function offerOffline(panel: HTMLElement): void {
  if (!OFFLINE || !('serviceWorker' in navigator)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '离线可读';
  panel.append(button);
  // Without the script the button does nothing.
  import('../offline/keep-all.ts').then(
    (offline) => offline.offerOffline(button),
    () => button.remove(),
  );
}

/** Checks the choices that hold now, puts the panel below its button, and moves the focus into it. */
function prepare(panel: HTMLElement, button: HTMLElement): void {
  const root = document.documentElement.dataset;
  for (const input of panel.querySelectorAll('input')) {
    input.checked = (root[input.name] ?? '') === input.value;
  }
  panel.querySelector('[role=status]')!.textContent = '';
  place(panel, button);
}

function place(panel: HTMLElement, button: HTMLElement): void {
  const { bottom } = button.getBoundingClientRect();
  panel.style.setProperty('--button-end', `${bottom + scrollY}px`);
}

function focusChoice(panel: HTMLElement): void {
  panel.querySelector<HTMLInputElement>('[name=size]:checked')!.focus();
}

/** The browser closes a popover by Escape and by a click beside it, and returns the focus. */
function managePopover(panel: HTMLElement, button: HTMLButtonElement, close: HTMLElement): void {
  panel.popover = 'auto';
  button.setAttribute('popovertarget', panel.id);
  // Safari does not focus a button that is clicked. The focus returns to the element that had it.
  button.onclick = () => button.focus();
  panel.addEventListener('beforetoggle', () => prepare(panel, button));
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') focusChoice(panel);
  });
  close.onclick = () => panel.hidePopover();
}

function manageHidden(panel: HTMLElement, button: HTMLButtonElement, close: HTMLElement): void {
  panel.hidden = true;
  const toggle = () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (panel.hidden) {
      button.focus();
    } else {
      prepare(panel, button);
      focusChoice(panel);
    }
  };
  button.onclick = toggle;
  close.onclick = toggle;
  panel.onkeydown = ({ key }) => {
    if (key === 'Escape') toggle();
  };
}
