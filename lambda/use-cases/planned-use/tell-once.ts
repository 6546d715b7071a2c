import type { Announcer } from '../../announce/announcer.port';
import { announcementOf } from '../../domain/announcement';
import type { DecisionFinding } from '../../domain/finding';
import type { FindingStore } from '../../record/finding-store.port';
import { StillHeldError } from '../message-stays';
import { publish } from '../publish';

export interface DecisionTelling {
  readonly findings: FindingStore;
  readonly announcer: Announcer;
}

/**
 * Claim, publish, mark, as for every telling; the claim keeps the finding as evidence.
 * @param number tells the tellings of one finding apart
 * @throws StillHeldError while another tells it, and what the store or the announcer says
 */
export async function tellDecisionOnce(
  finding: DecisionFinding,
  number: number,
  services: DecisionTelling,
): Promise<void> {
  const announcement = announcementOf(finding, number);
  const claim = await services.findings.claim(announcement);
  switch (claim) {
    case 'announced':
      return;
    case 'held':
      throw new StillHeldError(finding.id);
    case 'mine':
    case 'people-told':
      await publish({ claim, announcement, finding, heard: true }, services);
      await services.findings.markAnnounced(announcement);
  }
}
