import { accountsTouched } from '../../../lambda/domain/accounts-touched';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import { incidentName } from '../../../lambda/domain/incident-name';
import { accountOfArn } from '../../../lambda/domain/principal';
import { nothingKnown } from '../../../lambda/domain/root-posture';

describe('what people read', () => {
  it.each([
    ['the first eight characters of its last part', 'incident/111122223333/5d1a70f2-0000-4000', '5d1a70f2'],
    ['the same of the last part alone', '5d1a70f2-0000-4000', '5d1a70f2'],
    ['what tells it from others that could not be read', 'activity/unknown/unreadable-0a1b2c3d4e', '0a1b2c3d'],
    ['not what only holds that word', 'x/an-unreadable-0a1b2c3d', 'an-unrea'],
  ])('an incident is called by %s', (_, id, name) => {
    expect(incidentName(id)).toBe(name);
  });

  it('of very many accounts the first ten are named, and all are counted', () => {
    const accounts = Array.from({ length: 12 }, (_, index) => parseAccountId(String(111122223300 + index)));

    expect(accountsTouched(accounts)).toEqual({ first: accounts.slice(0, 10), inAll: 12 });
  });

  it.each([
    ['the account of root', 'arn:aws:iam::444455556666:root', '444455556666'],
    ['no account where the ARN has none', 'arn:aws:s3:::bucket', null],
    ['no account where there is no ARN', null, null],
    ['no account in what is no ARN', 'root', null],
  ])('an ARN names %s', (_, arn, account) => {
    expect(accountOfArn(arn)).toBe(account);
  });

  it('nothing is known, and of each fact for the same reason', () => {
    const why = notKnown('denied', 'the credentials expired');
    const facts = nothingKnown(why);

    expect(Object.keys(facts)).toHaveLength(18);
    expect(new Set(Object.values(facts))).toEqual(new Set([why]));
  });
});
