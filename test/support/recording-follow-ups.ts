import type { FollowUp, FollowUps } from '../../lambda/record/follow-ups.port';

/** Remembers which follow-ups were asked for, and after how many seconds. */
export class RecordingFollowUps implements FollowUps {
  asked: { readonly followUp: FollowUp; readonly seconds: number }[] = [];
  failure: Error | null = null;

  later(followUp: FollowUp, milliseconds: number): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.asked.push({ followUp, seconds: milliseconds / 1000 });
    return Promise.resolve();
  }

  /** Those whose time has come when so many more seconds have passed. */
  takeDue(passed: number): readonly FollowUp[] {
    const nearer = this.asked.map(({ followUp, seconds }) => ({ followUp, seconds: seconds - passed }));
    this.asked = nearer.filter(({ seconds }) => seconds > 0);
    return nearer.filter(({ seconds }) => seconds <= 0).map(({ followUp }) => followUp);
  }
}
