// What each page loads, in one file: elements that a page may hold, each harmless where it does not.
import './arrival/address-repair.ts';
import './arrival/arrival.ts';
import './figures/figure-tools.ts';
import './offline/register.ts';
import './page/page-contents.ts';
import './page/reading-place.ts';
import './page/reading-settings.ts';
import './search/search-box.ts';
import './share/share-button.ts';
