/** `/` and Ctrl-K or ⌘K go to the search box from anywhere on the page. */
addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const target = event.target as HTMLElement;
  if (event.isComposing || !(slash || k)) return;
  if (slash && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
    return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const box = boxes.find(({ id }) => id === 'page-search') ?? boxes[0];
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
