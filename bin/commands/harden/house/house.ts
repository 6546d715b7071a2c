import type { Caller } from '../../../../lambda/observe/caller';
import type { Clients } from '../../../aws/clients';
import type { AwsClock } from '../../../aws/aws-clock';
import type { Kept } from './kept';
import type { Look } from '../look/look';
import type { Windows } from './windows';

/** What a look is for. The event history is read only where it tells what nothing else does: a call a second. */
export type LookFor = 'state' | 'sign-ins' | 'device-changes';

/** Everything that `harden` needs of the world, for the account of the first credentials. */
export interface House {
  readonly caller: Caller;
  /** For the person: where the run is kept. */
  readonly where: string;
  /** The file in which nothing is kept yet, since a list makes none; null where there is one, or a deployment keeps the run. */
  readonly missingStore: string | null;
  readonly windows: Pick<Windows, 'open' | 'openUntil' | 'close'>;
  look(why: LookFor): Promise<Look>;
  /** Made anew for each use, since credentials may have been renewed. */
  kept(): Kept;
  now(): Date;
}

/** What a house stands on. */
export interface Ground {
  /** Clients that read the caller's credentials anew. */
  readonly fresh: () => Clients;
  readonly caller: Caller;
  readonly clock: AwsClock;
}
