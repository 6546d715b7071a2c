import { parseEventMessage } from '../../lambda/observe/event-message';
import type { FollowUp } from '../../lambda/record/follow-ups.port';
import { EmbeddedAcknowledgements } from '../../lambda/record/embedded/embedded-acknowledgements';
import { EmbeddedCheckStates } from '../../lambda/record/embedded/embedded-check-states';
import { followUpAll, followUpIncident } from '../../lambda/use-cases/incident/follow-up-incident';
import { respondToActivity } from '../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse } from './activity-house';
import { payments } from './incidents';
import { RecordingTeller } from './recording-teller';
import { aRootLoginMessage } from './root-login-message';

/** What somebody did at the sign-in page, so many seconds after 03:12:45. */
export interface SignIn {
  readonly id: string;
  readonly after?: number;
  readonly mfaUsed?: 'Yes' | 'No';
  readonly fails?: boolean;
}

export function signInMessage({ id, after = 0, fails = false, mfaUsed = fails ? 'No' : 'Yes' }: SignIn): string {
  const at = new Date(Date.parse('2026-11-21T03:12:45Z') + after * 1000).toISOString().replace('.000Z', 'Z');
  const message = aRootLoginMessage({ eventId: id, mfaUsed }).replace('2026-11-21T03:12:45Z', at);
  return fails ? message.replace('"Success"', '"Failure"') : message;
}

/** Everything works, somebody listens, and delayed messages come back when their time has come. */
export function anIncidentHouse() {
  const { services, ...house } = aHealthyHouse();
  const teller = new RecordingTeller();
  const states = new EmbeddedCheckStates();
  const acknowledgements = new EmbeddedAcknowledgements();
  const all = { ...services, teller, states, acknowledgements };
  const respond = (signIn: SignIn, receive = 1) =>
    respondToActivity(parseEventMessage(signInMessage(signIn)), services, receive);
  const lookAgain = (followUp: FollowUp) => followUpIncident(followUp, all);

  /** So many seconds go by, and each delayed message that is due comes. */
  async function wait(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 10) {
      house.clock.pass(10);
      const due = house.followUps.takeDue(10);
      for (const followUp of due) await lookAgain(followUp);
    }
  }

  const sweep = () => followUpAll(payments, all);
  return { ...house, services: all, teller, states, acknowledgements, respond, lookAgain, wait, sweep };
}
