import type { ActivityFinding } from '../../../lambda/domain/finding';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { followUpIncident } from '../../../lambda/use-cases/incident/follow-up-incident';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse } from '../../support/activity-house';
import { aRoleRecord, aRootRecord, eventOf, type CloudTrailJson } from '../../support/cloudtrail';
import { RecordingTeller } from '../../support/recording-teller';
import { unlock, unlockBucket } from '../../support/root-calls';

const keyId = 'ASIAEXAMPLEASSUMEDRT';
const recipientAccountId = '444455556666';
const member = { type: 'Root', arn: 'arn:aws:iam::444455556666:root', accountId: '444455556666', accessKeyId: keyId };
const marked = { ...member, sessionContext: { assumedRoot: 'true' } };

/** In the account of the caller. */
const opening = eventOf(
  aRoleRecord({ ...unlock, eventID: 'opening', responseElements: { credentials: { accessKeyId: keyId } } }),
);
/** In the account concerned. */
const aCall = (changes: CloudTrailJson = {}) =>
  eventOf(
    aRootRecord({
      ...unlockBucket,
      eventID: 'call',
      userIdentity: marked,
      recipientAccountId,
      sessionCredentialFromConsole: undefined,
      ...changes,
    }),
  );
const unmarkedCall = aCall({ eventID: 'unmarked', userIdentity: member });
const openedBy = {
  principal: 'arn:aws:sts::111122223333:assumed-role/Deploy/deploy',
  accountId: parseAccountId('111122223333'),
  at: opening.occurredAt,
  purpose: 'to remove the policy of a bucket',
  eventId: 'opening',
};

/** Counts the questions that the store is asked. */
function aCountingHouse() {
  const house = aHealthyHouse();
  const asked: string[] = [];
  const incidents = new Proxy(house.incidents, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: readonly unknown[]): unknown => {
        asked.push(String(name));
        return Reflect.apply(method, target, given);
      };
    },
  });
  const services = { ...house.services, incidents };
  const respond = async (record: ReturnType<typeof aCall>): Promise<ActivityFinding> => {
    const finding = await respondToActivity(record, services);
    if (finding === null) throw new Error('It is about root.');
    return finding;
  };
  return { ...house, services, asked, respond };
}

/** The summary of the incident to which the finding belongs, a while later. */
async function summaryAfter(finding: ActivityFinding, house: ReturnType<typeof aCountingHouse>) {
  const teller = new RecordingTeller();
  const incidentId = finding.incident?.id ?? '';
  const threads = await Promise.all(
    ['111122223333', '444455556666'].map((id) => house.incidents.threads(parseAccountId(id))),
  );
  const thread = threads
    .flatMap(({ threads: kept }) => kept)
    .find(({ incidents }) => incidents.some(({ id }) => id === incidentId));
  if (thread === undefined) throw new Error('It has a thread.');
  house.clock.pass(3600);
  const { accountId, key } = thread;
  await followUpIncident({ accountId, key, incidentId, purpose: 'end' }, { ...house.services, teller });
  return teller.reports[0];
}

describe('a call in a root session', () => {
  it('says who opened the session, when that was seen before', async () => {
    const house = aCountingHouse();
    await house.respond(opening);
    const call = await house.respond(aCall());

    expect(call).toMatchObject({ actor: { kind: 'root-session', openedBy } });
    expect(call.nextSteps.unexpected[0]).toContain('It was opened from account 111122223333, by whom Who says');
    expect(await summaryAfter(call, house)).toMatchObject({ incident: { sessions: [{ eventId: 'opening' }] } });
  });

  it('says that it is not known who opened it, and later calls and the summary do once that was seen', async () => {
    const house = aCountingHouse();
    const first = await house.respond(aCall());
    await house.respond(opening);
    const second = await house.respond(aCall({ eventID: 'second' }));

    expect(first.actor.openedBy).toBeNull();
    expect(first.nextSteps.unexpected[0]).toContain(`ask the management account for key ${keyId}`);
    expect(second.actor.openedBy).toEqual(openedBy);
    expect(await summaryAfter(first, house)).toMatchObject({
      sessionKey: keyId,
      incident: { sessions: [{ eventId: 'opening' }] },
    });
  });

  it('is summed up with the key to ask for when nobody saw who opened the session', async () => {
    const house = aCountingHouse();

    expect(await summaryAfter(await house.respond(aCall()), house)).toMatchObject({
      sessionKey: keyId,
      incident: { sessions: [] },
    });
  });

  it.each([
    ['a root session, where its opening was seen before', [opening, unmarkedCall], 'root-session', openedBy],
    ['root itself, where nobody saw its opening', [unmarkedCall], 'root-user', null],
    [
      'root itself, when it came long after the session',
      [opening, aCall({ userIdentity: member, eventTime: '2026-11-21T05:00:00Z' })],
      'root-user',
      null,
    ],
  ])('that AWS does not mark as one is taken for %s', async (_, records, kind, opener) => {
    const house = aCountingHouse();
    let last: ActivityFinding | null = null;
    for (const record of records) last = await house.respond(record);

    expect(last).toMatchObject({ actor: { kind, openedBy: opener } });
  });

  it('that AWS does not mark is taken for one of root itself when the store cannot say', async () => {
    const house = aCountingHouse();
    await house.respond(opening);
    Object.assign(house.incidents, { openedSession: () => Promise.reject(new Error('Throttled')) });

    expect(await house.respond(unmarkedCall)).toMatchObject({ actor: { kind: 'root-user' } });
  });

  it('names nobody in the finding of the opening itself', async () => {
    expect((await aCountingHouse().respond(opening)).actor).toMatchObject({ kind: 'other-principal', openedBy: null });
  });
});

describe('the store is asked no more than it has to', () => {
  it.each([
    ['of a sign-in of root', eventOf(aRootRecord()), ['thread', 'keep']],
    [
      'of what root does at the console',
      aCall({ userIdentity: member, sessionCredentialFromConsole: 'true' }),
      ['thread', 'keep'],
    ],
    [
      'of what root does with a key of its own',
      aCall({ userIdentity: { ...member, accessKeyId: 'AKIAEXAMPLE' } }),
      ['thread', 'keep'],
    ],
    ['of a call in a root session, and with what root was seen', aCall(), ['ofSession', 'thread', 'thread', 'keep']],
    [
      'of the opening of a root session, and with what root was seen',
      opening,
      ['ofSession', 'thread', 'thread', 'keep'],
    ],
    ['but once of a temporary key under root that nothing marks', unmarkedCall, ['openedSession', 'thread', 'keep']],
  ])('%s', async (_, record, questions) => {
    const house = aCountingHouse();
    await house.respond(record);

    expect(house.asked).toEqual(questions);
  });
});

describe('sessions that one caller opens on many accounts', () => {
  it('are one incident, with all the accounts in its later alerts and its summary', async () => {
    const house = aCountingHouse();
    const targets = Array.from({ length: 12 }, (_, index) => String(444_455_556_600 + index));
    const findings: ActivityFinding[] = [];
    for (const [index, targetPrincipal] of targets.entries()) {
      const requestParameters = { ...unlock.requestParameters, targetPrincipal };
      const credentials = { accessKeyId: `ASIAEXAMPLE${String(index)}` };
      findings.push(
        await house.respond(
          eventOf(
            aRoleRecord({ ...unlock, requestParameters, responseElements: { credentials }, eventID: targetPrincipal }),
          ),
        ),
      );
    }
    const first = findings[0];
    if (first === undefined) throw new Error('There is a first one.');

    expect(new Set(findings.map(({ incident }) => incident?.id)).size).toBe(1);
    expect(findings.at(-1)?.incident?.accounts).toEqual({
      first: targets.slice(0, 10),
      inAll: 12,
    });
    const summary = await summaryAfter(first, house);
    expect(summary?.incident.accounts).toEqual(targets);
    expect(summary?.account.id).toBe('111122223333');
    expect(summary?.events.map(({ target }) => target)).toEqual(targets);
  });
});
