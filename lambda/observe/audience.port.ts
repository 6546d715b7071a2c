/** Whether a person would receive a message sent now. */
export interface Audience {
  /** True when at least one people's channel is confirmed at this moment. Rejects when that cannot be learned. */
  isListening(): Promise<boolean>;
}
