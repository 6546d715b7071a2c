import * as util from 'node:util';
import type { WriteStream } from 'node:tty';

/** Node 20 has it since its twelfth minor version: before that there are no colours. */
const styleText: typeof util.styleText | undefined = util.styleText;

type Style = Parameters<typeof util.styleText>[0];

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Colours only where a person looks at a terminal that has some; `NO_COLOR` and pipes get none. */
export function paintFor(stream: Pick<WriteStream, 'isTTY' | 'hasColors'>, variables: NodeJS.ProcessEnv): Paint {
  const colourful = stream.isTTY && (variables['NO_COLOR'] ?? '') === '' && stream.hasColors();
  return (style, text) => (colourful ? (styleText?.(style, text, { validateStream: false }) ?? text) : text);
}
