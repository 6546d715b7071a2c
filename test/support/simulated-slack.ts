import type { SlackMessage } from '../../lambda/announce/slack/slack-message';
import { SlackSilentError, SlackUndeliveredError } from '../../lambda/announce/slack/webhook';

const invalid = new SlackUndeliveredError('Slack did not take the message, it answered 400 invalid_blocks.', true);
const answers = {
  /** It takes the message no sooner than it answers. */
  silent: new SlackSilentError('Slack did not answer within 20000 ms, so it may have the message or not.'),
  'too many': new SlackUndeliveredError('Slack did not take the message, it answered 429.'),
};

/** Slack, whose answers change while time passes. */
export class SimulatedSlack {
  /** What it took, by the texts of its notifications. */
  readonly took: string[] = [];
  isDown = false;
  /** What it answers instead of taking anything; null when it takes messages. */
  says: keyof typeof answers | null = null;
  /** What it never takes, by a part of the text of its notification; null when it takes all. */
  refused: string | null = null;

  readonly send = ({ text }: SlackMessage): Promise<void> => {
    if (this.isDown) return Promise.reject(new Error('Slack could not be reached.'));
    if (this.says !== null) return Promise.reject(answers[this.says]);
    if (this.refused !== null && text.includes(this.refused)) return Promise.reject(invalid);
    this.took.push(text);
    return Promise.resolve();
  };
}
