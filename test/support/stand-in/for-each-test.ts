import { startStandIn, type StandIn } from './stand-in';
import type { Change } from './state';

/** A stand-in for each test of the file, asked by whatever the test makes: the SDK finds it in the environment. */
export function standInForEachTest(change: Change = {}, now?: () => Date): () => StandIn {
  const environment = { ...process.env };
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn(change, now);
    Object.assign(process.env, standIn.variables);
  });
  afterEach(async () => {
    await standIn.close();
    process.env = { ...environment };
  });
  return () => standIn;
}
