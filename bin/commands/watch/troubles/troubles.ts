import * as v from 'valibot';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { Remembered } from '../remembered';
import { hasBegun, hasEnded, trouble, troublesAfter, type Course, type Trouble, type Work } from './trouble';

/** What is to be told of them together. */
export interface News {
  readonly begun: readonly Trouble[];
  readonly ended: readonly Trouble[];
  /** What people know of, and what still lasts. */
  readonly lasting: readonly Trouble[];
}

/** What keeps going wrong; remembered, so that a new start neither repeats it nor forgets to say that it is over. */
export class Troubles {
  private readonly memory: Remembered<readonly Trouble[]>;

  constructor(account: AccountId, keeper: TextKeeper) {
    this.memory = new Remembered(account, keeper, 'troubles', v.array(trouble));
  }

  /** @param isDone whether this process does such work at all: what it does not do cannot go wrong @throws StoreDownError */
  async recall(isDone: (work: Work) => boolean): Promise<void> {
    await this.memory.recall();
    await this.become(this.all.filter(({ work }) => isDone(work)));
  }

  /** True after it went wrong, until it went well. */
  lasts(work: Work): boolean {
    return this.all.some((each) => each.work === work && each.times > 0);
  }

  async note(work: Work, course: Course, at: Date): Promise<void> {
    await this.become(troublesAfter(course, work, this.all, at.toISOString()));
  }

  /** Null when there is nothing to tell; else {@link told} is to follow. */
  get news(): News | null {
    const { all } = this;
    const begun = all.filter((each) => hasBegun(each, all));
    const ended = all.filter(hasEnded);
    if (begun.length + ended.length === 0) return null;
    return { begun, ended, lasting: all.filter(({ told, times }) => told && times > 0) };
  }

  async told({ begun, ended }: News): Promise<void> {
    const left = this.all.filter((each) => !ended.includes(each));
    await this.become(left.map((each) => (begun.includes(each) ? { ...each, told: true } : each)));
  }

  private get all(): readonly Trouble[] {
    return this.memory.value ?? [];
  }

  private async become(all: readonly Trouble[]): Promise<void> {
    const isStoreDown = all.some(({ work, times }) => work === 'store' && times > 0);
    await this.memory.become(all.length === 0 ? null : all, !isStoreDown);
  }
}
