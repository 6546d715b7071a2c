import { withSettled } from '../../../../lambda/domain/hardening';
import { plainText } from '../../../../lambda/domain/plain-text';
import { longestWaiverDays } from '../../../../lambda/domain/waiver';
import { shifted } from '../../../../lambda/domain/history';
import { askPlainly } from './ask-plainly';
import type { Session } from '../session';
import type { Stand } from '../stand';

const usualTerm = 90;

/** Leaves a step undone for a reason and a time. @returns false when no reason was given: then nothing is skipped */
export async function skip(session: Session, { step, seen }: Stand): Promise<boolean> {
  const { screen, house } = session.services;
  const why = `${plainText(seen.words, 300)}. Why is this accepted? One line, which every report will show. Empty: do not skip.`;
  const reason = await askPlainly(session, why, 200);
  if (reason === '') {
    screen.line('Nothing is skipped without a reason.');
    return false;
  }
  const acceptedBy = await askPlainly(session, 'Who answers for it? A role or a team.', 100);
  if (acceptedBy === '') {
    screen.line('Nothing is skipped without somebody who answers for it.');
    return false;
  }
  const days = await daysAsked(session);
  const at = house.now().toISOString();
  const until = shifted(at, days * 86_400).slice(0, 10);
  const skipped = {
    kind: 'skipped',
    step: step.id,
    at,
    by: session.seen.by,
    reason,
    acceptedBy,
    checks: seen.lacking,
    unseen: seen.unseen,
    until,
  } as const;
  await session.keep((run) => withSettled(run, skipped));
  const isWaived = seen.lacking.length > seen.unseen.length;
  const waiver = isWaived ? ' The waiver to copy is shown at the end.' : '';
  screen.line(`Skipped until ${until}: ${step.title}.${waiver}`);
  return true;
}

async function daysAsked({ services: { screen } }: Session): Promise<number> {
  for (;;) {
    const typed = await screen.ask(
      `For how many days? 1 to ${String(longestWaiverDays)}; empty for ${String(usualTerm)}.`,
    );
    const days = typed === '' ? usualTerm : /^\d+$/.test(typed) ? Number(typed) : 0;
    if (days >= 1 && days <= longestWaiverDays) return days;
    screen.line(`'${plainText(typed, 20)}' is no number of days from 1 to ${String(longestWaiverDays)}.`);
  }
}
