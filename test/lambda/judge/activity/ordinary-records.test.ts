import { classify } from '../../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { isLetThrough, onTheBus } from '../../../support/activity-patterns';
import { aRoleRecord, aRootLogin, aRootRecord } from '../../../support/cloudtrail';
import { billingPage } from '../../../support/ordinary/billing-page';
import { ordinaryEvents } from '../../../support/ordinary/event-names';
import { ordinaryPrincipals } from '../../../support/ordinary/principals';
import { ordinaryRecords } from '../../../support/ordinary/records';
import { closing, call, inSession, unlock } from '../../../support/root-calls';

const records = ordinaryRecords(10_000, 20_261_121);
const verdictOf = (record: unknown) => classify(parseRecord(record)).verdict;

describe('ten thousand ordinary records', () => {
  it('are of many services, events and principals, and use nearly all of them', () => {
    const used = new Set(records.map(({ eventSource, eventName }) => `${String(eventSource)} ${String(eventName)}`));

    expect(new Set(ordinaryEvents.map(({ name }) => name)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(ordinaryEvents.map(({ service }) => service)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(records.map(({ userIdentity }) => userIdentity)).size).toBe(ordinaryPrincipals.length);
    expect(used.size).toBeGreaterThan(0.95 * ordinaryEvents.length);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(ordinaryRecords(50, 7)).toEqual(ordinaryRecords(50, 7));
    expect(ordinaryRecords(50, 7)).not.toEqual(ordinaryRecords(50, 8));
  });

  it('are all readable, and none of them is about root', () => {
    expect(records.filter((record) => verdictOf(record) !== 'ignore')).toEqual([]);
  });

  it('are kept out by every deployed pattern', () => {
    expect(records.filter((record) => isLetThrough(onTheBus(record)))).toEqual([]);
  });

  it('alert no more with an open page on bills among them, whose records name nobody', () => {
    const among = [...records.slice(0, 6_283), ...billingPage, ...records.slice(6_283)];

    expect(among.filter((record) => verdictOf(record) === 'alert')).toEqual([]);
    expect(billingPage.map(verdictOf)).toEqual(billingPage.map(() => 'record'));
  });

  it('alert no more when a part of such a page asks', () => {
    expect(verdictOf({ ...billingPage[0], eventName: 'AWSPaymentPortalService.GetPaymentsDue' })).toBe('record');
  });

  it.each([
    ['a change', { eventName: 'SetContactAddress' }],
    ['a change by a part of it', { eventName: 'AWSPaymentPortalService.Get.SetPaymentMethod' }],
    ['a change that only sounds like a read', { eventName: 'ForgetBills' }],
    ['a read of another service', { eventSource: 'secretsmanager.amazonaws.com', eventName: 'GetSecretValue' }],
    ['what AWS says is a write', { readOnly: false }],
    ['what root itself does', { userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } }],
  ])('still alert when such a page does %s', (_, changes) => {
    expect(verdictOf({ ...billingPage[0], ...changes })).toBe('alert');
  });

  it.each([
    ['what root does', aRootRecord()],
    ['a user whom root makes', aRootRecord({ eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' })],
    ['a sign-in of root', aRootLogin()],
    ['a write in a root session', aRootRecord({ userIdentity: inSession })],
    ['a root session that a role opens', aRoleRecord(unlock)],
    ['an account that a role closes', aRoleRecord(closing)],
    ['a guardrail that a role takes off', aRoleRecord(call('organizations', 'DetachPolicy'))],
  ])('do not hide %s: exactly it is let through and told', (_, planted) => {
    const among = [...records.slice(0, 6_283), planted, ...records.slice(6_283)];

    expect(among.filter((record) => verdictOf(record) === 'alert')).toEqual([planted]);
    expect(among.filter((record) => isLetThrough(onTheBus(record)))).toEqual([planted]);
  });
});
