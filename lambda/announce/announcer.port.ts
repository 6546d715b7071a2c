import type { Finding } from '../domain/finding';
import type { Welcome } from '../domain/welcome';

/** Says things to people and machines. Rejects when any of the tellings was not accepted: the caller must not mark it then. */
export interface Announcer {
  /** Machines get every finding; people only what says `notify: now`. */
  announce(finding: Finding): Promise<void>;

  /** One message to people that sums up the account and all that waited. */
  welcome(welcome: Welcome): Promise<void>;
}
