import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { classify } from '../../../lambda/judge/activity/classify';
import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { recordsIn } from '../../../lambda/observe/record-stream/record-forms';
import type { Piece } from '../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../lambda/observe/record-stream/record-stream';
import type { ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { LineWriter } from '../../terminal/line-writer';
import type { ClassifyOptions } from './options';
import { lineOf } from './line';
import { inWords, readBytes } from './read-bytes';
import { Tally } from './tally';

/** Naming more than so many places would bury what matters. */
const namedPlaces = 20;

/** @returns the exit code; lines are on standard output, all else on standard error */
export async function classifyFiles(files: readonly string[], options: ClassifyOptions): Promise<ExitCode> {
  if (files.length === 0 && process.stdin.isTTY) {
    throw new Failure('Nothing to classify: give files with CloudTrail records, or pipe them in.');
  }
  const run = new Run(options, new LineWriter(process.stdout));
  for (const name of files.length === 0 ? ['-'] : files) await run.file(name);
  return run.finish();
}

class Run {
  private readonly options: ClassifyOptions;
  private readonly output: LineWriter;
  private readonly tally = new Tally();

  constructor(options: ClassifyOptions, output: LineWriter) {
    this.options = options;
    this.output = output;
  }

  /** A file that cannot be read is named, and the next one read. */
  async file(name: string): Promise<void> {
    const splitter = new RecordSplitter();
    try {
      for await (const chunk of readBytes(name)) {
        this.pieces(splitter.push(chunk), name);
        await this.output.flush();
        if (this.output.isGone) return;
      }
      if (splitter.isBlank) throw new Failure(`${inWords(name)} is empty: there is nothing in it to classify.`);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.tally.countMishap();
      process.stderr.write(`${thrown.message}\n`);
    } finally {
      this.pieces(splitter.end(), name);
    }
  }

  async finish(): Promise<ExitCode> {
    await this.output.finish();
    const more = this.tally.brokenSoFar - namedPlaces;
    if (more > 0) process.stderr.write(`… and ${String(more)} more places with invalid JSON.\n`);
    process.stderr.write(`${this.tally.summary()}\n`);
    return this.tally.exitCode(this.options.failOn);
  }

  private pieces(pieces: readonly Piece[], name: string): void {
    for (const piece of pieces) {
      if (piece.kind === 'json') this.json(piece.json, piece.text);
      else if (piece.kind === 'broken') this.broken(piece, name, piece.problem);
      else this.record(unreadable(piece.text, 'It is longer than one megabyte.'));
    }
  }

  private json(value: unknown, text: string): void {
    for (const { json, raw } of recordsIn(value, text)) this.record(parseRecord(json, raw));
  }

  private broken({ line, number }: Piece, name: string, problem: string): void {
    this.tally.countBroken();
    if (this.tally.brokenSoFar > namedPlaces) return;
    const place = `line ${String(line)}, record ${String(number)}`;
    process.stderr.write(`${inWords(name)}, ${place}: ${problem}. Left out.\n`);
  }

  private record(record: RootEvent | UnreadableRecord): void {
    const line = lineOf(record, classify(record));
    this.tally.count(line, record.kind === 'event');
    if (this.options.only === undefined || this.options.only === line.verdict) this.output.write(JSON.stringify(line));
  }
}
