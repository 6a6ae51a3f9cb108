/**
 * `<read-aloud>`: a button that has the page read aloud. It is there only where the browser has a Chinese voice; many
 * browsers know their voices some time after the page has loaded. The player is loaded by the first click.
 */
import { findVoice } from './voice.ts';

class ReadAloud extends HTMLElement {
  connectedCallback(): void {
    const { speechSynthesis } = window as Partial<Window>;
    const offer = () => {
      if (this.firstChild || !findVoice(speechSynthesis!.getVoices())) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = '朗读';
      button.onclick = () =>
        import('./player.ts').then(
          (player) => player.openPlayer(button),
          () => (button.textContent = '再试'),
        );
      this.append(button);
    };
    if (!speechSynthesis) return;
    speechSynthesis.onvoiceschanged = offer;
    offer();
  }
}
customElements.define('read-aloud', ReadAloud);
