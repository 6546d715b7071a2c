import { EmbeddedAcknowledgements } from '../../lambda/record/embedded/embedded-acknowledgements';
import type { ActivityFinding } from '../../lambda/domain/finding';
import { parseAccountId } from '../../lambda/domain/account-id';
import { followUpIncident } from '../../lambda/use-cases/incident/follow-up-incident';
import { respondToActivity } from '../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse } from './activity-house';
import { aRoleRecord, aRootRecord, eventOf, type CloudTrailJson } from './cloudtrail';
import { RecordingTeller } from './recording-teller';
import { unlock, unlockBucket } from './root-calls';

export const keyId = 'ASIAEXAMPLEASSUMEDRT';
const recipientAccountId = '444455556666';
export const member = {
  type: 'Root',
  arn: 'arn:aws:iam::444455556666:root',
  accountId: '444455556666',
  accessKeyId: keyId,
};
const marked = { ...member, sessionContext: { assumedRoot: 'true' } };

/** In the account of the caller. */
export const opening = eventOf(
  aRoleRecord({ ...unlock, eventID: 'opening', responseElements: { credentials: { accessKeyId: keyId } } }),
);
/** In the account concerned. */
export const aCall = (changes: CloudTrailJson = {}) =>
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
export const unmarkedCall = aCall({ eventID: 'unmarked', userIdentity: member });
export const recipient = parseAccountId(recipientAccountId);
export const openedBy = {
  principal: 'arn:aws:sts::111122223333:assumed-role/Deploy/deploy',
  accountId: parseAccountId('111122223333'),
  at: opening.occurredAt,
  purpose: 'to remove the policy of a bucket',
  eventId: 'opening',
};

/** Counts the questions that the store is asked. */
export function aCountingHouse() {
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
export async function summaryAfter(finding: ActivityFinding, house: ReturnType<typeof aCountingHouse>) {
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
  const services = { ...house.services, acknowledgements: new EmbeddedAcknowledgements(), teller };
  await followUpIncident({ accountId, key, incidentId, purpose: 'end' }, services);
  return teller.reports[0];
}
