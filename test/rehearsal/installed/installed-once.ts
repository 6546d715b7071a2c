import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder; the rehearsal's own installations are below its ignored `.cache`. */
export const repository = path.resolve(__dirname, '../../..');

const cache = path.join(repository, '.cache');

/**
 * A folder in the cache, made by `build` the first time and reused afterwards.
 *
 * It is built beside its place and moved there whole, so that neither an interrupted build nor two copies of the
 * rehearsal that start together leave half a folder: the first to finish wins, the other throws its own away.
 *
 * @param name must change whenever what is built would: put a hash of its lock file into it.
 * @param build fills the given empty folder; what it makes must not depend on the folder's name.
 */
export function installedOnce(name: string, build: (folder: string) => void): string {
  const place = path.join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const building = mkdtempSync(`${place}.building-`);
  try {
    build(building);
    moveUnlessMade(building, place);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return place;
}

function moveUnlessMade(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
