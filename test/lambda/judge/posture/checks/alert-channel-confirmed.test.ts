import { alertChannelConfirmed } from '../../../../../lambda/judge/posture/checks/alert-channel-confirmed';
import { aChannel, aHealthyPosture, denied, deployedWith } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const mail = aChannel();
const pendingMail = aChannel({ name: 'mail to o***@example.com', state: 'pending', detail: 'nobody has confirmed it' });
const deletedMail = aChannel({ name: 'mail to o***@example.com', state: 'gone', detail: 'somebody unsubscribed it' });
const slack = aChannel({ name: 'Slack', kind: 'slack' });
const deadSlack = aChannel({ name: 'Slack', kind: 'slack', state: 'gone', detail: 'store a new address' });
const silentSlack = aChannel({ name: 'Slack', kind: 'slack', state: 'unknown', detail: 'Slack answered 503' });

it.each([
  ['one confirmed mail', [mail], 'pass', 'mail to s***@example.com works'],
  ['a working webhook alone', [slack], 'pass', 'Slack works'],
  [
    'one confirmed, one not yet',
    [mail, pendingMail],
    'pass',
    'mail to o***@example.com is not confirmed (nobody has confirmed it); mail to s***@example.com works',
  ],
  [
    'mail while Slack cannot be asked',
    [mail, silentSlack],
    'pass',
    'Slack could not be asked (Slack answered 503); mail to s***@example.com works',
  ],
  [
    'a revoked webhook, of which those with mail must hear',
    [mail, deadSlack],
    'fail',
    'Slack is cut off (store a new address); mail to s***@example.com works',
  ],
  [
    'a mail that was unsubscribed, of which the others must hear',
    [mail, deletedMail],
    'fail',
    'mail to o***@example.com is cut off (somebody unsubscribed it); mail to s***@example.com works',
  ],
  [
    'nobody confirmed',
    [pendingMail],
    'fail',
    'nobody hears the alerts: mail to o***@example.com is not confirmed (nobody has confirmed it)',
  ],
  ['nobody subscribed', [], 'fail', 'nobody is subscribed to the alerts topic'],
  [
    'only what cannot be asked',
    [pendingMail, silentSlack],
    'unknown',
    'mail to o***@example.com is not confirmed (nobody has confirmed it); Slack could not be asked (Slack answered 503)',
  ],
] as const)('%s', (_, channels, outcome, reason) => {
  const posture = aHealthyPosture({ deployment: deployedWith(...channels) });

  expect(alertChannelConfirmed.judge(posture, settings)).toMatchObject({ outcome, reason });
});

it('does not apply where Rootwatch is not deployed', () => {
  const posture = aHealthyPosture({ deployment: { deployed: false } });

  expect(alertChannelConfirmed.judge(posture, settings)).toEqual({ outcome: 'not-applicable', reason: 'not deployed' });
});

it('is unknown when AWS would not list the channels', () => {
  const posture = aHealthyPosture({ deployment: { deployed: true, channels: denied } });

  expect(alertChannelConfirmed.judge(posture, settings)).toMatchObject({ outcome: 'unknown', cause: 'denied' });
});

const deadText = aChannel({ name: 'text message to ***1234', kind: 'other', state: 'gone' });

it.each([
  ['Slack', [mail, deadSlack], 'Slack is cut off'],
  ['a mail address, without the address', [mail, deletedMail], 'a mail address is cut off'],
  ['any other channel', [mail, deadText], 'an alert channel is cut off'],
  ['how many, when it is more than one', [mail, deadSlack, deletedMail], '2 alert channels are cut off'],
  ['what is cut off beside what cannot be asked', [deadText, silentSlack], 'an alert channel is cut off'],
  ['that nobody hears, when all are cut off', [deadSlack, deletedMail], 'nobody hears the alerts'],
] as const)('names in a few words %s', (_, channels, headline) => {
  const posture = aHealthyPosture({ deployment: deployedWith(...channels) });

  expect(alertChannelConfirmed.judge(posture, settings)).toMatchObject({ outcome: 'fail', headline });
});

it('says no more of a channel than is known', () => {
  const posture = aHealthyPosture({ deployment: deployedWith(mail, aChannel({ state: 'pending' })) });

  expect(alertChannelConfirmed.judge(posture, settings).reason).toMatch(
    /^mail to s\*\*\*@example.com is not confirmed; /,
  );
});
