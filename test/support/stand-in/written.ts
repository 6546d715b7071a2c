import type { Call } from './call';
import { json } from './json-words';
import type { Refusal } from './refusal';
import type { Answer } from './words';
import { xml } from './xml-words';

/** An HTTP answer. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Target = Pick<Call, 'protocol' | 'operation'>;

export function written({ protocol, operation }: Target, answer: Answer, requestId: string): Written {
  if (protocol === 'query') {
    const body = xml({
      [`${operation}Response`]: { [`${operation}Result`]: answer, ResponseMetadata: { RequestId: requestId } },
    });
    return { status: 200, headers: headersFor(protocol, requestId), body };
  }
  return { status: 200, headers: headersFor(protocol, requestId), body: json(answer, protocol) };
}

export function writtenRefusal({ protocol }: Target, refusal: Refusal, requestId: string): Written {
  const { status, code, message, details } = refusal;
  const headers = headersFor(protocol, requestId);
  if (protocol === 'query') {
    const Type = status < 500 ? 'Sender' : 'Receiver';
    const ErrorResponse = { Error: { Type, Code: code, Message: message }, RequestId: requestId };
    return { status, headers, body: xml({ ErrorResponse }) };
  }
  const body = json({ __type: code, message, ...details }, protocol);
  return { status, headers: { ...headers, 'x-amzn-errortype': code }, body };
}

function headersFor(protocol: Call['protocol'], requestId: string): Written['headers'] {
  const types = { query: 'text/xml', json: 'application/x-amz-json-1.1', 'rest-json': 'application/json' };
  return { 'content-type': types[protocol], 'x-amzn-requestid': requestId };
}
