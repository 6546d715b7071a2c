/** So many times running it must go wrong before people are told: the next time is within a minute, or it is a sweep. */
const patience = 3;

/** What keeps going wrong in one kind of work. */
export class Trouble {
  private times = 0;
  private lastSaid = '';

  /** @returns true when people are to be told, once for as long as it lasts */
  happened(what: string): boolean {
    this.times += 1;
    this.lastSaid = what;
    return this.times === patience;
  }

  /** It went well. @returns true when people were told that it did not */
  isOver(): boolean {
    const wasTold = this.times >= patience;
    this.times = 0;
    return wasTold;
  }

  /** True after it went wrong, until it went well. */
  get lasts(): boolean {
    return this.times > 0;
  }

  /** What went wrong last. */
  get said(): string {
    return this.lastSaid;
  }
}
