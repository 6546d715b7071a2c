import type { Announcer } from '../../lambda/announce/announcer.port';
import type { Finding } from '../../lambda/domain/finding';
import type { Welcome } from '../../lambda/domain/welcome';

/** Remembers what was told; fails while `failure` is set, and then nothing was told. */
export class RecordingAnnouncer implements Announcer {
  readonly announced: Finding[] = [];
  readonly welcomes: Welcome[] = [];
  failure: Error | null = null;

  announce(finding: Finding): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.announced.push(finding);
    return Promise.resolve();
  }

  welcome(welcome: Welcome): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.welcomes.push(welcome);
    return Promise.resolve();
  }
}
