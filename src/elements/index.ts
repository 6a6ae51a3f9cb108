// What each page loads, in one file: elements that a page may hold, each harmless where it does not.
import './figure-tools.ts';
import './page-contents.ts';
import './reading-place.ts';
import './reading-settings.ts';
