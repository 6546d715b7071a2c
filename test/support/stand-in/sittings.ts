import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../command';
import { Sitting } from '../sitting';
import { startStandIn, type StandIn } from './stand-in';
import type { Change } from './state';

/** Where nothing is deployed: an account that stands in, an empty folder for the store, and who sits at the command. */
export interface Sittings {
  /** The account of the test that runs. */
  readonly aws: StandIn;
  /** The file of the store, which is not there before a command makes it. */
  readonly store: string;
  /** Somebody types these words behind `rootwatch`, and the store. */
  sits(...words: readonly string[]): Sitting;
}

/** Anew for each test of the file; whatever still runs at its end is ended. */
export function sittingsForEachTest(begin: Change): Sittings {
  const sittings: Sitting[] = [];
  let aws: StandIn;
  let folder: string;
  const store = (): string => join(folder, 'store.db');
  beforeAll(buildCommand, 60_000);
  beforeEach(async () => {
    aws = await startStandIn(begin);
    folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  });
  afterEach(async () => {
    await Promise.all(sittings.splice(0).map((sitting) => sitting.dies()));
    await aws.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get aws() {
      return aws;
    },
    get store() {
      return store();
    },
    sits: (...words) => {
      const sitting = new Sitting([...words, '--store', store()], aws.variables);
      sittings.push(sitting);
      return sitting;
    },
  };
}
