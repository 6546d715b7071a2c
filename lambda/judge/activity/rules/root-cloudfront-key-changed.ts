import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { needRootLess, treatAsIntrusion } from '../steps';

/** Key pairs of root's for CloudFront are a legacy: key groups do the same without root. */
export const rootCloudfrontKeyChanged: Detection = {
  id: 'root-cloudfront-key-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'A CloudFront key of root was changed',
  attempt: 'change a CloudFront key of its own',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) =>
    rootCalled(deed, 'iam', 'UploadCloudFrontPublicKey', 'UpdateCloudFrontPublicKey', 'DeleteCloudFrontPublicKey')
      ? { reason: `${deed.event.eventName} went through: whoever holds the key signs for CloudFront as root` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Use a trusted key group instead of root: CloudFront, Key management, Key groups.',
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
