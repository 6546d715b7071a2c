import { Failure } from '../../../terminal/failure';
import { aboutNow } from '../tell/about';
import type { House } from '../house';
import { troublesMail } from '../tell/notices';
import { courseOfError, isPassing } from '../rounds/outcome';
import { wentWell, type Course, type Work } from './trouble';
import { wrongInWords } from './trouble-words';
import type { News } from './troubles';
import type { World } from '../world';

/** Does the work of the watch so that nothing that goes wrong ends it, and tells people of what keeps going wrong. */
export class Attempts {
  private readonly world: World;
  private readonly house: House;

  constructor(world: World, house: House) {
    this.world = world;
    this.house = house;
  }

  /** @returns whether it went well. @throws when the watch is to end */
  attempt(work: Work, deed: () => Promise<void>): Promise<boolean> {
    return this.attemptAll(work, async () => {
      await deed();
      return wentWell;
    });
  }

  /** The same for what may go well in one part and not in another. @param round null when there was nothing to do */
  async attemptAll(work: Work, round: () => Promise<Course | null>): Promise<boolean> {
    const course = await this.courseOf(round);
    if (course === null) return false;
    await this.note(work, course);
    return course.wrong.length === 0;
  }

  /** What began or ended since people were told last, in one message. */
  async tell(): Promise<void> {
    const { troubles, voice, sight, services } = this.house;
    const { news } = troubles;
    if (news === null) return;
    const about = await aboutNow(this.world, services.profiles);
    await voice.tell(troublesMail({ ...news, isBlind: sight.blindSince !== null }, about), nameOf(news));
    await troubles.told(news);
  }

  /** Null when it says nothing: another look, or the next round, sees it by itself. */
  private async courseOf(round: () => Promise<Course | null>): Promise<Course | null> {
    try {
      return await round();
    } catch (error) {
      if (error instanceof Failure || this.world.paper.gone !== null) throw error;
      return isPassing(error) ? null : courseOfError(error);
    }
  }

  /** While the store is down much else goes wrong because of it: that is one trouble. */
  private async note(work: Work, course: Course): Promise<void> {
    const { troubles } = this.house;
    const { status, now } = this.world;
    const said = wrongInWords(course.wrong).join(' ');
    if (said !== '' && work !== 'store' && troubles.lasts('store')) return;
    if (said === '') status.forget(`${work} went wrong`);
    else status.say(`${work} went wrong`, said);
    await troubles.note(work, course, now());
  }
}

function nameOf({ begun, ended }: News): string {
  const names = (what: string, of: News['begun']): readonly string[] =>
    of.map(({ work, part, cause, since }) => [what, work, part, cause, since].join(' '));
  return ['troubles', ...names('begun', begun), ...names('ended', ended)].join('; ');
}
