import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../support/cloudtrail';

const identity = { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333', accessKeyId: '' };

describe('a CloudTrail record', () => {
  it('becomes an event in our words', () => {
    expect(eventOf(aRootLogin())).toMatchObject({
      kind: 'event',
      eventName: 'ConsoleLogin',
      eventSource: 'signin.amazonaws.com',
      eventType: 'AwsConsoleSignIn',
      occurredAt: '2026-11-21T03:12:45Z',
      accountId: '111122223333',
      region: 'us-east-1',
      partition: 'aws',
      readOnly: false,
      error: null,
      identity: {
        type: 'Root',
        arn: 'arn:aws:iam::111122223333:root',
        keyId: null,
        invokedBy: null,
        assumedRoot: false,
      },
      signIn: { outcome: 'success', mfaUsed: true, mfaDevice: 'arn:aws:iam::111122223333:mfa/blue-key' },
      request: null,
      response: { ConsoleLogin: 'Success' },
    });
  });

  it.each([
    ['no read-only field', { readOnly: undefined }, { readOnly: null }],
    ['a read-only field as text', { readOnly: 'true' }, { readOnly: true }],
    ['an address that is none', { sourceIPAddress: 'AWS Internal' }, { sourceIp: 'AWS Internal' }],
    ['a user agent of the wrong type', { userAgent: { name: 'curl' } }, { userAgent: null }],
    ['no user agent', { userAgent: undefined }, { userAgent: null }],
    ['parameters that are text', { requestParameters: 'HIDDEN' }, { request: null }],
    [
      'an error code without message',
      { errorCode: 'AccessDenied' },
      { error: { code: 'AccessDenied', message: null } },
    ],
    ['an error message without code', { errorMessage: 'No' }, { error: { code: null, message: 'No' } }],
    ['empty error fields', { errorCode: '', errorMessage: '' }, { error: null }],
    ['a region of GovCloud', { awsRegion: 'us-gov-west-1' }, { partition: 'aws-us-gov' }],
    ['another recipient than caller', { recipientAccountId: '444455556666' }, { accountId: '444455556666' }],
    ['a recipient in groups', { recipientAccountId: '4444-5555-6666' }, { accountId: '444455556666' }],
    ['a source in capitals', { eventSource: 'EC2.Amazonaws.com' }, { eventSource: 'ec2.amazonaws.com' }],
    ['no recipient', { recipientAccountId: undefined }, { accountId: '111122223333' }],
    ['unknown further fields', { addendum: { reason: 'DELIVERY_DELAY' } }, { eventName: 'RunInstances' }],
  ])('with %s is read', (_, changes: CloudTrailJson, expected) => {
    expect(parseRecord(aRootRecord(changes))).toMatchObject({ kind: 'event', ...expected });
  });

  it.each([
    ['a session of AssumeRoot', { sessionContext: { assumedRoot: 'true' } }, { assumedRoot: true }],
    ['the same as a boolean', { sessionContext: { assumedRoot: true } }, { assumedRoot: true }],
    ['a session that says it is none', { sessionContext: { assumedRoot: 'false' } }, { assumedRoot: false }],
    ['an issuer', { sessionContext: { sessionIssuer: { type: 'Root' } } }, { sessionIssuerType: 'Root' }],
    ['a service', { invokedBy: 'cloudformation.amazonaws.com' }, { invokedBy: 'cloudformation.amazonaws.com' }],
    ['a key', { accessKeyId: 'AKIAEXAMPLE' }, { keyId: 'AKIAEXAMPLE' }],
    ['an empty arn', { arn: '' }, { arn: null }],
    ['a delegate', { invokedByDelegate: { accountId: '777788889999' } }, { delegateAccountId: '777788889999' }],
    ['no delegate', {}, { delegateAccountId: null }],
    ['a delegate that is no account', { invokedByDelegate: { accountId: 'x' } }, { delegateAccountId: null }],
    ['a delegate of another form', { invokedByDelegate: '777788889999' }, { delegateAccountId: null }],
  ])('tells %s in the identity', (_, changes, expected) => {
    expect(eventOf(aRootRecord({ userIdentity: { ...identity, ...changes } })).identity).toMatchObject(expected);
  });

  it.each([
    ['no object', null, 'It is not a JSON object.'],
    ['a text', 'ConsoleLogin', 'It is not a JSON object.'],
    ['a list', [aRootRecord()], 'It is not a JSON object.'],
    ['an empty object', {}, 'eventID'],
    ['no identity', aRootRecord({ userIdentity: undefined }), 'userIdentity'],
    ['an identity that is text', aRootRecord({ userIdentity: 'root' }), 'userIdentity'],
    ['an identity that is a list', aRootRecord({ userIdentity: [identity] }), ': userIdentity is'],
    ['a type that is no text', aRootRecord({ userIdentity: { ...identity, type: ['Root'] } }), 'userIdentity.type'],
    ['a session that is a list', aRootRecord({ userIdentity: { ...identity, sessionContext: [] } }), 'sessionContext'],
    ['a session that is text', aRootRecord({ userIdentity: { ...identity, sessionContext: 'x' } }), 'sessionContext'],
    ['no event id', aRootRecord({ eventID: undefined }), 'eventID'],
    ['an event id that could break a link', aRootRecord({ eventID: '"><script>' }), 'eventID'],
    ['no event name', aRootRecord({ eventName: '' }), 'eventName'],
    ['an event name that is markup', aRootRecord({ eventName: '<b>x</b>' }), 'eventName'],
    ['a source with a line break', aRootRecord({ eventSource: 'ec2\n.amazonaws.com' }), 'eventSource'],
    ['no time', aRootRecord({ eventTime: undefined }), 'eventTime'],
    ['a time that does not exist', aRootRecord({ eventTime: '2026-02-30T00:00:00Z' }), 'eventTime'],
    ['a time of an hour that does not exist', aRootRecord({ eventTime: '2026-11-21T25:00:00Z' }), 'eventTime'],
    ['a time without zone', aRootRecord({ eventTime: '2026-11-21 03:12:45' }), 'eventTime'],
    ['no region', aRootRecord({ awsRegion: undefined }), 'awsRegion'],
    ['a region that is a host', aRootRecord({ awsRegion: 'evil.example/us-east-1' }), 'awsRegion'],
    ['an error code that is no text', aRootRecord({ errorCode: 403 }), 'errorCode'],
    ['a read-only field that is a number', aRootRecord({ readOnly: 1 }), 'readOnly'],
    ['no account at all', aRootRecord({ recipientAccountId: null, userIdentity: { type: 'Root' } }), 'no account'],
    ['a recipient that is no account', aRootRecord({ recipientAccountId: '111122-223333' }), 'no account'],
    ['an MFAUsed that is no text', aRootLogin({ additionalEventData: { MFAUsed: true } }), 'sign-in'],
    ['an outcome that is no text', aRootLogin({ responseElements: { ConsoleLogin: ['Success'] } }), 'sign-in'],
    ['a sign-in whose answer is text', aRootLogin({ responseElements: 'Success' }), 'sign-in'],
    ['a sign-in whose answer is a list', aRootLogin({ responseElements: ['Success'] }), 'sign-in'],
    ['a sign-in whose further data is a list', aRootLogin({ additionalEventData: [] }), 'sign-in'],
  ])('with %s is unreadable, and says why', (_, record, reason) => {
    expect(parseRecord(record)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(reason) as string,
    });
  });
});

describe('the outcome of a sign-in', () => {
  it('is read in the same form where the record stands under another service', () => {
    const record = {
      eventSource: 'iam.amazonaws.com',
      eventName: 'EmailUpdated',
      responseElements: { EmailUpdated: 'Failure' },
    };

    expect(eventOf(aRootLogin(record)).signIn).toMatchObject({ outcome: 'failure' });
    expect(eventOf(aRootLogin({ ...record, eventType: 'AwsApiCall' })).signIn).toBeNull();
  });

  it.each([
    ['success', { responseElements: { ConsoleLogin: 'Success' } }, 'success'],
    ['failure', { responseElements: { ConsoleLogin: 'Failure' }, errorMessage: 'Failed authentication' }, 'failure'],
    ['an answer under another name', { responseElements: { CheckMfa: 'Success' } }, 'not-stated'],
    ['no answer', { responseElements: null }, 'not-stated'],
    ['an answer nobody knows', { responseElements: { ConsoleLogin: 'Perhaps' } }, 'not-stated'],
    ['a name that every object has', { eventName: 'constructor' }, 'not-stated'],
    ['success as text beside it', { responseElements: null, additionalEventData: { success: 'true' } }, 'success'],
    ['failure as text beside it', { responseElements: null, additionalEventData: { success: 'false' } }, 'failure'],
  ])('is read from %s', (_, changes, outcome) => {
    expect(eventOf(aRootLogin(changes)).signIn?.outcome).toBe(outcome);
  });

  it.each([
    ['Yes', true],
    ['YES', true],
    ['yes', true],
    ['No', false],
    ['NO', false],
    ['Perhaps', null],
    ['None', null],
    ['', null],
    [undefined, null],
  ])('MFAUsed %p means %p', (MFAUsed, mfaUsed) => {
    expect(eventOf(aRootLogin({ additionalEventData: { MFAUsed } })).signIn?.mfaUsed).toBe(mfaUsed);
  });

  it('is only looked for in sign-in records', () => {
    expect(eventOf(aRootRecord({ additionalEventData: { MFAUsed: 5 } })).signIn).toBeNull();
  });
});

describe('an unreadable record', () => {
  it('keeps the hash of the whole text, the beginning of it, and what could be told of it', () => {
    const raw = JSON.stringify(aRootRecord({ eventTime: 'yesterday' }));

    const record = parseRecord(JSON.parse(raw), raw);

    expect(record).toMatchObject({
      hash: createHash('sha256').update(raw).digest('hex'),
      excerpt: raw.slice(0, 200),
      eventId: '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12',
      accountId: '111122223333',
      region: 'eu-west-1',
    });
  });

  it('takes the account from the identity when the recipient is none', () => {
    expect(parseRecord(aRootRecord({ recipientAccountId: 'x', eventTime: '' }))).toMatchObject({
      accountId: '111122223333',
    });
  });

  it('tells nothing that was not checked', () => {
    const record = parseRecord({ eventID: '../..', awsRegion: '<b>', recipientAccountId: 1, userIdentity: 'root' });

    expect(record).toMatchObject({ kind: 'unreadable', eventId: null, accountId: null, region: null });
  });

  it('is what is longer than a megabyte, however well formed', () => {
    const raw = JSON.stringify(aRootRecord({ requestParameters: { text: 'x'.repeat(1_048_576) } }));

    expect(parseRecord(JSON.parse(raw), raw)).toMatchObject({ kind: 'unreadable', excerpt: raw.slice(0, 200) });
  });

  it('has the same hash for the same record, and another for another', () => {
    const first = unreadable('not JSON', 'It is not JSON.');

    expect(unreadable('not JSON', 'It is not JSON.')).toEqual(first);
    expect(unreadable('not JSON either', 'It is not JSON.').hash).not.toBe(first.hash);
  });

  it('may be nested beyond what can be written out again', () => {
    const nested: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);

    expect(parseRecord(nested)).toMatchObject({ kind: 'unreadable' });
    expect(parseRecord({ eventID: 'one', nested })).not.toEqual(parseRecord({ eventID: 'two', nested }));
    expect(parseRecord(aRootRecord({ requestParameters: nested }))).toMatchObject({ kind: 'event' });
  });
});

describe('parsing', () => {
  it('gives an event or an unreadable record for every JSON value, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(['event', 'unreadable']).toContain(parseRecord(json).kind);
      }),
    );
  });

  it('survives any value in any field', () => {
    const fields = Object.keys(aRootLogin());
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), (field, value) => {
        expect(['event', 'unreadable']).toContain(parseRecord(aRootLogin({ [field]: value })).kind);
      }),
      { numRuns: 500 },
    );
  });
});
