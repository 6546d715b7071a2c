import type { ActivityFinding } from '../../../lambda/domain/finding';
import { aRoleRecord, aRootRecord, eventOf } from '../../support/cloudtrail';
import { unlock } from '../../support/root-calls';
import {
  aCall,
  aCountingHouse,
  keyId,
  member,
  openedBy,
  opening,
  summaryAfter,
  unmarkedCall,
} from '../../support/root-session-house';

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
    [
      'but of a temporary key under root that nothing marks: whose it is, and where what opened it will find it',
      unmarkedCall,
      ['openedSession', 'ofSession', 'thread', 'keep'],
    ],
    [
      'of the same in an account that is not the one whose root it is',
      aCall({ userIdentity: member, recipientAccountId: '777788889999' }),
      ['openedSession', 'thread', 'keep'],
    ],
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
