/** The player that reads a page aloud. Loaded by the first click on 朗读. */
import playerStyle from '../../styles/player.css?url';
import { loadStyle } from '../page/load-style.ts';
import { closestBlock } from '../share/sentence-range.ts';
import { listSentences, type SpokenSentence } from './sentences.ts';
import { findVoice } from './voice.ts';

/** Name of the highlight in the style sheet. */
const MARK = 'spoken';
const RATES = { '0.75': '慢', '1': '正常', '1.25': '稍快', '1.5': '快' };

/** Opens the player and begins to read. A player that is open begins anew. */
export async function openPlayer(button: HTMLButtonElement): Promise<void> {
  await loadStyle(playerStyle);
  document.querySelector<HTMLElement>('.player [data-stop]')?.click();
  const main = document.querySelector('main');
  if (main) new Player(main, button).play();
}

class Player {
  readonly #bar = document.createElement('section');
  readonly #all: readonly SpokenSentence[];
  /** The sentences of the chosen part. */
  #sentences: readonly SpokenSentence[];
  #next = 0;
  #isReading = false;
  /** Number of the present utterance. A report about an earlier one is ignored. */
  #turn = 0;

  constructor(main: Element, button: HTMLButtonElement) {
    this.#all = this.#sentences = listSentences(main);
    this.#bar.className = 'player';
    this.#bar.setAttribute('aria-label', '朗读');
    this.#bar.innerHTML =
      '<label>读<select name="part" aria-label="读的部分"><option value="">整页</option></select></label>' +
      `<label>语速<select name="rate">${Object.entries(RATES)
        .map(([rate, name]) => `<option value="${rate}">${name}</option>`)
        .join('')}</select></label>` +
      '<button type="button" data-pause>暂停</button><button type="button" data-stop>停止</button>';
    const [part, rate] = this.#bar.querySelectorAll('select') as unknown as [
      HTMLSelectElement,
      HTMLSelectElement,
    ];
    for (const id of new Set(this.#all.flatMap(({ sections }) => sections)))
      part.append(new Option(document.getElementById(id)!.textContent.trim(), id));
    rate.value = '1';
    part.onchange = () => this.#choose(part.value);
    rate.onchange = () => this.#isReading && this.play();
    this.#find('pause').onclick = () => (this.#isReading ? this.#pause() : this.play());
    this.#find('stop').onclick = () => {
      this.#pause();
      removeEventListener('pagehide', this.#pause);
      this.#bar.remove();
      button.focus();
    };
    // The voice would go on on the next page.
    addEventListener('pagehide', this.#pause);
    document.body.append(this.#bar);
    this.#find('pause').focus();
  }

  /** Reads on, from the start of the sentence that was being read. */
  play(): void {
    this.#silence();
    this.#isReading = true;
    this.#find('pause').textContent = '暂停';
    this.#speak();
  }

  readonly #pause = () => {
    this.#isReading = false;
    this.#silence();
    this.#find('pause').textContent = '继续';
    unmark();
  };

  /** Reads one section, or the whole page for an empty id. */
  #choose(id: string): void {
    this.#sentences = id ? this.#all.filter(({ sections }) => sections.includes(id)) : this.#all;
    this.#next = 0;
    this.play();
  }

  #silence(): void {
    this.#turn += 1;
    speechSynthesis.cancel();
  }

  #speak(): void {
    const sentence = this.#sentences[this.#next];
    if (!sentence) {
      this.#next = 0;
      return this.#pause();
    }
    const turn = this.#turn;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voice = findVoice(speechSynthesis.getVoices());
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = Number(this.#bar.querySelector<HTMLSelectElement>('[name=rate]')!.value);
    utterance.onend = () => {
      if (turn !== this.#turn) return;
      this.#next += 1;
      this.#speak();
    };
    utterance.onerror = () => turn === this.#turn && this.#pause();
    mark(sentence.range);
    speechSynthesis.speak(utterance);
  }

  #find(name: 'pause' | 'stop'): HTMLButtonElement {
    return this.#bar.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  }
}

let marked: Range | undefined;

/** Marks a sentence. The page scrolls to it if the one before was in the window: the reader follows. */
function mark(range: Range): void {
  const isFollowed = !marked || isInWindow(marked);
  unmark();
  if ('highlights' in CSS) CSS.highlights.set(MARK, new Highlight(range));
  else closestBlock(range.startContainer).classList.add(MARK);
  marked = range;
  // A smooth scroll may take longer than a short sentence.
  if (isFollowed && !isInWindow(range))
    scrollBy({ top: firstLine(range).top - playerEdge() / 3, behavior: 'instant' });
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(MARK);
  else document.querySelector(`.${MARK}`)?.classList.remove(MARK);
  marked = undefined;
}

/** Whether the first line of a range is between the upper edge of the window and the player. */
function isInWindow(range: Range): boolean {
  const { top, bottom } = firstLine(range);
  return top >= 0 && bottom <= playerEdge();
}

const firstLine = (range: Range) => range.getClientRects()[0] ?? range.getBoundingClientRect();

const playerEdge = () => document.querySelector('.player')!.getBoundingClientRect().top;
