import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { MfaDeviceChange, MfaProof, ProvenMfa } from '../../domain/mfa-proof';
import { DynamoAccountItems } from './dynamo-account-items';
import type { MfaProofs } from '../mfa-proofs.port';
import { storedJson } from './stored-json';
import { storedMfaChange, storedMfaProof } from '../stored/stored-mfa';

const prefix = 'mfa/';
const names = { proof: `${prefix}proof`, change: `${prefix}change` } as const;

/** `pk: account/<account>, sk: mfa/proof` and `mfa/change`, read by one query. */
export class DynamoMfaProofs implements MfaProofs {
  private readonly items: DynamoAccountItems;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.items = new DynamoAccountItems(client, tableName, now);
  }

  /** @throws DamagedItemError when what is stored is not a proof, or not a change. */
  async of(account: AccountId): Promise<ProvenMfa> {
    const items = await this.items.list(account, prefix);
    const named = (name: string) => items.find((item) => item['sk']?.S === name);
    const [proof, change] = [named(names.proof), named(names.change)];
    return {
      proof: proof ? storedJson(proof, 'body', storedMfaProof) : null,
      change: change ? storedJson(change, 'body', storedMfaChange) : null,
    };
  }

  keepProof(proof: MfaProof): Promise<void> {
    return this.items.saveNewest(proof.accountId, names.proof, proof, proof.at);
  }

  keepChange(change: MfaDeviceChange): Promise<void> {
    return this.items.saveNewest(change.accountId, names.change, change, change.at);
  }
}
