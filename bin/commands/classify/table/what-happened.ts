import { origin } from '../../../../lambda/announce/notice/activity-notice';
import { asClause } from '../../../../lambda/announce/words/phrase';
import { plainText } from '../../../../lambda/domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../../../lambda/domain/root-event';
import type { Classification, Detected } from '../../../../lambda/domain/verdict';
import { callOf } from '../../../../lambda/judge/activity/wording';

const short = 120;

/** What a record tells, for a person: `root signed in without MFA from 203.0.113.9`, `RunInstances (ec2) by user/ana`. */
export function whatHappened(record: RootEvent | UnreadableRecord, classification: Classification): string {
  if (record.kind === 'unreadable') return plainText(`unreadable: ${record.reason}`, short);
  if (classification.verdict === 'ignore') return `${plainText(callOf(record), short)} by ${whoOf(record)}`;
  return `${asClause(plainText(classification.title, short))}${from(record, classification)}`;
}

function from({ sourceIp }: RootEvent, { title, via }: Detected): string {
  return origin({ actor: { sourceIp, via }, title });
}

/** The caller without partition and account: `user/ana`. */
function whoOf({ identity }: RootEvent): string {
  return plainText(identity.arn?.split(':').at(-1) ?? identity.invokedBy ?? 'somebody', 60);
}
