import type { RememberedFacts } from '../../lambda/domain/root-posture';
import type { Caller } from '../../lambda/observe/caller';
import type { Clients } from '../aws/clients';
import { Failure } from '../terminal/failure';

/** Whoever asks can look at the account all the same. */
export interface Outside {
  readonly caller: Caller;
  readonly clients: Clients;
  /** What is known without a home, which is nothing, and why. */
  readonly remembered: RememberedFacts;
}

/** There is neither a deployment nor a store, or it is not known whether there is one: nothing can be kept. */
export class HomelessError extends Failure {
  readonly outside: Outside;

  constructor(message: string, outside: Outside) {
    super(message);
    this.outside = outside;
  }
}
