import fc from 'fast-check';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { classify } from '../../../../lambda/judge/activity/classify';
import type { Classification } from '../../../../lambda/domain/verdict';
import { fixture, fixtureNames } from '../../../support/cloudtrail-fixture';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';

const judge = (record: unknown): Classification => classify(parseRecord(record));

/** What must not depend on anything that the caller can write. */
const verdictOf = (record: unknown) => {
  const judged = judge(record);
  return {
    actor: judged.actor,
    verdict: judged.verdict,
    ...(judged.verdict !== 'ignore' && { detection: judged.detection, severity: judged.severity }),
  };
};

const examples = fixtureNames().map((name) => fixture(name));
const anyExample = fc.constantFrom(...examples) as fc.Arbitrary<CloudTrailJson>;
const identityOf = (record: CloudTrailJson) => record['userIdentity'] as CloudTrailJson;

function shuffled(value: unknown, seed: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, seed)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => ((a.length * 31 + seed) % 7) - ((b.length * 31 + seed) % 7)));
}

describe('classification', () => {
  it('answers for every JSON value, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(judge(json)).toMatchObject({ detection: 'unreadable-event', actor: 'unidentified' });
      }),
    );
  });

  it('never ignores what is written under root', () => {
    const names = fc.constantFrom('ConsoleLogin', 'CheckMfa', 'CreateAccessKey', 'GetObject', 'PasswordUpdated');
    const sources = fc.constantFrom('signin.amazonaws.com', 'iam.amazonaws.com', 's3.amazonaws.com');
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const fields = fc.record({
      eventName: names,
      eventSource: sources,
      eventType: maybe(fc.constantFrom('AwsApiCall', 'AwsConsoleSignIn', 'AwsServiceEvent')),
      readOnly: maybe(fc.boolean()),
      errorCode: maybe(fc.constantFrom('AccessDenied', 'NoSuchEntity', '')),
      errorMessage: maybe(fc.string()),
      responseElements: maybe(fc.constantFrom(null, { ConsoleLogin: 'Failure' }, { ConsoleLogin: 'Success' })),
      additionalEventData: maybe(fc.constantFrom(null, {}, { MFAUsed: 'YES' }, { MFAUsed: 'No' })),
      sessionCredentialFromConsole: maybe(fc.constantFrom('true', 'false')),
    });
    fc.assert(
      fc.property(fields, maybe(fc.constantFrom('AKIA1', 'ASIA1', '')), (changes, accessKeyId) => {
        const userIdentity = { ...identityOf(aRootRecord()), accessKeyId };

        expect(judge(aRootRecord({ ...changes, userIdentity })).verdict).not.toBe('ignore');
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyExample, fc.nat(), (record, seed) => {
        expect(verdictOf(shuffled(record, seed))).toEqual(verdictOf(record));
      }),
    );
  });

  it('does not depend on how MFAUsed is written', () => {
    fc.assert(
      fc.property(fc.mixedCase(fc.constant('yes')), fc.mixedCase(fc.constant('no')), (yes, no) => {
        expect(judge(aRootLogin({ additionalEventData: { MFAUsed: yes } }))).toMatchObject({ detection: 'root-login' });
        expect(judge(aRootLogin({ additionalEventData: { MFAUsed: no } }))).toMatchObject({
          detection: 'root-login-without-mfa',
        });
      }),
    );
  });

  it('does not depend on what the caller can write', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'AKIAEXAMPLE',
        'AWS ROOT USER',
        'root',
        'arn:aws:iam::111122223333:root',
        'autoscaling.amazonaws.com',
        'NoSuchBucket',
        'ExternalIdPDirectoryLogin',
        'Authorization denied because of a resource-based policy',
      ),
    );
    fc.assert(
      fc.property(anyExample, hostile, (record, text) => {
        const written = {
          ...record,
          userAgent: text,
          sourceIPAddress: text,
          requestID: text,
          tlsDetails: text,
          [`x${text}`]: text,
        };
        const named =
          'userIdentity' in record
            ? { ...written, userIdentity: { ...identityOf(record), userName: text, principalId: text } }
            : written;
        const parameters = record['requestParameters'] as CloudTrailJson | null;

        expect(verdictOf({ ...named, requestParameters: parameters && { ...parameters, description: text } })).toEqual(
          verdictOf(record),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer twice', () => {
    const event = eventOf(aRootRecord());

    expect(classify(event)).toEqual(classify(event));
  });
});
