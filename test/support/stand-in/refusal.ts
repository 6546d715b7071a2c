import type { Words } from './words';

/** What AWS answers instead of doing it. The protocol writes it down. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, Words>>;

  /** @param details further fields of the error, as JSON services have them */
  constructor(code: string, message: string, status = 400, details: Readonly<Record<string, Words>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}
