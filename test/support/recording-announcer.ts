import { MachinesNotToldError, type Announcer } from '../../lambda/announce/announcer.port';
import type { Finding } from '../../lambda/domain/finding';
import type { Welcome } from '../../lambda/domain/welcome';

/** Remembers what was told; fails while `failure` is set, and then nothing was told. */
export class RecordingAnnouncer implements Announcer {
  /** What was told to machines, and so to people too where it says `notify: now`. */
  readonly announced: Finding[] = [];
  readonly toPeople: Finding[] = [];
  readonly welcomes: Welcome[] = [];
  failure: Error | null = null;
  /** While it is true people are told as ever. */
  machinesRefuse = false;

  announce(finding: Finding): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    if (finding.notify === 'quiet') return this.tellMachines(finding);
    this.toPeople.push(finding);
    return this.tellMachines(finding).catch((refusal: unknown) => {
      throw new MachinesNotToldError('People were told.', { cause: refusal });
    });
  }

  tellMachines(finding: Finding): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    if (this.machinesRefuse) return Promise.reject(new Error('The findings topic did not take it.'));
    this.announced.push(finding);
    return Promise.resolve();
  }

  welcome(welcome: Welcome): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.welcomes.push(welcome);
    return Promise.resolve();
  }
}
