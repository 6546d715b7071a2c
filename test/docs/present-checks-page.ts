import { detections, detectionsOfSeveralRecords } from '../../lambda/judge/activity/catalogue';
import { checks } from '../../lambda/judge/posture/catalogue';
import { nothingRemembered } from '../../lambda/use-cases/remembered-facts';
import { answersHealthily, answersToRoot, live } from '../support/live-aws';
import { checksPage } from './checks-page';

/** The page as the catalogues are now, with the calls that a survey really makes. */
export async function presentChecksPage(): Promise<string> {
  answersHealthily();
  const { posture } = await live().survey();
  answersToRoot();
  const { posture: asRoot } = await live().survey();
  return checksPage({
    checks,
    detections,
    detectionsOfSeveralRecords,
    posture: { ...posture, ...nothingRemembered },
    asRoot: { ...asRoot, ...nothingRemembered },
  });
}
