import type { Clients } from './clients';

/** AWS's clock: the SDK learns from the answers when this machine's is far off. */
export class AwsClock {
  private clients: Clients;

  constructor(clients: Clients) {
    this.clients = clients;
  }

  /** From now on as these clients learn it; they begin with what was learned before. */
  followed(clients: Clients): Clients {
    clients.sts.config.systemClockOffset = this.clients.sts.config.systemClockOffset;
    this.clients = clients;
    return clients;
  }

  readonly now = (): Date => new Date(Date.now() + this.clients.sts.config.systemClockOffset);
}
