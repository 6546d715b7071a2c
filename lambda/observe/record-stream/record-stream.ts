import { ByteCursor, isBlank, type ValuePlace } from './byte-cursor';
import { closeBrace, closeBracket, comma, openBrace, openBracket, quote } from './json-bytes';
import { HeldValue } from './held-value';
import { JsonScanner } from './json-scanner';
import { endOfToken } from './json-token';
import { RecordList } from './record-list';
import { maxRecordBytes, PieceList, type Piece } from './record-piece';
import { findSibling, siblingBeginning } from './record-recovery';
import { RecordGuess } from './whole-record';

/**
 * Cuts a stream of JSON text into its records while holding no more than one of them and one chunk: values that follow
 * each other (JSON Lines or pretty-printed), the elements of an array, or those of the `Records` or `Events` of an
 * object. Where brackets do not add up it names the record and goes on at the next place that looks like a sibling.
 */
export class RecordSplitter {
  private readonly cursor = new ByteCursor();
  private readonly scanner = new JsonScanner(maxRecordBytes);
  private readonly guess = new RecordGuess();
  private readonly pieces = new PieceList();
  private mode: 'between' | 'inside' | 'token' | 'lost' = 'between';
  private ended = false;
  private readonly list = new RecordList();
  private place: ValuePlace = this.list.place;
  /** What follows the list in its object is walked over, but is no record. */
  private silent = false;
  private readonly held = new HeldValue();
  private siblingStart: string | null = null;

  /** True until anything but white space was seen. */
  get isBlank(): boolean {
    return this.cursor.isBlank;
  }

  /** The pieces that these bytes complete, in order. */
  push(chunk: Uint8Array): readonly Piece[] {
    this.scanner.moveBack(this.cursor.append(chunk));
    this.scan();
    while (this.holdsTooMuch()) this.overflow();
    return this.pieces.take();
  }

  /** What is left when the input has ended. */
  end(): readonly Piece[] {
    this.ended = true;
    this.scan();
    while (this.mode === 'inside') {
      this.fail('the input ends inside it');
      this.scan();
    }
    if (this.mode === 'token') this.complete(this.cursor.buffer.length);
    if (this.list.isOpen) this.pieces.nameStray('the input ends before the list is closed', this.cursor.line);
    return this.pieces.take();
  }

  /** Each mode is a method of its name: false when it can do nothing more without the next bytes. */
  private scan(): void {
    let goesOn = true;
    while (goesOn && !this.cursor.atEnd) goesOn = this[this.mode]();
  }

  private between(): boolean {
    const { cursor } = this;
    const byte = cursor.buffer[cursor.at] ?? 0;
    if (isBlank(byte)) cursor.moveTo(cursor.at + 1);
    else if (byte === comma) this.separate();
    else if (byte === closeBracket || byte === closeBrace) this.closeList(byte);
    else this.begin(byte);
    return true;
  }

  private begin(byte: number): void {
    const { at } = this.cursor;
    this.place = this.cursor.beginValue();
    this.pieces.count += 1;
    if (this.list.missesComma) this.pieces.nameStray('a comma is missing before it', this.place.line);
    if (this.readWhole(byte)) return;
    this.scanner.begin(at, !this.list.isOpen);
    if (byte === openBracket && !this.list.isOpen) this.enterList('array', at + 1);
    else this.mode = byte === openBrace || byte === openBracket || byte === quote ? 'inside' : 'token';
  }

  /** The fast way; false when it is not open to this record. */
  private readWhole(byte: number): boolean {
    if (byte !== openBrace) return false;
    const record = this.guess.read(this.cursor, this.list.isOpen);
    if (record === null) return false;
    this.pieces.addValue(record.json, record.text, this.place.line);
    this.settle(record.end);
    this.list.hadValue();
    return true;
  }

  private separate(): void {
    if (!this.list.comma()) this.pieces.nameStray('a comma is out of place', this.cursor.line);
    this.cursor.moveTo(this.cursor.at + 1);
  }

  private enterList(list: 'array' | 'wrapper', position: number): void {
    if (!this.silent) this.pieces.count -= 1;
    this.list.enter(list, this.place);
    this.settle(position);
  }

  private closeList(byte: number): void {
    const { list, cursor } = this;
    const { kind } = list;
    const fits = list.isOpen && byte === closeBracket;
    if (!fits || list.endsInComma) this.pieces.nameStray('a comma or bracket is out of place', this.cursor.line);
    cursor.endValue(cursor.at + 1);
    if (!fits) return;
    list.leave();
    if (kind === 'wrapper') this.walkOverRest();
  }

  private walkOverRest(): void {
    this.scanner.beginAfterList(this.cursor.at);
    this.silent = true;
    this.place = { ...this.list.place, line: this.cursor.line };
    this.mode = 'inside';
  }

  private inside(): boolean {
    const stop = this.scanner.scan(this.cursor.buffer);
    const { position } = this.scanner;
    if (stop === 'closed') this.complete(position);
    else if (stop === 'list') this.enterList('wrapper', position);
    else if (stop === 'misplaced') this.fail('its brackets do not match');
    else if (stop === 'unclosed-text') this.fail('a text in it is not closed before the line ends');
    return stop !== 'more';
  }

  private token(): boolean {
    const { buffer } = this.cursor;
    const end = endOfToken(buffer, this.scanner.position, this.list.isOpen);
    this.scanner.position = end;
    if (end === buffer.length) return false;
    this.complete(end);
    return true;
  }

  private complete(end: number): void {
    const { buffer, at } = this.cursor;
    if (!this.silent) this.pieces.add(this.held.content(buffer, at, end), this.place.line);
    this.settle(end);
    this.list.hadValue();
  }

  /** The value, or what led to a list, is done with. */
  private settle(end: number): void {
    this.cursor.endValue(end);
    this.silent = false;
    this.held.reset();
    this.mode = 'between';
  }

  private fail(problem: string): void {
    const { cursor } = this;
    this.pieces.addDamage(problem, this.place.line);
    this.siblingStart = siblingBeginning(cursor.buffer.subarray(0, this.scanner.position), cursor.at);
    if (!this.held.isCut) cursor.moveTo(cursor.at + 1);
    this.held.reset();
    this.silent = false;
    this.mode = 'lost';
  }

  private lost(): boolean {
    const { cursor } = this;
    const place = { ...this.place, siblingStart: this.siblingStart, inList: this.list.isOpen };
    const recovery = findSibling(cursor.buffer, cursor.at, place, this.ended);
    cursor.moveTo(recovery.at);
    if (recovery.kind === 'more') {
      this.siblingStart = recovery.siblingStart;
      return false;
    }
    if (recovery.leavesList) this.list.leave();
    this.list.resume();
    this.mode = 'between';
    return true;
  }

  private holdsTooMuch(): boolean {
    const holding = this.mode === 'inside' || this.mode === 'token';
    return holding && this.scanner.position - this.cursor.at > maxRecordBytes;
  }

  private overflow(): void {
    const { cursor, scanner } = this;
    const held = cursor.buffer.subarray(0, scanner.position);
    const place = { ...this.place, siblingStart: null, inList: this.list.isOpen };
    if (this.mode === 'inside' && !this.silent && findSibling(held, cursor.at + 1, place, false).kind === 'found') {
      this.fail('it does not end before the next record begins');
      this.scan();
      return;
    }
    this.held.drop(cursor.buffer, cursor.at, scanner.position);
    cursor.moveTo(scanner.position);
  }
}
