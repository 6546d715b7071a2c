import type { Operations } from '../desk';
import { Refusal } from '../refusal';

export const credentialReports: Operations = {
  GenerateCredentialReport: ({ state, now, reports }) => {
    if (state.credentialReport === 'being made') return { State: 'INPROGRESS' };
    return reports.order(state, now) ? { State: 'COMPLETE' } : { State: 'STARTED' };
  },
  GetCredentialReport: ({ state, reports: { newest } }) => {
    if (state.credentialReport === 'being made')
      throw new Refusal('ReportInProgress', 'The credential report is being generated.', 404);
    if (newest === null) throw new Refusal('ReportNotPresent', 'No credential report exists.', 410);
    const Content = Buffer.from(newest.csv).toString('base64');
    return { Content, ReportFormat: 'text/csv', GeneratedTime: newest.madeAt };
  },
};
