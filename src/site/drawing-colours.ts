/** Colours of all drawings: cards, long pictures, pictures made in the browser. They are those of the light theme. */
export const PAPER = '#fbf7ee';
export const INK = '#2a241d';
export const SOFT_INK = '#655c50';
export const LINE_GREY = '#ddd2bf';
export const RED = '#a3261c';
export const ON_RED = '#fffaf0';
