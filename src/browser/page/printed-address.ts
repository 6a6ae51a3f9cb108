/** Gives the style sheet the address of the page, which it prints in the margin. */
addEventListener('beforeprint', () =>
  document.documentElement.style.setProperty('--address', JSON.stringify(location.href)),
);
