import { detections, detectionsOfSeveralRecords } from '../../lambda/judge/activity/catalogue';
import { checks } from '../../lambda/judge/posture/catalogue';
import { answersHealthily, live } from '../support/live-aws';
import { checksPage } from './checks-page';

/** The page as the catalogues are now, with the calls that a survey really makes. */
export async function presentChecksPage(): Promise<string> {
  answersHealthily();
  const { posture } = await live().survey();
  return checksPage({ checks, detections, detectionsOfSeveralRecords, posture });
}
