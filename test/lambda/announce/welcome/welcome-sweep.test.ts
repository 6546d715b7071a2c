import { welcomeMail } from '../../../../lambda/announce/welcome/welcome-mail';
import type { WelcomeSweep } from '../../../../lambda/domain/welcome';
import { aSignIn, aSumUp, signInsOf } from '../../../support/pasts';
import { aWelcome } from '../../../support/welcomes';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };
const told: WelcomeSweep = { everyMinutes: 15, past: null };

const bodyOf = (sweep: WelcomeSweep, eventsArrive = aWelcome().eventsArrive): string =>
  welcomeMail(aWelcome({ sweep, eventsArrive }), presentation).body.replace(/\s+/g, ' ');

describe('the welcome where the event history is swept', () => {
  it('says what root did before', () => {
    const signIns = signInsOf(aSignIn('2026-09-19T10:00:00Z'), aSignIn('2026-10-02T09:00:00Z'));

    expect(bodyOf({ ...told, past: aSumUp({ signIns }) })).toContain(
      '154 days ago. In the 90 days before 21 Nov 2026 11:40 UTC root signed in twice: 19 Sep and 2 Oct, both from 198.51.100.4, both with MFA. What came later is told one by one. FROM NOW ON',
    );
  });

  it('promises it while it is being read', () => {
    expect(bodyOf({ ...told, past: 'to-follow' })).toContain(
      'What root did in the 90 days before Rootwatch watched is being read, in every region, and follows as a message of its own; what came later is told one by one.',
    );
  });

  it('does not speak of it when people know it', () => {
    expect(bodyOf(told)).not.toContain('90 days');
  });

  it.each([
    [
      'within seconds and by the history elsewhere',
      { answer: 'yes', except: [] },
      15,
      'What root does in other regions, and what was not delivered, is found in the event history that AWS keeps in every region, within about 30 minutes.',
    ],
    [
      'by the history where the trail leaves a source out',
      { answer: 'yes', except: ['kms'] },
      15,
      'What root does in other regions, what it does with kms, and what was not delivered, is found in the event history',
    ],
    [
      'by the history where the trail has gaps',
      { answer: 'in-part', gaps: 'it covers one region only' },
      15,
      'no trail records everything (it covers one region only). - The rest is found in the event history',
    ],
    [
      'by the history only',
      { answer: 'no' },
      15,
      'No trail brings events here: what root does is found only in the event history that AWS keeps in every region, within about 30 minutes instead of seconds.',
    ],
    [
      'by the history only where nothing is deployed, whatever a trail brings',
      { answer: 'not-taken' },
      5,
      'Nothing is deployed here: what root does is found in the event history that AWS keeps in every region, within about 20 minutes, and not within seconds.',
    ],
    [
      'by the history at least',
      { answer: 'unknown' },
      360,
      'is not known. Without them, what root does is found in the event history that AWS keeps in every region, within about 6 hours.',
    ],
  ] as const)('says that root is found %s', (_, eventsArrive, everyMinutes, said) => {
    expect(bodyOf({ ...told, everyMinutes }, eventsArrive)).toContain(said);
  });
});
