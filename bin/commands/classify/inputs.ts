import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { besideLogsOf, type BesideLogs } from './beside-logs';
import { inWords, whyNot } from './read-bytes';

/** `file`: to be read, `-` for standard input. `beside`: a file that CloudTrail puts beside its logs. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly isFromFolder: boolean }
  | { readonly kind: 'beside'; readonly what: BesideLogs }
  | { readonly kind: 'unusable'; readonly sentence: string };

/** What is to be read of what was named: files, and all that is in folders, in the order of names. */
export function* inputsOf(names: readonly string[]): Generator<Input> {
  for (const name of names) {
    if (name !== '-' && isFolder(name)) yield* inFolder(name);
    else yield { kind: 'file', name, isFromFolder: false };
  }
}

function* inFolder(folder: string): Generator<Input> {
  let hasFile = false;
  for (const input of below(folder, null)) {
    hasFile ||= input.kind === 'file';
    yield input;
  }
  if (!hasFile) yield { kind: 'unusable', sentence: `${inWords(folder)} has no log file in it: nothing to classify.` };
}

/** @param beside what the folder around it is for, when it is not for logs */
function* below(folder: string, beside: BesideLogs | null): Generator<Input> {
  const entries = entriesOf(folder);
  if ('sentence' in entries) yield { kind: 'unusable', ...entries };
  else for (const entry of entries) yield* entered(entry, join(folder, entry.name), beside);
}

/** By name, as S3 lists them, or why there are none. */
function entriesOf(folder: string): readonly Dirent[] | { readonly sentence: string } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (thrown) {
    return { sentence: `${inWords(folder)} ${whyNot(thrown)}.` };
  }
}

function* entered(entry: Dirent, path: string, around: BesideLogs | null): Generator<Input> {
  const beside = around ?? besideLogsOf(entry.name, entry.isDirectory());
  if (entry.isDirectory()) yield* below(path, beside);
  else if (beside !== null) yield { kind: 'beside', what: beside };
  else if (entry.isFile()) yield { kind: 'file', name: path, isFromFolder: true };
  else if (entry.isSymbolicLink() && !isFolder(path)) yield { kind: 'file', name: path, isFromFolder: true };
  else yield { kind: 'unusable', sentence: `${inWords(path)} is no file, and links to folders are not followed.` };
}

/** False as well for what cannot be looked at: whoever reads it says so. */
function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
