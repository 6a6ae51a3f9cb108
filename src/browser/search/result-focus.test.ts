import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepFocus, moveFocus } from './result-focus.ts';

/** An element that can have the focus of a page, and be removed from it. */
interface Stop {
  href: string | null;
  isConnected: boolean;
  getAttribute: () => string | null;
  focus: () => void;
}

const page: { activeElement: Stop | null } = { activeElement: null };
vi.stubGlobal('document', page);
afterEach(() => void (page.activeElement = null));

function createStop(href: string | null): Stop {
  const stop: Stop = {
    href,
    isConnected: true,
    getAttribute: () => href,
    focus: () => void (page.activeElement = stop),
  };
  return stop;
}
const createResults = (links: Stop[]) => ({ querySelectorAll: () => links }) as unknown as Element;

describe('arrow keys', () => {
  const input = createStop(null);
  const links = [createStop('/a/'), createStop('/b/')];
  const press = (key: string) => {
    const event = { key, preventDefault: vi.fn() };
    moveFocus(
      event as unknown as KeyboardEvent,
      input as unknown as HTMLElement,
      createResults(links),
    );
    return event.preventDefault.mock.calls.length > 0;
  };

  test('go from the box through the results and back, and stop at both ends', () => {
    input.focus();
    const visited = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map(
      (key) => (press(key) ? page.activeElement?.href : 'not handled'),
    );
    expect(visited).toEqual([null, '/a/', '/b/', '/b/', '/a/', null]);
  });

  test('do nothing while the focus is elsewhere, as other keys do everywhere', () => {
    createStop('/c/').focus();
    expect(press('ArrowDown')).toBe(false);
    input.focus();
    expect(press('Enter')).toBe(false);
    expect(page.activeElement).toBe(input);
  });
});

describe('a change of the results', () => {
  /** Moves the focus to a result, and replaces the results by others. @returns where the focus is then */
  const replace = (focused: Stop, next: Stop[]) => {
    focused.focus();
    keepFocus(createResults(next), () => {
      focused.isConnected = false;
      page.activeElement = null;
    });
    return page.activeElement?.href;
  };

  test('keeps the focus at the same result', () => {
    expect(replace(createStop('/b/'), [createStop('/a/'), createStop('/b/')])).toBe('/b/');
  });

  test('moves the focus from a page to the first place on it', () => {
    const places = [createStop('/b/?hl=x#one'), createStop('/b/?hl=x#two')];
    expect(replace(createStop('/b/'), places)).toBe('/b/?hl=x#one');
  });

  test('gives the focus to no other page', () => {
    expect(replace(createStop('/b/'), [createStop('/b/c/')])).toBeUndefined();
  });

  test('leaves the focus where it is outside the results', () => {
    const input = createStop(null);
    input.focus();
    keepFocus(createResults([createStop('/a/')]), () => undefined);
    expect(page.activeElement).toBe(input);
  });
});
