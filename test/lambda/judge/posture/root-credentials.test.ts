import { rootCredentials } from '../../../../lambda/judge/posture/root-credentials';
import { notKnown } from '../../../../lambda/domain/fact';
import { aHealthyPosture, seen } from '../../../support/posture';

const noPasswordTold = notKnown('failed', 'the password was not told');
const noKeysTold = notKnown('denied', 'the keys were not told');

describe("root's credentials", () => {
  it.each([
    ['are there by a password', seen(true), seen(false), 'present'],
    ['are there by a key', seen(false), seen(true), 'present'],
    ['are there by a key, whatever is known of a password', noPasswordTold, seen(true), 'present'],
    ['are there by a password, whatever is known of keys', seen(true), noKeysTold, 'present'],
    ['are none without either', seen(false), seen(false), 'none'],
    ['are not known when there is no key and the password was not told', noPasswordTold, seen(false), noPasswordTold],
    ['are not known when there is no password and the keys were not told', seen(false), noKeysTold, noKeysTold],
  ])('%s', (_, passwordPresent, accessKeysPresent, credentials) => {
    expect(rootCredentials(aHealthyPosture({ passwordPresent, accessKeysPresent }))).toEqual(credentials);
  });
});
