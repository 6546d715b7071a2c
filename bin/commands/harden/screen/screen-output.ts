import { Writable } from 'node:stream';

export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): boolean;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Colours and the like, which end in `m`; what moves the cursor stays. */
const dress = /\u001B\[[\d;]*m/g;

/** The terminal as the interface library writes to it: told when to draw again, and without colours where none are wanted. */
export class ScreenOutput extends Writable {
  readonly isTTY = true;
  private readonly terminal: Terminal;
  private readonly colourful: boolean;
  private readonly resized = (): void => {
    this.drawAgain();
  };

  constructor(terminal: Terminal, colourful: boolean) {
    super({ decodeStrings: false });
    this.terminal = terminal;
    this.colourful = colourful;
    terminal.on('resize', this.resized);
  }

  get columns(): number {
    return this.terminal.columns;
  }

  get rows(): number {
    return this.terminal.rows;
  }

  drawAgain(): void {
    this.emit('resize');
  }

  release(): void {
    this.terminal.off('resize', this.resized);
  }

  override _write(chunk: unknown, _: BufferEncoding, done: () => void): void {
    const text = String(chunk);
    this.terminal.write(this.colourful ? text : text.replaceAll(dress, ''));
    done();
  }
}
