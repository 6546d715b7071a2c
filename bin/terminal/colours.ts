import { styleText } from 'node:util';
import type { WriteStream } from 'node:tty';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Colours only where a person looks at a terminal that has some; `NO_COLOR` and pipes get none. */
export function paintFor(stream: Pick<WriteStream, 'isTTY' | 'hasColors'>, variables: NodeJS.ProcessEnv): Paint {
  const colourful = stream.isTTY && (variables['NO_COLOR'] ?? '') === '' && stream.hasColors();
  return (style, text) => (colourful ? styleText(style, text, { validateStream: false }) : text);
}
