import { oauthGrantOf } from '../../../../lambda/judge/activity/oauth-grant';
import { aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';

const aGrant = (requestParameters: CloudTrailJson | null, changes: CloudTrailJson = {}) =>
  oauthGrantOf({
    event: eventOf(
      aRootRecord({
        eventSource: 'signin.amazonaws.com',
        eventName: 'CreateOAuth2Token',
        requestParameters,
        additionalEventData: { success: 'true' },
        ...changes,
      }),
    ),
    actor: 'root-user',
    attempted: null,
  });

describe('who gets credentials of root by a token', () => {
  it.each([
    ['a tool beside the browser', { client_id: 'arn:aws:signin:::devtools/same-device' }, 'same-device'],
    ['a tool elsewhere', { client_id: 'arn:aws:signin:::devtools/cross-device' }, 'cross-device'],
    ['a tool in GovCloud', { client_id: 'arn:aws-us-gov:signin:::devtools/same-device' }, 'same-device'],
    ['an application', { client_id: 'arn:aws:signin:::external-client/1' }, 'external'],
    [
      'an application that has registered itself in a region',
      { client_id: 'arn:aws:signin:us-west-2::external-client/dcr/0d9c33a4' },
      'external',
    ],
    ['the console', { client_id: 'arn:aws:signin:::console/canvas' }, 'console'],
    ['a client in the other way of writing', { clientId: 'arn:aws:signin:::console/canvas' }, 'console'],
    ['a client one level deeper', { tokenInput: { clientId: 'arn:aws:signin:::external-client/1' } }, 'external'],
    ['a kind of client that is new', { client_id: 'arn:aws:signin:::consoles/1' }, 'unknown'],
    ['a client that only ends like a tool', { client_id: 'x:arn:aws:signin:::devtools/same-device' }, 'unknown'],
    ['a client that only begins like a tool', { client_id: 'arn:aws:signin:::devtools/same-device2' }, 'unknown'],
    ['a client that is no text', { client_id: 7 }, 'unknown'],
    ['nobody named', null, 'unknown'],
  ])('%s', (_, request, client) => {
    expect(aGrant(request)).toMatchObject({ client, refreshes: false });
  });

  it.each([
    ['in its parameters', { grant_type: 'refresh_token' }],
    ['in the other way of writing', { grantType: 'refresh_token' }],
    ['one level deeper', { tokenInput: { grantType: 'refresh_token' } }],
  ])('a renewal is told %s', (_, request) => {
    expect(aGrant(request)).toMatchObject({ client: 'unknown', refreshes: true });
  });

  it('a renewal is told beside its parameters', () => {
    const renewed = { additionalEventData: { success: 'true', grant_type: 'refresh_token' } };

    expect(aGrant({}, renewed)).toMatchObject({ refreshes: true });
  });

  it.each([
    ['given for a code', { additionalEventData: { success: 'true', grant_type: 'authorization_code' } }],
    ['given for what is no text', { additionalEventData: { success: 'true', grant_type: ['refresh_token'] } }],
    [
      'asked for on the first leg',
      {
        eventName: 'AuthorizeOAuth2Access',
        additionalEventData: { success: 'true', grant_type: 'refresh_token' },
      },
    ],
  ])('a token is no renewal when it was %s', (_, changes) => {
    expect(aGrant({}, changes)).toMatchObject({ refreshes: false });
  });

  it.each([
    ['another call', { eventName: 'GetSigninToken' }],
    ['a call of another service', { eventSource: 'sso.amazonaws.com' }],
    ['a call that was refused', { additionalEventData: { success: 'false' } }],
  ])('is nobody after %s', (_, changes) => {
    expect(aGrant({ client_id: 'arn:aws:signin:::devtools/same-device' }, changes)).toBeNull();
  });

  it('may be of root when the record names nobody', () => {
    const event = eventOf(aRootRecord({ eventSource: 'signin.amazonaws.com', eventName: 'CreateOAuth2Token' }));

    expect(oauthGrantOf({ event, actor: 'unidentified', attempted: null })).toMatchObject({ client: 'unknown' });
  });

  it('is nobody when it was not root', () => {
    const event = eventOf(aRootRecord({ eventSource: 'signin.amazonaws.com', eventName: 'CreateOAuth2Token' }));

    expect(oauthGrantOf({ event, actor: 'other-principal', attempted: null })).toBeNull();
  });
});
