import type { Detection } from '../detection';
import { ordinaryWork } from '../ordinary-work';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';

const events = [{ service: 'account', names: ['EnableRegion', 'DisableRegion'] }];

/** A region that nobody looks at is where an intruder works. */
export const regionOptInChanged: Detection = {
  id: 'region-opt-in-changed',
  severity: 'medium',
  verdict: 'alert',
  title: 'A region was switched on or off',
  anyone: events,
  controls: {},
  match: ordinaryWork(events),
  nextSteps: (context) => ({
    expected: [
      'Check that the region is one that you mean to use, and that your trail covers it.',
      'A role can do this too, with account:EnableRegion: root is not needed for it.',
    ],
    unexpected: [
      'Look at what was started in that region (EC2, Billing, Cost Explorer by region), then switch it off again.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
