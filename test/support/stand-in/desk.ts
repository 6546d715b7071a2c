import type { Call } from './call';
import type { CredentialReports } from './credential-reports';
import type { State } from './state';
import type { Answer } from './words';
import type { FakeDynamo } from '../fake-dynamo';

/** What an operation works with. */
export interface Desk {
  readonly state: State;
  readonly now: Date;
  readonly reports: CredentialReports;
  readonly table: FakeDynamo;
}

/** Answers one operation. @throws Refusal as AWS would refuse */
export type Operation = (desk: Desk, call: Call) => Answer | Promise<Answer>;

export type Operations = Readonly<Record<string, Operation>>;

/** A text that was asked with; empty when it was not. */
export function asked({ input }: Call, name: string): string {
  const value = input[name];
  return typeof value === 'string' ? value : '';
}
