import type { ActivityFinding, Finding } from '../../../../lambda/domain/finding';
import { UnrecordedTellings, type Turn } from '../../../../lambda/use-cases/unrecorded-tellings';

/** What people were told while the store could not note it: this one process remembers, so that they are told once. */
export class ToldHere {
  private readonly told = new Set<string>();

  has(finding: Finding): boolean {
    return this.told.has(nameOf(finding));
  }

  add(finding: Finding): void {
    this.told.add(nameOf(finding));
  }

  /** @returns whether it was among them */
  remove(finding: Finding): boolean {
    return this.told.delete(nameOf(finding));
  }
}

function nameOf({ id, transition }: Finding): string {
  return `${id} ${transition ?? ''}`;
}

/** Every sweep finds the same deeds again while the store is down. Who was told of one has had its turn. */
export class TellingsHere extends UnrecordedTellings {
  private readonly toldHere: ToldHere;

  constructor(toldHere: ToldHere) {
    super();
    this.toldHere = toldHere;
  }

  override turnOf(finding: ActivityFinding, receive: number, now: number): Turn {
    return this.toldHere.has(finding) ? 'not-due' : super.turnOf(finding, receive, now);
  }
}
