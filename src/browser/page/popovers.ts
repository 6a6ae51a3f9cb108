/** Lets Back close each popover. The script that does so is loaded when the first one opens. */
addEventListener(
  'toggle',
  ({ target, newState }) => {
    const popover = target as HTMLElement;
    if (newState === 'open' && popover.popover)
      import('./back.ts').then((back) => back.closePopoverByBack(popover)).catch(() => undefined);
  },
  true,
);
