// What each page loads, in one file: elements that a page may hold, each harmless where it does not.
import './address-repair.ts';
import './arrival.ts';
import './figure-tools.ts';
import './offline.ts';
import './page-contents.ts';
import './reading-place.ts';
import './reading-settings.ts';
import './search-box.ts';
import './share-button.ts';
