import { isBlank } from '../../../lambda/observe/record-stream/byte-cursor';
import { openBrace, openBracket } from '../../../lambda/observe/record-stream/json-bytes';
import { Failure } from '../../terminal/failure';
import { inWords } from './read-bytes';

/**
 * A file that nobody named: it came with its folder, where notes and logs of other kinds lie about.
 * @throws Failure when it does not begin like a record or a list of them
 */
export async function* onlyJson(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let isKnown = false;
  for await (const chunk of chunks) {
    const first = isKnown ? undefined : chunk.find((byte) => !isBlank(byte));
    if (first !== undefined) {
      isKnown = true;
      if (first !== openBrace && first !== openBracket) {
        throw new Failure(`${inWords(name)} is no JSON: it begins with neither { nor [. Left out.`);
      }
    }
    yield chunk;
  }
}
