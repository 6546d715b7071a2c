import { SendMessageCommand, SQSClient, type MessageAttributeValue, type SQSClientConfig } from '@aws-sdk/client-sqs';
import type { SQSMessageAttribute, SQSRecord } from 'aws-lambda';

/** The queue did not take a message: it must stay where it came from. */
class NotPutAsideError extends Error {
  override readonly name = 'NotPutAsideError';
}

/** Keeps whole what nobody can read, for a person to look at. */
export class DeadLetterQueue {
  private readonly sqs: SQSClient;
  private readonly queueUrl: string;

  constructor(options: SQSClientConfig, queueUrl: string) {
    this.sqs = new SQSClient(options);
    this.queueUrl = queueUrl;
  }

  /** @throws NotPutAsideError with the cause; free of text from the message. */
  async keep({ messageId, body, messageAttributes }: SQSRecord): Promise<void> {
    const send = new SendMessageCommand({
      QueueUrl: this.queueUrl,
      MessageBody: body,
      MessageAttributes: Object.fromEntries(
        Object.entries(messageAttributes).map(([name, attribute]) => [name, attributeOf(attribute)]),
      ),
    });
    await this.sqs.send(send).catch((cause: unknown) => {
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
