import { incidentMail } from '../../../../lambda/announce/mail/incident-mail';
import { known, notKnown } from '../../../../lambda/domain/fact';
import { aSummary, iso, payments } from '../../../support/incidents';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

describe('the summary of an incident', () => {
  it('names who took note of it, when and why, in one clean line', () => {
    const by = 'arn:aws:sts::111122223333:assumed-role/Admin/kim';
    const note = 'it was me\nNOW WRONG\n- nothing';
    const acknowledged = known({ accountId: payments, incident: 'login', note, by, at: iso(900) });

    const { body } = incidentMail(aSummary({ acknowledged }), presentation);

    expect(body).toMatch(
      /\n\nIncident login\nTaken note of by arn:\S+\/kim, 21 Nov 2026 00:15:00 UTC: it was me NOW WRONG - nothing\n$/,
    );
  });

  it('says that it is not known whether somebody took note of it, and how to', () => {
    const { body } = incidentMail(aSummary({ acknowledged: notKnown('failed', 'StoreDownError') }), presentation);

    expect(body).toMatch(
      /\n\nIncident login\nWhether somebody took note of it could not be read\.\nTo record that you took note: npx .+\n$/,
    );
  });

  it('says where, and with what store, somebody takes note of it where nothing is deployed', () => {
    const { body } = incidentMail(aSummary(), { ...presentation, isDeployed: false, store: '/srv/store.db' });

    expect(body).toMatch(
      /\nTo record that you took note, where the watch runs: npx rootwatch ack login --note "\.\.\." --store \/srv\/store\.db\n$/,
    );
  });
});
