import type { RootEvent } from '../../domain/root-event';
import { isFrom } from './event-source';
import { textsAt } from './texts-at';

/** The id of a long-lived key, as IAM makes them: https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html */
const longLivedKeyId = /^AKIA[A-Z0-9]{12,124}$/;

/** The access key that a call made, for root or for a user; null when it made none, or when the answer has none that looks like one. */
export function newKeyIdOf({ eventSource, response }: RootEvent): string | null {
  if (!isFrom(eventSource, 'iam')) return null;
  return textsAt(response, 'accessKey.accessKeyId').find((id) => longLivedKeyId.test(id)) ?? null;
}
