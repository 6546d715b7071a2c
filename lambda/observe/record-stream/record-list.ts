import type { ValuePlace } from './byte-cursor';

/** The list whose elements are the records, if the input has one, and whether its commas stand where they belong. */
export class RecordList {
  /** `wrapper`: the list is a member of an object, which goes on after it. */
  kind: 'none' | 'array' | 'wrapper' = 'none';
  /** Where the list, or the object around it, begins. */
  place: ValuePlace = { line: 1, indent: 0, firstOnLine: true };

  private last: 'nothing' | 'value' | 'comma' = 'nothing';

  get isOpen(): boolean {
    return this.kind !== 'none';
  }

  enter(kind: 'array' | 'wrapper', place: ValuePlace): void {
    this.kind = kind;
    this.place = place;
    this.last = 'nothing';
  }

  leave(): void {
    this.kind = 'none';
  }

  hadValue(): void {
    this.last = 'value';
  }

  get missesComma(): boolean {
    return this.isOpen && this.last === 'value';
  }

  /** @returns whether a comma fits here */
  comma(): boolean {
    const fits = this.missesComma;
    this.last = 'comma';
    return fits;
  }

  get endsInComma(): boolean {
    return this.isOpen && this.last === 'comma';
  }

  /** Something broken was left out: whatever comes next is no comma's fault. */
  resume(): void {
    this.last = 'nothing';
  }
}
