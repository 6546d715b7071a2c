import { Pace } from '../../../../lambda/use-cases/sweep/pace';
import { followUpAll, followUpIncident } from '../../../../lambda/use-cases/incident/follow-up-incident';
import { reviewPosture, type Review } from '../../../../lambda/use-cases/review-posture';
import { sweepHistory, type Sweep } from '../../../../lambda/use-cases/sweep-history';
import { globalRegionFor } from '../../../../lambda/use-cases/sweep/lookups';
import type { House } from '../house';
import type { Unseen } from '../look/look';
import { regionsOfOpenIncidents } from './open-incidents';
import { isTold, unreadRegions } from './outcome';
import { blindSource, watchedSource } from '../look/survey';
import { isToEnd, type World } from '../world';

/** A sweep ends after so long and goes on with the next, so that a review gets its turn in between. */
const longestSweepMs = 14 * 60_000;

/** The stories that a deployment has its functions tell, each once. */
export class Rounds {
  private readonly world: World;
  private readonly house: House;

  constructor(world: World, house: House) {
    this.world = world;
    this.house = house;
  }

  async review(): Promise<Review> {
    const { world, house } = this;
    const source = watchedSource(world, this.channels());
    const { services, welcoming } = house;
    return await reviewPosture({ ...services, announcer: welcoming, source, settings: world.settings });
  }

  /** Every check is judged unknown, once. Before the welcome there is nothing that it could contradict. */
  async reviewBlindly(unseen: Unseen): Promise<void> {
    const { world, house } = this;
    const { services, welcoming } = house;
    const audience = await services.memory.of(world.accountId);
    if (house.sight.isJudged || (audience?.welcomedAt ?? null) === null) return;
    const source = blindSource({ ...world, unseen }, this.channels(), world.now);
    await reviewPosture({ ...services, announcer: welcoming, source, settings: world.settings });
    await house.sight.judged();
  }

  async sweep(): Promise<Sweep> {
    const { world, house } = this;
    const { services, voice } = house;
    const begun = world.elapsed();
    const left = (): number => (isToEnd(world) ? 0 : longestSweepMs - (world.elapsed() - begun));
    const pace = new Pace({ elapsed: world.elapsed, wait: world.wait, left });
    const sweep = await sweepHistory({
      ...services,
      ...world,
      pace,
      lease: alone,
      teller: voice,
      activity: services,
      endsBy: () => new Date(world.now().getTime() + left()),
    });
    if (sweep === 'busy') throw new Error('Another sweep is running.');
    return sweep;
  }

  /** Every incident that is not over, should the process have ended before a delayed message came. */
  async followUpAll(): Promise<void> {
    const { services, voice } = this.house;
    await followUpAll(this.world.accountId, { ...services, teller: voice });
  }

  /**
   * Whether so much is known of what root did, and did not, that an incident may be over: everything from where those that are
   * not over happened, and from where most of root is recorded. A region that is never readable must not keep each of them open.
   */
  async isUpToDate(sweep: Sweep): Promise<boolean> {
    const { homeRegion, accountId } = this.world;
    const unread = unreadRegions(sweep);
    if (!isTold(sweep) || [homeRegion, globalRegionFor(homeRegion)].some((region) => unread.includes(region)))
      return false;
    if (unread.length === 0) return true;
    const touched = await regionsOfOpenIncidents(accountId, this.house.services);
    return !touched.has(null) && !unread.some((region) => touched.has(region));
  }

  /** What is due of the incidents. Whether one is over, nobody can say who has not read what happened since. */
  async followUp(isUpToDate: boolean): Promise<void> {
    const { services, voice } = this.house;
    const { followUps, now } = services;
    for (let due = followUps.take(now()); due !== null; due = followUps.take(now())) {
      const { followUp } = due;
      if (isUpToDate || followUp.purpose === 'owed') await followUpIncident(followUp, { ...services, teller: voice });
    }
  }

  private channels() {
    const { paperName, slack } = this.world;
    return { paper: paperName, slack: slack && (() => slack.probe()) };
  }
}

/** Whoever holds the lease of the watch is the only one who sweeps. */
const alone = { begin: () => Promise.resolve(true), end: () => Promise.resolve() };
