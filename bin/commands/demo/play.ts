import type { Announcer } from '../../../lambda/announce/announcer.port';
import { TerminalAnnouncer, type Told } from '../../../lambda/announce/terminal/terminal-announcer';
import { productVersion } from '../../../lambda/contract/product';
import { runbookLink } from '../../../lambda/contract/runbook';
import { usualDays } from '../../../lambda/judge/posture/check';
import { DelayedFollowUps } from '../../../lambda/record/embedded/delayed-follow-ups';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import type { AccountProfile } from '../../../lambda/domain/account';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { followUpIncident } from '../../../lambda/use-cases/incident/follow-up-incident';
import { announcePlan } from '../../../lambda/use-cases/planned-use/announce-plan';
import { reviewPosture } from '../../../lambda/use-cases/review-posture';
import { UnrecordedTellings } from '../../../lambda/use-cases/unrecorded-tellings';
import type { Announcement, Arrival, Look, Play, Scene } from './scene';

/** A scene and all that was told because of it: nothing when a record is not about root, or was told before. */
export interface Played<S extends Scene = Scene> {
  readonly scene: S;
  readonly told: readonly Told[];
  /** True for a record that is not about root. */
  readonly ignored: boolean;
}

/** Longer than any incident. */
const aDay = 86_400_000;

/** Plays the scenes through the real stories, with a store in memory and people at the terminal. */
export async function play({ scenes, presentation, profile, before }: Play): Promise<readonly Played[]> {
  const stage = new Stage(new TerminalAnnouncer(presentation));
  if (profile !== null) await stage.introduce(profile);
  if (before !== null) await stage.remember(before);
  const played: Played[] = [];
  for (const scene of scenes) played.push(await stage.play(scene));
  const last = played.pop();
  return last === undefined ? [] : [...played, { ...last, told: [...last.told, ...(await stage.end())] }];
}

class Stage {
  private readonly announcer: TerminalAnnouncer;
  private clock = new Date(0);
  private readonly now = (): Date => this.clock;
  private readonly record = embeddedRecord(new MemoryKeeper(), this.now);
  private readonly followUps = new DelayedFollowUps(this.now);
  private readonly audience = { isListening: () => Promise.resolve(true) };
  private readonly findingText = { productVersion, runbook: (section: string) => runbookLink(section, null) };

  constructor(announcer: TerminalAnnouncer) {
    this.announcer = announcer;
  }

  async remember({ proof, review }: NonNullable<Play['before']>): Promise<void> {
    await Promise.all([this.record.proofs.keepProof(proof), this.record.reviews.keep(review)]);
  }

  introduce(profile: AccountProfile): Promise<void> {
    return this.record.profiles.save(profile);
  }

  play(scene: Scene): Promise<Played> {
    switch (scene.kind) {
      case 'arrival':
        return this.arrive(scene);
      case 'look':
        return this.look(scene);
      case 'announcement':
        return this.announce(scene);
    }
  }

  /** What is said afterwards: what was owed, and the end of every incident. */
  async end(): Promise<readonly Told[]> {
    const before = this.announcer.told.length;
    await this.until(new Date(this.clock.getTime() + aDay));
    return this.announcer.told.slice(before);
  }

  private async arrive(scene: Arrival): Promise<Played> {
    return this.during(scene, async () => (await respondToActivity(scene.record, this.services())) === null);
  }

  private async look(scene: Look): Promise<Played> {
    const source = { survey: () => Promise.resolve(scene.survey) };
    return this.during(scene, async () => {
      const announcer = withSweep(this.announcer);
      await reviewPosture({ ...this.services(), announcer, source, settings: usualDays });
      return false;
    });
  }

  private async announce(scene: Announcement): Promise<Played> {
    return this.during(scene, async () => {
      await announcePlan(scene.plan, scene, this.services());
      return false;
    });
  }

  private async during(scene: Scene, happens: () => Promise<boolean>): Promise<Played> {
    const before = this.announcer.told.length;
    await this.until(new Date(scene.at));
    const ignored = await happens();
    return { scene, ignored, told: this.announcer.told.slice(before) };
  }

  /** Delayed messages come when their time has come, and may have others come later. */
  private async until(moment: Date): Promise<void> {
    for (let next = this.followUps.take(moment); next !== null; next = this.followUps.take(moment)) {
      this.clock = next.at;
      await followUpIncident(next.followUp, { ...this.services(), teller: this.announcer });
    }
    this.clock = moment;
  }

  private services() {
    const { record, announcer, followUps, audience, findingText, now } = this;
    return { ...record, announcer, followUps, unrecorded: new UnrecordedTellings(), audience, findingText, now };
  }
}

/** The week has no history before it: the welcome only says that the regions are swept, as deployed by default. */
function withSweep(announcer: TerminalAnnouncer): Announcer {
  return {
    announce: (finding) => announcer.announce(finding),
    tellMachines: (finding) => announcer.tellMachines(finding),
    welcome: (welcome) => announcer.welcome({ ...welcome, sweep: { everyMinutes: 15, past: null } }),
  };
}
