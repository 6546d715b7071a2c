import { clientsFor } from '../../../bin/aws/clients';
import type { HistoryAnswer, HistoryQuestion } from '../../../lambda/observe/event-history.port';
import { CloudTrailHistory } from '../../../lambda/observe/cloudtrail-history';
import { aRoleRecord, aRootRecord, type CloudTrailJson } from '../cloudtrail';
import { Clock } from '../clock';
import { standInForEachTest } from './for-each-test';

const clock = new Clock('2026-11-21T04:00:00.000Z');
const standIn = standInForEachTest({}, clock.now);
const byRoot = { by: 'user-name', value: 'root' } as const;
const day = { from: '2026-11-20T04:00:00Z', to: '2026-11-21T04:00:00Z' };

function page(question: Partial<HistoryQuestion> = {}): Promise<HistoryAnswer> {
  const history = new CloudTrailHistory(clientsFor({}, process.env).eventHistoryIn, 10_000);
  return history.page({ region: 'eu-west-1', lookup: byRoot, window: day, nextPage: null, ...question });
}

function idsOf(answer: HistoryAnswer): readonly (string | null)[] {
  return answer.read ? answer.entries.map(({ eventId }) => eventId) : [answer.reason];
}

function happened(...events: CloudTrailJson[]): void {
  standIn().change({ events });
}

it('hands out the record as it happened, by the names that lookups compare', async () => {
  happened(aRootRecord({ eventID: 'e-1' }));

  expect(await page()).toMatchObject({
    read: true,
    nextPage: null,
    entries: [
      {
        eventId: 'e-1',
        eventName: 'RunInstances',
        userName: 'root',
        keyId: 'ASIAEXAMPLEROOTSESSION',
        occurredAt: '2026-11-21T03:15:02Z',
        record: { kind: 'event', eventId: 'e-1', sourceIp: '203.0.113.9' },
      },
    ],
  });
});

it.each([
  ['a user name', byRoot, ['root']],
  ['a session', { by: 'user-name', value: 'deploy' } as const, ['role']],
  ['an event name', { by: 'event-name', value: 'RunInstances' } as const, ['root', 'role']],
  ['a key', { by: 'access-key', value: 'ASIAEXAMPLEROLE' } as const, ['role']],
  ['what nothing has', { by: 'event-name', value: 'CreateUser' } as const, []],
])('compares %s', async (_, lookup, found) => {
  happened(aRootRecord({ eventID: 'root' }), aRoleRecord({ eventID: 'role' }));

  expect(idsOf(await page({ lookup }))).toEqual(found);
});

it('keeps each record in the region where it happened, and to the window', async () => {
  happened(
    aRootRecord({ eventID: 'here' }),
    aRootRecord({ eventID: 'elsewhere', awsRegion: 'us-east-1' }),
    aRootRecord({ eventID: 'earlier', eventTime: '2026-11-19T03:15:02Z' }),
  );

  expect(idsOf(await page())).toEqual(['here']);
  expect(idsOf(await page({ region: 'us-east-1' }))).toEqual(['elsewhere']);
});

it('gives fifty at a time, the newest first, and goes on where the page before ended', async () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => String(minute).padStart(2, '0'));
  happened(
    ...minutes.map((minute) => aRootRecord({ eventID: `e-${minute}`, eventTime: `2026-11-21T02:${minute}:00Z` })),
  );

  const first = await page();
  const nextPage = first.read ? first.nextPage : null;
  standIn().happens(aRootRecord({ eventID: 'newer' }));
  const second = await page({ nextPage });

  expect(idsOf(first)).toEqual(
    minutes
      .map((minute) => `e-${minute}`)
      .reverse()
      .slice(0, 50),
  );
  expect(idsOf(second)).toEqual(
    minutes
      .map((minute) => `e-${minute}`)
      .reverse()
      .slice(50),
  );
  expect(second).toMatchObject({ nextPage: null });
});

it('shows nothing before it has arrived', async () => {
  const at = clock.now().toISOString();
  standIn().change({ eventDelaySeconds: 300 });
  happened(aRootRecord({ eventID: 'late', eventTime: `${at.slice(0, 19)}Z` }));

  clock.pass(299);
  const before = await page();
  clock.pass(1);

  expect(idsOf(before)).toEqual([]);
  expect(idsOf(await page())).toEqual(['late']);
});
