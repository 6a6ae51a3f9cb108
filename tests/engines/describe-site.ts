import { afterAll, beforeAll, describe, inject } from 'vitest';
import { startHost, type Host } from '../helpers/host.ts';
import { openTab, type Engine, type Tab } from '../helpers/tab.ts';
import { testOffline } from './offline.ts';
import { testOverlays } from './overlays.ts';
import { testReading } from './reading.ts';
import { testSearch } from './search.ts';
import { testSettings } from './settings.ts';
import { testSharing } from './sharing.ts';
import { testTable } from './table.ts';
import { testTypesetting } from './typesetting.ts';

/** A tab, and a host of the built site, for the tests of one topic. */
export interface Stage {
  tab: Tab;
  host: Host;
  /** Loads a path of the site. */
  open: (path: string) => Promise<void>;
}

const topics: Readonly<Record<string, (stage: Stage) => void>> = {
  reading: testReading,
  search: testSearch,
  'the table of figures': testTable,
  typesetting: testTypesetting,
  settings: testSettings,
  sharing: testSharing,
  'sheets and dialogs': testOverlays,
  'without a network': testOffline,
};

/** Tests the main paths of a reader in one engine. One browser is started for all of them. */
export function describeSite(engine: Engine): void {
  const { dir } = inject('site');
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.tab = await openTab(engine);
  });
  afterAll(() => stage.tab.close());

  describe.each(Object.entries(topics))('%s', (_topic, testTopic) => {
    // A host of its own has an origin of its own, where nothing is stored yet.
    beforeAll(async () => {
      stage.host = await startHost();
      stage.host.behave(dir);
      stage.open = (path) => stage.tab.open(stage.host.home + path);
      await stage.tab.resize(1280, 720);
    });
    afterAll(() => stage.host.close());
    testTopic(stage);
  });
}
