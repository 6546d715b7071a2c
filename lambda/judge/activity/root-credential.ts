import type { RootEvent } from '../../domain/root-event';
import { isRootActing } from './actor';
import type { Deed } from './detection';
import { isFrom } from './event-source';
import { wentThrough } from './outcome-of-call';

/** AWS's name for root in parameters. It cannot be an IAM user's: those have no spaces. */
const rootInParameters = 'AWS ROOT USER';

/** Whether an IAM call by root went through and was about root itself: such a call names no user, or root in AWS's own words. A user whom it names is believed, whatever the device is called. */
export function changedOwnCredential({ event, actor }: Deed, eventName: string): boolean {
  if (event.eventName !== eventName || !isFrom(event.eventSource, 'iam')) return false;
  return isRootActing(actor) && wentThrough(event) && isAboutRoot(event);
}

function isAboutRoot({ request }: RootEvent): boolean {
  const userName = request?.['userName'];
  if (typeof userName !== 'string' || userName === '') return true;
  return userName === rootInParameters;
}
