import type { MessageAttributeValue, SQSClientConfig } from '@aws-sdk/client-sqs';
import type { SQSMessageAttribute, SQSRecord } from 'aws-lambda';

/** The queue did not take a message: it must stay where it came from. */
class NotPutAsideError extends Error {
  override readonly name = 'NotPutAsideError';
}

/** Keeps whole what nobody can read, for a person to look at. */
export class DeadLetterQueue {
  private readonly options: SQSClientConfig;
  private readonly queueUrl: string;

  /** @param options of the client, which is loaded only when it is needed: that is hardly ever, and a sign-in must not wait for it. */
  constructor(options: SQSClientConfig, queueUrl: string) {
    this.options = options;
    this.queueUrl = queueUrl;
  }

  /** @throws NotPutAsideError with the cause; free of text from the message. */
  async keep({ messageId, body, messageAttributes }: SQSRecord): Promise<void> {
    const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
    const send = new SendMessageCommand({
      QueueUrl: this.queueUrl,
      MessageBody: body,
      MessageAttributes: Object.fromEntries(
        Object.entries(messageAttributes).map(([name, attribute]) => [name, attributeOf(attribute)]),
      ),
    });
    await new SQSClient(this.options).send(send).catch((cause: unknown) => {
      const code = cause instanceof Error ? cause.name : 'unknown error';
      throw new NotPutAsideError(`The dead-letter queue did not take message ${messageId} (${code}).`, { cause });
    });
  }
}

/** Lambda writes bytes as base64. */
function attributeOf({ dataType, stringValue, binaryValue }: SQSMessageAttribute): MessageAttributeValue {
  return {
    DataType: dataType,
    StringValue: stringValue,
    BinaryValue: binaryValue === undefined ? undefined : Buffer.from(binaryValue, 'base64'),
  };
}
