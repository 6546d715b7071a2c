import { parseRecord, unreadable } from '../../../../lambda/observe/cloudtrail-record';
import { findingOf } from '../../../support/activity-finding';
import { aRootRecord } from '../../../support/cloudtrail';

const bidi = '\u202e';

describe('the finding of an unreadable record', () => {
  it('asks at the end of both branches that the message does not stay where it silences an alarm', () => {
    const { expected, unexpected } = findingOf(unreadable('{', 'It is not JSON.')).nextSteps;

    for (const steps of [expected, unexpected])
      expect(steps.at(-1)).toMatch(
        /^Then delete it there: .+ the alarm on dead letters cannot speak of another one\.$/,
      );
  });

  it('is named by its content', () => {
    const record = unreadable(`{"a":${bidi}"b"`, 'It is not JSON.');

    expect(findingOf(record)).toMatchObject({
      id: `activity/unknown/unreadable-${record.hash.slice(0, 32)}`,
      detection: 'unreadable-event',
      notify: 'now',
      account: { id: null, name: null },
      region: null,
      partition: 'aws',
      occurredAt: '2026-11-21T03:12:52Z',
      reason: 'It is not JSON.',
      actor: {
        kind: 'unidentified',
        sourceIp: null,
        userAgent: null,
        mfa: null,
        mfaDevice: null,
        keyId: null,
        via: null,
        principal: null,
        delegate: null,
        openedBy: null,
      },
      evidence: {
        eventId: null,
        eventName: null,
        eventSource: null,
        targets: [],
        newKeyId: null,
        states: [],
        windowsKnown: false,
        hash: record.hash,
        excerpt: '{"a":"b"',
      },
      links: { console: null, runbook: 'https://example.com/runbook#unreadable-event' },
    });
  });

  it('does not claim to know when it was done', () => {
    const steps = findingOf(unreadable('', 'It is not JSON.')).nextSteps.unexpected.join(' ');

    expect(steps).toContain('When it was done is not known: look at what root did lately: CloudTrail');
  });

  it('is about the account that AWS named, when that could be read', () => {
    const record = parseRecord(aRootRecord({ eventTime: 'never', awsRegion: 'us-gov-west-1' }));

    expect(findingOf(record)).toMatchObject({
      id: expect.stringMatching(/^activity\/111122223333\/unreadable-[0-9a-f]{32}$/) as string,
      account: { id: '111122223333', name: 'payments' },
      region: 'us-gov-west-1',
      partition: 'aws-us-gov',
    });
  });
});
