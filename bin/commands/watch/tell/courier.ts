import { SlackSilentError } from '../../../../lambda/announce/slack/webhook';
import type { Attempts } from '../troubles/attempts';
import { wentWell, type Course } from '../troubles/trouble';
import type { Status } from '../status';
import type { World } from '../world';
import type { Outbox } from './outbox';

const slackTakes = 'Slack takes messages again.';
const soon = 'What it was to be told is kept, and tried again every minute.';
const everLater =
  'It is kept, and tried again after pauses that grow up to an hour, or as soon as Slack takes another message.';

interface House {
  /** Null when Slack is not told. */
  readonly outbox: Outbox | null;
  readonly attempts: Pick<Attempts, 'attemptAll'>;
  readonly status: Status;
}

/** Brings Slack what it did not get before, beside whatever else is done: an alert does not wait for the end of a long sweep. */
export class Courier {
  private readonly house: House;
  private underWay: Promise<unknown> | null = null;

  constructor(house: House) {
    this.house = house;
  }

  /** Sets out when something may be tried, unless it is under way. What it meets with, {@link back} says. */
  go(): void {
    const { outbox, attempts } = this.house;
    if (this.underWay !== null || outbox?.isDue !== true) return;
    const underWay = attempts.attemptAll('slack', () => this.deliver(outbox));
    this.underWay = underWay;
    underWay.then(
      () => (this.underWay = null),
      () => undefined, // kept until somebody waits for it
    );
  }

  /** After a last try, when it is due. @throws when the watch is to end */
  async back(): Promise<void> {
    await this.underWay;
    this.go();
    await this.underWay;
  }

  /** The same world: as often as somebody waits in it, the courier sets out. */
  besideEachWait(world: World): World {
    return {
      ...world,
      wait: (milliseconds) => {
        this.go();
        return world.wait(milliseconds);
      },
    };
  }

  /** Null when there was nothing to try yet: that says nothing of Slack. */
  private async deliver(outbox: Outbox): Promise<Course | null> {
    const { status } = this.house;
    const { left, tried, refusal } = await outbox.deliver();
    if (refusal !== null)
      throw new Error(`${refusal.message} ${refusal instanceof SlackSilentError ? everLater : soon}`);
    if (left > 0 && tried === 0) return null;
    if (left === 0 && status.saidOf('slack went wrong')) status.say('slack went wrong', slackTakes);
    return wentWell;
  }
}
