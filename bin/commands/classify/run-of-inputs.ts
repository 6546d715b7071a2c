import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { recordsIn } from '../../../lambda/observe/record-stream/record-forms';
import type { Piece } from '../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../lambda/observe/record-stream/record-stream';
import { exitCodeOf, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import type { LineWriter } from '../../terminal/line-writer';
import { LeftOut } from './beside-logs';
import type { Input } from './inputs';
import { JudgedRecords } from './judged-records';
import { Mishaps } from './mishaps';
import { onlyJson } from './only-json';
import type { ClassifyOptions } from './options';
import { printerFor } from './printer-for';
import { inWords, readBytes } from './read-bytes';

/** One run over many inputs, in order. What cannot be read is named, and the next one read. */
export class Run {
  private readonly options: ClassifyOptions;
  private readonly output: LineWriter;
  private readonly stop: AbortSignal;
  private readonly records: JudgedRecords;
  private readonly mishaps = new Mishaps(say);
  private readonly leftOut = new LeftOut();

  constructor(options: ClassifyOptions, output: LineWriter, stop: AbortSignal) {
    this.options = options;
    this.output = output;
    this.stop = stop;
    this.records = new JudgedRecords(output, printerFor(options.format, process.stdout), options.only);
  }

  /** True when there is no use in going on: nobody reads any more, or somebody asked for an end. */
  get isOver(): boolean {
    return this.output.isGone || this.stop.aborted;
  }

  async take(input: Input): Promise<void> {
    if (input.kind === 'file') await this.file(input.name, input.isFromFolder);
    else if (input.kind === 'beside') this.leftOut.count(input.what);
    else this.mishaps.input(input.sentence);
  }

  async finish(): Promise<ExitCode> {
    await this.output.flush();
    const { badNews, undetermined, sentences, counts } = this.records.outcome(this.options.failOn);
    if (!this.output.isGone) {
      this.mishaps.sayRest();
      const beginning = this.stop.aborted ? 'Stopped before the end. So far ' : '';
      for (const sentence of [...this.leftOut.sentences(), ...sentences]) say(sentence);
      say(`${beginning}${counts}${this.mishaps.summary()}`);
    }
    return exitCodeOf({ badNews, undetermined: undetermined || this.mishaps.any || this.isOver });
  }

  private async file(name: string, isFromFolder: boolean): Promise<void> {
    const splitter = new RecordSplitter();
    const bytes = readBytes(name, this.stop);
    try {
      await this.read(isFromFolder ? onlyJson(bytes, name) : bytes, splitter, name);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.mishaps.input(thrown.message);
    } finally {
      // Also what came before a failure; but where it was stopped, the last record is not broken.
      if (!this.isOver) this.pieces(splitter.end(), name);
    }
  }

  private async read(bytes: AsyncIterable<Buffer>, splitter: RecordSplitter, name: string): Promise<void> {
    for await (const chunk of bytes) {
      this.pieces(splitter.push(chunk), name);
      await this.output.flush();
      if (this.isOver) return;
    }
    if (splitter.isBlank && !this.isOver) {
      throw new Failure(`${inWords(name)} is empty: there is nothing in it to classify.`);
    }
  }

  private pieces(pieces: readonly Piece[], name: string): void {
    for (const piece of pieces) {
      if (piece.kind === 'broken') this.mishaps.place(piece, piece.problem, name);
      else if (piece.kind === 'too-large') this.records.take(unreadable(piece.text, 'It is longer than one megabyte.'));
      else for (const { json, raw } of recordsIn(piece.json, piece.text)) this.records.take(parseRecord(json, raw));
    }
  }
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
