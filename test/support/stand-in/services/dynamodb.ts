import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type DeleteItemCommandInput,
  type GetItemCommandInput,
  type PutItemCommandInput,
  type QueryCommandInput,
  type TransactWriteItemsCommandInput,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { Operation, Operations } from '../desk';
import { Refusal } from '../refusal';
import type { Words } from '../words';

/** What arrives is what the client was given: only binary values would look different, and we keep none. */
export const dynamodb: Operations = {
  GetItem: done(({ client }, input) => client.send(new GetItemCommand(z.custom<GetItemCommandInput>().parse(input)))),
  Query: done(({ client }, input) => client.send(new QueryCommand(z.custom<QueryCommandInput>().parse(input)))),
  PutItem: done(({ client }, input) => client.send(new PutItemCommand(z.custom<PutItemCommandInput>().parse(input)))),
  UpdateItem: done(({ client }, input) =>
    client.send(new UpdateItemCommand(z.custom<UpdateItemCommandInput>().parse(input))),
  ),
  DeleteItem: done(({ client }, input) =>
    client.send(new DeleteItemCommand(z.custom<DeleteItemCommandInput>().parse(input))),
  ),
  TransactWriteItems: done(({ client }, input) =>
    client.send(new TransactWriteItemsCommand(z.custom<TransactWriteItemsCommandInput>().parse(input))),
  ),
};

type Table = Parameters<Operation>[0]['table'];

function done(send: (table: Table, input: unknown) => Promise<object>): Operation {
  return async ({ table }, { input }) => {
    try {
      return plain(await send(table, input));
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

const words = z.record(z.string(), z.json());

function plain(answer: object): Readonly<Record<string, Words>> {
  return words.parse(JSON.parse(JSON.stringify(answer)));
}

function refusalOf(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ConditionalCheckFailedException)
    return new Refusal(error.name, message, 400, plain({ Item: error.Item }));
  if (error instanceof TransactionCanceledException)
    return new Refusal(error.name, message, 400, plain({ CancellationReasons: error.CancellationReasons }));
  const [, code = 'ValidationException'] = /^(\w+Exception): /.exec(message) ?? [];
  return new Refusal(code, message);
}
