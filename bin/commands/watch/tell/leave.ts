import { utcTime } from '../../../../lambda/contract/utc-time';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import type { About } from './about';
import { backMail, leavingMail } from './notices';
import { Remembered } from '../remembered';
import type { Paper, Voice } from './voice';

interface House {
  readonly accountId: AccountId;
  readonly keeper: TextKeeper;
  readonly paper: Paper;
  readonly voice: Pick<Voice, 'tellSlack'>;
}

/** That nobody watches any more the terminal cannot say of itself: Slack hears of it, once, and both when somebody watches again. */
export class Leave {
  private readonly house: House;
  /** ISO 8601: since when Slack believes that nobody watches; null when somebody does. */
  private readonly since: Remembered<string>;

  constructor(house: House) {
    this.house = house;
    this.since = new Remembered(house.accountId, house.keeper, 'left', utcTime);
  }

  /** @throws StoreDownError */
  recall(): Promise<void> {
    return this.since.recall();
  }

  /** @param gone why nobody can read the terminal any more */
  async left(gone: string, about: About): Promise<void> {
    if (this.since.value !== null) return;
    const isTold = await this.house.voice.tellSlack(leavingMail(gone, about));
    if (isTold) await this.since.become(about.at);
  }

  /** The terminal first: where it can still not be read, nobody is back. */
  async returned(about: () => Promise<About>): Promise<void> {
    const since = this.since.value;
    if (since === null) return;
    const mail = backMail(since, await about());
    await this.house.paper.print(mail);
    await this.house.voice.tellSlack(mail);
    await this.since.become(null);
  }
}
