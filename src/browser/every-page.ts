// The script of every page, in one file. Parts that a page lacks do no harm.
import './arrival/address-repair.ts';
import './arrival/arrival.ts';
import './figures/figure-tools.ts';
import './offline/register.ts';
import './page/kept-page.ts';
import './page/page-contents.ts';
import './page/popovers.ts';
import './page/printed-address.ts';
import './page/reading-place.ts';
import './page/reading-settings.ts';
import './search/search-box.ts';
import './share/share-button.ts';
import './speech/read-aloud.ts';
