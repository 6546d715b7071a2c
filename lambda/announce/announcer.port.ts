import type { Finding } from '../domain/finding';
import type { Welcome } from '../domain/welcome';

/** Says things to people and machines. Rejects when any of the tellings was not accepted: the caller must not mark it then. */
export interface Announcer {
  /**
   * Machines get every finding; people only what says `notify: now`.
   * @throws MachinesNotToldError when people were told and only machines have still to hear it
   */
  announce(finding: Finding): Promise<void>;

  /** For a finding that people were told before, when machines refused it. Machines get it as if it were announced to both. */
  tellMachines(finding: Finding): Promise<void>;

  /** One message to people that sums up the account and all that waited. */
  welcome(welcome: Welcome): Promise<void>;
}

/** People were told, machines were not: a repeat must not wake people a second time. */
export class MachinesNotToldError extends Error {
  override readonly name = 'MachinesNotToldError';
}
