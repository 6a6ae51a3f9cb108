/** Lets Back close each popover. The script that does so is loaded when the first one opens. */
const loadBack = () => import('./back.ts');

addEventListener(
  'toggle',
  ({ target }) => {
    const popover = target as HTMLElement;
    if (popover.popover)
      loadBack()
        .then((back) => back.followPopover(popover))
        .catch(() => undefined);
  },
  true,
);
// A reload closes what is open, and keeps its entry of the history. The script removes the entry.
if ((history.state as { open?: number } | null)?.open) loadBack().catch(() => undefined);
