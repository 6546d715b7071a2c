import type { Piece } from '../../../lambda/observe/record-stream/record-piece';
import { counted } from './counted';
import { inWords } from './read-bytes';

/** Naming more than so many would bury what matters. */
const mostNamed = 20;

/** Tells what could not be read, the first of it by name and the rest as a number. */
export class Mishaps {
  private readonly say: (sentence: string) => void;
  private places = 0;
  private inputs = 0;

  constructor(say: (sentence: string) => void) {
    this.say = say;
  }

  get any(): boolean {
    return this.places + this.inputs > 0;
  }

  /** Something in an input that is no JSON. */
  place({ line, number }: Piece, problem: string, name: string): void {
    this.places += 1;
    if (this.places > mostNamed) return;
    this.say(`${inWords(name)}, line ${String(line)}, record ${String(number)}: ${problem}. Left out.`);
  }

  /** A file, or what should have been one. */
  input(sentence: string): void {
    this.inputs += 1;
    if (this.inputs <= mostNamed) this.say(sentence);
  }

  /** How many there were beyond those that have a name above. */
  sayRest(): void {
    const [places, inputs] = [this.places - mostNamed, this.inputs - mostNamed];
    if (places > 0) this.say(`… and ${counted(places, 'more place')} with invalid JSON.`);
    if (inputs > 0) this.say(`… and ${counted(inputs, 'more file')} that could not be read.`);
  }

  /** Empty, or a sentence to follow the count of records. */
  summary(): string {
    return this.places === 0 ? '' : ` Not among them: ${counted(this.places, 'place')} with invalid JSON, named above.`;
  }
}
