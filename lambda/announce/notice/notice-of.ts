import type { Finding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { acknowledgeInWords } from '../words/acknowledge-in-words';
import { activityNotice } from './activity-notice';
import { decisionNotice } from './decision-notice';
import type { Notice, ToldNotice } from './notice';
import { postureNotice } from './posture-notice';
import type { Presentation } from '../presentation';
import { unreadableNotice } from './unreadable-notice';

/** What people read of a finding, the same in every channel. */
export function noticeOf(finding: Finding, presentation: Presentation): Notice {
  const notice = told(finding, presentation);
  const hidesNotice = presentation.noticeTimeKnown === false;
  return {
    ...notice,
    details: notice.details.filter((sentence) => sentence !== ''),
    facts: notice.facts.filter(({ label, value }) => value !== '' && !(label === 'Noticed' && hidesNotice)),
    links: linksOf(finding),
    incident: finding.incident === null ? [] : acknowledgeInWords(finding.incident, presentation),
  };
}

function told(finding: Finding, presentation: Presentation): ToldNotice {
  if (finding.kind !== 'activity')
    return finding.outcome === null ? decisionNotice(finding, presentation) : postureNotice(finding, presentation);
  if (finding.detection === 'unreadable-event') return unreadableNotice(finding, presentation);
  return activityNotice(finding, presentation);
}

function linksOf({ links }: Finding): Notice['links'] {
  const console = plainText(links.console ?? '', 2_000);
  return { console: console === '' ? null : console, runbook: plainText(links.runbook, 1_000) };
}
