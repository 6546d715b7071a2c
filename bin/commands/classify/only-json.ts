import { isBlank } from '../../../lambda/observe/record-stream/byte-cursor';
import { Failure } from '../../terminal/failure';
import { inWords } from './read-bytes';

/** So much is looked at before a file is left out. */
const headBytes = 65_536;

/** Whoever names a file so means it. Other logs end in `.log` too, and anything at all in `.gz`. */
const namedJson = /\.(json|jsonl|ndjson)(\.gz)?$/i;

/** A line like the beginning of a record or of a list of them, perhaps after a byte order mark; `[` also begins links in notes. */
const beginning = /^[ \t\u00ef\u00bb\u00bf]*(\{\s*("|\}|$)|\[\s*(\{|\]|$))/m;

/**
 * A file that nobody named: it came with its folder, where notes and logs of other kinds lie about. What is called JSON, and
 * what has a line among its first that begins like a record, is read whole: a damaged first line hides no other.
 * @throws Failure when it is neither
 */
export async function* onlyJson(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let head: Buffer | null = namedJson.test(name) ? null : Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < headBytes) continue;
    yield looksLikeJson(head, name);
    head = null;
  }
  if (head !== null) yield looksLikeJson(head, name);
}

/** What is blank is for the reader to name. */
function looksLikeJson(head: Buffer, name: string): Buffer {
  if (beginning.test(head.toString('latin1')) || head.every(isBlank)) return head;
  throw new Failure(`${inWords(name)} is no JSON: none of its first lines begins like a record. Left out.`);
}
