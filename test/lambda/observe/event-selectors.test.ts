import type { AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';
import { managementEvents } from '../../../lambda/observe/event-selectors';

describe('basic selectors', () => {
  it.each([
    ['read and write', [{ IncludeManagementEvents: true, ReadWriteType: 'All' }], 'all'],
    ['what AWS assumes when nothing is said', [{}], 'all'],
    ['reads', [{ IncludeManagementEvents: true, ReadWriteType: 'ReadOnly' }], 'read-only'],
    ['writes', [{ IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' }], 'write-only'],
    ['data events only', [{ IncludeManagementEvents: false, ReadWriteType: 'All' }], 'none'],
    ['reads and writes by two selectors', [{ ReadWriteType: 'ReadOnly' }, { ReadWriteType: 'WriteOnly' }], 'all'],
    [
      'all but noisy key use',
      [{ IncludeManagementEvents: true, ExcludeManagementEventSources: ['kms.amazonaws.com'] }],
      'all',
    ],
    ['all but IAM', [{ ExcludeManagementEventSources: ['kms.amazonaws.com', 'iam.amazonaws.com'] }], 'none'],
    ['nothing', [], 'none'],
  ] as const)('%s', (_, selectors, expected) => {
    expect(managementEvents(selectors.map((selector) => ({ ...selector })) as never).managementEvents).toBe(expected);
  });
});

describe('advanced selectors', () => {
  const management: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Management'] };

  it.each<[string, readonly AdvancedFieldSelector[], string]>([
    ['all management events', [management], 'all'],
    ['reads', [management, { Field: 'readOnly', Equals: ['true'] }], 'read-only'],
    ['writes', [management, { Field: 'readOnly', Equals: ['false'] }], 'write-only'],
    ['data events', [{ Field: 'eventCategory', Equals: ['Data'] }], 'none'],
    ['no category at all', [], 'none'],
    [
      'all but noisy key use',
      [management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] }],
      'all',
    ],
    ['all but IAM', [management, { Field: 'eventSource', NotEquals: ['iam.amazonaws.com'] }], 'none'],
    ['one source', [management, { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] }], 'none'],
    [
      'one source beside an exclusion',
      [management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'], StartsWith: ['ec2'] }],
      'none',
    ],
    ['all but what root does', [management, { Field: 'userIdentity.arn', NotEndsWith: [':root'] }], 'none'],
  ])('%s', (_, FieldSelectors, expected) => {
    expect(managementEvents(undefined, [{ FieldSelectors: [...FieldSelectors] }]).managementEvents).toBe(expected);
  });

  it('adds up over several', () => {
    const reads = { FieldSelectors: [management, { Field: 'readOnly', Equals: ['true'] }] };
    const writes = { FieldSelectors: [management, { Field: 'readOnly', Equals: ['false'] }] };

    expect(managementEvents([], [reads, writes])).toEqual({ managementEvents: 'all', exclusions: [] });
  });
});

it('records nothing without any selector', () => {
  expect(managementEvents()).toEqual({ managementEvents: 'none', exclusions: [] });
});

describe('what is left out', () => {
  const kms = 'kms.amazonaws.com';
  const rdsdata = 'rdsdata.amazonaws.com';
  const management: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Management'] };

  it.each<[string, EventSelector[], AdvancedFieldSelector[][], string[]]>([
    ['nothing', [{}], [], []],
    ['by a basic selector', [{ ExcludeManagementEventSources: [rdsdata, kms] }], [], ['kms', 'rdsdata']],
    ['by an advanced selector', [], [[management, { Field: 'eventSource', NotEquals: [kms] }]], ['kms']],
    ['not what another selector records', [{ ExcludeManagementEventSources: [kms] }, {}], [], []],
    [
      'only from what is read',
      [{ ReadWriteType: 'ReadOnly', ExcludeManagementEventSources: [kms] }, { ReadWriteType: 'WriteOnly' }],
      [],
      ['kms'],
    ],
    [
      'not what a selector for something else excludes',
      [{}],
      [
        [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'eventName', NotEquals: ['GetObject'] },
        ],
      ],
      [],
    ],
  ])('%s', (_, basic, advanced, exclusions) => {
    expect(
      managementEvents(
        basic,
        advanced.map((FieldSelectors) => ({ FieldSelectors })),
      ).exclusions,
    ).toEqual(exclusions);
  });
});
