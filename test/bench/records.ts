import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { aRootLoginMessage } from '../support/root-login-message';
import { workFolder } from './bundles';

const recordsOfLog = 100;

/** One record a line. @returns the path of the file */
export async function recordsFile(records: number): Promise<string> {
  mkdirSync(workFolder, { recursive: true });
  const file = join(workFolder, 'records.jsonl');
  const stream = createWriteStream(file);
  for (let index = 0; index < records; index += 1) {
    if (!stream.write(`${record(index)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return file;
}

/** The same in gzipped log files, as they lie in a bucket. @returns the path of the folder */
export function recordsFolder(records: number): string {
  const folder = join(workFolder, 'bucket', 'AWSLogs', '111122223333', 'CloudTrail', 'us-east-1');
  rmSync(join(workFolder, 'bucket'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let first = 0; first < records; first += recordsOfLog) {
    const log = Array.from({ length: recordsOfLog }, (_, index) => record(first + index));
    writeFileSync(join(folder, `${String(first).padStart(9, '0')}.json.gz`), gzipSync(`{"Records":[${log.join()}]}`));
  }
  return join(workFolder, 'bucket');
}

/** Four of five are not about root, as in a real trail. */
function record(index: number): string {
  const message = aRootLoginMessage(index % 5 === 0 ? {} : { identityType: 'IAMUser' });
  const { detail } = JSON.parse(message) as { readonly detail: unknown };
  return JSON.stringify(detail);
}
