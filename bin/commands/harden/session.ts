import type { Hardening } from '../../../lambda/domain/hardening';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import type { Hardenings } from '../../../lambda/record/hardenings.port';
import { OvertakenError } from '../../../lambda/record/overtaken.port';
import type { House, LookFor } from './house/house';
import type { Kept } from './house/kept';
import type { Look, SeenLook } from './look/look';
import { LeftError, type Screen } from './screen/screen';
import { standOf, type Stand } from './stand';
import type { Step } from './step';
import { steps } from './steps';

export interface WalkServices {
  readonly screen: Screen;
  readonly house: Pick<House, 'look' | 'kept' | 'windows' | 'now' | 'where'>;
  /** Ends early when the signal says so; never rejects. */
  pause(milliseconds: number, until: AbortSignal): Promise<void>;
  /** Becomes aborted when the person ends the command. */
  readonly interrupted: AbortSignal;
}

/** Between two looks, and between two tries to keep what was seen. */
export const pauseMs = 10_000;

export interface UsedWindow {
  readonly id: string;
  /** Whether this sitting takes it back: another one may still need it. */
  readonly isOurs: boolean;
}

/** One sitting at a run: what was seen last, and what is kept. */
export class Session {
  readonly services: WalkServices;
  /** Steps that the person left open in this sitting. */
  readonly passed = new Set<string>();
  /** Steps whose questions were put in this sitting: they are put again only when the person wants it. */
  readonly asked = new Set<string>();
  /** What the screen told last to do in the step that is visited, as JSON. */
  toldHow = '';
  /** The person wants no window of planned use in this sitting. */
  declinesWindow = false;
  /** The window of planned use that this sitting relies on. */
  window: UsedWindow | null = null;
  /** ISO 8601, UTC. */
  readonly beganAt: string;
  /** Records of sign-ins of which the person was told. */
  readonly toldSignIns = new Set<string>();
  private current: Hardening;
  private last: SeenLook;

  constructor(run: Hardening, seen: SeenLook, services: WalkServices) {
    this.current = run;
    this.services = services;
    this.beganAt = services.house.now().toISOString();
    this.last = { ...seen, sittingBeganAt: this.beganAt };
  }

  get run(): Hardening {
    return this.current;
  }

  get seen(): SeenLook {
    return this.last;
  }

  stand(step: Step): Stand {
    return standOf(step, this.last, this.current);
  }

  stands(): readonly Stand[] {
    return steps.map((step) => this.stand(step));
  }

  /** What is not about this account is not believed. */
  async look(why: LookFor): Promise<Look> {
    const look = await this.services.house.look(why);
    if (look.state === 'blind') return look;
    const { accountId, observedAt } = look.posture;
    if (accountId === this.current.accountId) {
      this.last = { ...look, sittingBeganAt: this.beganAt };
      return this.last;
    }
    const reason = `The credentials are now of account ${accountId}, and this run is about ${this.current.accountId}.`;
    const advice = `Give credentials of ${this.current.accountId} again.`;
    return { state: 'blind', at: observedAt, cause: 'failed', reason, advice };
  }

  /** Keeps a change of the run, however long the store cannot be reached. @throws LeftError when the person does not wait for it */
  async keep(change: (run: Hardening) => Hardening): Promise<void> {
    await this.untilKept('What was seen last is not kept.', ({ hardenings }) => this.saveChanged(hardenings, change));
  }

  /**
   * Writes, however long the store cannot be reached: nothing that was typed is lost by that.
   * @param unkept a sentence for a person who leaves meanwhile
   * @throws LeftError when the person does not wait for it
   */
  async untilKept(unkept: string, write: (kept: Kept) => Promise<void>): Promise<void> {
    const { screen, house, interrupted } = this.services;
    for (let tries = 0; ; tries += 1) {
      try {
        await write(house.kept());
        return;
      } catch (error) {
        if (!(error instanceof StoreDownError)) throw error;
        if (tries === 0) screen.line(`Not kept yet: ${error.message} It is tried again every 10 seconds.`);
        await this.services.pause(pauseMs, interrupted);
        if (interrupted.aborted) throw new LeftError(unkept);
      }
    }
  }

  /** Another sitting may have gone on from the same run: then the change is made of what it kept. */
  private async saveChanged(hardenings: Hardenings, change: (run: Hardening) => Hardening): Promise<void> {
    try {
      this.current = await hardenings.save(change(this.current));
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
      this.current = (await hardenings.of(this.current.accountId)) ?? this.current;
      await this.saveChanged(hardenings, change);
    }
  }
}
