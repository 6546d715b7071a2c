import fc from 'fast-check';
import { classify } from '../../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { fixture, fixtureNames } from '../../../support/cloudtrail-fixture';
import { aRootLogin, aRootRecord, type CloudTrailJson } from '../../../support/cloudtrail';
import { hostileText } from '../../../support/hostile-findings';

const runs = { numRuns: 400 };
const examples = fixtureNames().map((name) => fixture(name) as CloudTrailJson);
const ofApi = examples.filter(({ eventName }) => eventName !== 'ConsoleLogin');
const failed = ofApi.filter(({ errorCode }) => typeof errorCode === 'string');

/** Texts of which one might think that they say who it was or how it ended. */
const telling = fc.constantFrom(
  'Root',
  'arn:aws:iam::111122223333:root',
  'autoscaling.amazonaws.com',
  'Authorization denied because of a resource-based policy after authentication',
  'AssumeRoot',
  'ASIAEXAMPLEASSUMEDRT',
);
const text = fc.oneof(telling, hostileText);

const verdictOf = (record: unknown) => {
  const judged = classify(parseRecord(record));
  const { actor, verdict } = judged;
  return judged.verdict === 'ignore'
    ? { actor, verdict }
    : { actor, verdict, detection: judged.detection, severity: judged.severity };
};

const identityOf = (record: CloudTrailJson) => record['userIdentity'] as CloudTrailJson | undefined;

/** Parameters that no entry asks for. */
const idle = ['comment', 'clientToken', 'tagSet', 'displayName', 'sourceIdentity', 'roleSessionName', 'reason'];

describe('what a caller can write changes no verdict', () => {
  it.each(['userAgent', 'sourceIPAddress', 'requestID', 'vpcEndpointId', 'apiVersion', 'addendum', 'tlsDetails'])(
    'as %s',
    (field) => {
      fc.assert(
        fc.property(fc.constantFrom(...examples), text, (record, written) => {
          expect(verdictOf({ ...record, [field]: written })).toEqual(verdictOf(record));
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(['userName', 'principalId', 'credentialId', 'identityProvider'])('as %s of the identity', (field) => {
    const named = examples.filter((record) => identityOf(record) !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...named), text, (record, written) => {
        const userIdentity = { ...identityOf(record), [field]: written };

        expect(verdictOf({ ...record, userIdentity })).toEqual(verdictOf(record));
      }),
      { numRuns: 100 },
    );
  });

  it('as a parameter, or the answer to it, that no entry asks for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ofApi),
        fc.dictionary(fc.constantFrom(...idle), fc.oneof(text, fc.array(text), fc.record({ value: text }))),
        (record, written) => {
          const requestParameters = { ...(record['requestParameters'] as CloudTrailJson | null), ...written };

          expect(verdictOf({ ...record, requestParameters })).toEqual(verdictOf(record));
        },
      ),
      runs,
    );
  });

  it('as the message of an error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...failed), text, (record, errorMessage) => {
        expect(verdictOf({ ...record, errorMessage })).toEqual(verdictOf(record));
      }),
      runs,
    );
  });
});

describe('what root does is never ignored', () => {
  it('whatever its parameters are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('RunInstances', 'CreateAccessKey', 'AssumeRoot'),
        fc.jsonValue(),
        (eventName, any) => {
          expect(verdictOf(aRootRecord({ eventName, requestParameters: any })).verdict).not.toBe('ignore');
        },
      ),
      runs,
    );
  });

  it('whatever AWS says of a sign-in that failed', () => {
    fc.assert(
      fc.property(text, (errorMessage) => {
        const record = aRootLogin({ responseElements: { ConsoleLogin: 'Failure' }, errorMessage });

        expect(verdictOf(record)).toMatchObject({ verdict: 'alert', actor: 'root-user' });
      }),
      runs,
    );
  });
});
