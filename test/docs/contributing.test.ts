import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ModuleKind, transpileModule } from 'typescript';
import { detections } from '../../lambda/judge/activity/catalogue';
import { classify } from '../../lambda/judge/activity/classify';
import type { Detection } from '../../lambda/judge/activity/detection';
import * as rootCall from '../../lambda/judge/activity/root-call';
import * as steps from '../../lambda/judge/activity/steps';
import { aRootRecord, eventOf } from '../support/cloudtrail';
import { aStepContext } from '../support/step-context';

const guide = readFileSync(join(__dirname, '../../CONTRIBUTING.md'), 'utf8');
const neighbours: Readonly<Record<string, unknown>> = { '../root-call': rootCall, '../steps': steps };

/** The file that the guide has its reader write. */
function entryOfTheGuide(): Detection {
  const [, snippet = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const { outputText } = transpileModule(snippet, { compilerOptions: { module: ModuleKind.CommonJS } });
  const load = runInThisContext(`(exports, require) => {${outputText}}`) as (...args: readonly unknown[]) => void;
  const exported: { rootSupportCaseOpened?: Detection } = {};
  load(exported, (name: string) => neighbours[name]);
  if (exported.rootSupportCaseOpened === undefined) throw new Error('The guide has no such file.');
  return exported.rootSupportCaseOpened;
}

describe('the guide to a detection', () => {
  const entry = entryOfTheGuide();
  const event = eventOf(aRootRecord({ eventSource: 'support.amazonaws.com', eventName: 'CreateCase' }));

  it('names what nothing else names, so that it can be added as it stands', () => {
    const isAdded = detections.some(({ id }) => id === entry.id);

    expect(classify(event)).toMatchObject({ verdict: 'alert', detection: isAdded ? entry.id : 'root-action' });
  });

  it('shows a file that works', () => {
    expect(entry.match({ event, actor: 'root-user', attempted: null })).toEqual({ reason: 'CreateCase went through' });
    expect(entry.match({ event, actor: 'other-principal', attempted: null })).toBeNull();
    expect(entry.nextSteps(aStepContext()).unexpected.length).toBeGreaterThan(1);
  });
});
