import type { Finding } from './finding';

/** What is claimed: not the finding but one telling of it, so that a later transition can be told again. */
export interface Announcement {
  /** The finding's id and the number of the transition, joined by `#`. */
  readonly announcementId: string;
  readonly finding: Finding;
}

/** @param transitionNumber 0 for activity; grows with each transition that is told. */
export function announcementOf(finding: Finding, transitionNumber = 0): Announcement {
  return { announcementId: `${finding.id}#${String(transitionNumber)}`, finding };
}
