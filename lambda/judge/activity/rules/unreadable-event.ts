import type { Detection } from '../detection';
import { lookBack, takeRootBack } from '../steps';

const letGo =
  'Then delete it there: while it rests in that queue, the alarm on dead letters cannot speak of another one.';

/** A record that reached us and cannot be understood. It never became an event, so the classifier names it before anything is matched. */
export const unreadableEvent: Detection = {
  id: 'unreadable-event',
  severity: 'high',
  verdict: 'alert',
  title: 'A record reached Rootwatch that it cannot read',
  controls: {},
  match: () => null,
  nextSteps: (context) => ({
    expected: [
      'Read the whole message in the dead-letter queue (stack output ActivityDeadLetterQueueUrl).',
      'If AWS changed the form of its records, update Rootwatch and send the message through again.',
      letGo,
    ],
    unexpected: [
      `Read the whole message in the dead-letter queue (stack output ActivityDeadLetterQueueUrl): who acts in it, and in which account? ${lookBack(context)}`,
      `Was it root, and nobody of yours? ${takeRootBack(context)}`,
      letGo,
    ],
  }),
};
