import type { IncidentReport } from '../../domain/incident-report';
import type { Finding } from '../../domain/finding';
import type { Welcome } from '../../domain/welcome';
import type { Announcer } from '../announcer.port';
import { incidentMail } from '../mail/incident-mail';
import type { IncidentTeller } from '../incident-teller.port';
import { alertMail, type Mail } from '../mail/mail';
import type { Presentation } from '../presentation';
import { welcomeMail } from '../welcome/welcome-mail';

/** One telling, in the order in which it happened. */
export type Told =
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      /** Null when people were not told. */ readonly mail: Mail | null;
    }
  | { readonly kind: 'incident'; readonly report: IncidentReport; readonly mail: Mail }
  | { readonly kind: 'welcome'; readonly welcome: Welcome; readonly mail: Mail };

/** The announcer of the embedded default: keeps what people and machines would have got, for the command to print. */
export class TerminalAnnouncer implements Announcer, IncidentTeller {
  private readonly presentation: Presentation;
  private readonly kept: Told[] = [];

  constructor(presentation: Presentation) {
    this.presentation = presentation;
  }

  get told(): readonly Told[] {
    return this.kept;
  }

  announce(finding: Finding): Promise<void> {
    const mail = finding.notify === 'now' ? alertMail(finding, this.presentation) : null;
    this.kept.push({ kind: 'finding', finding, mail });
    return Promise.resolve();
  }

  tellMachines(finding: Finding): Promise<void> {
    this.kept.push({ kind: 'finding', finding, mail: null });
    return Promise.resolve();
  }

  tellIncident(report: IncidentReport): Promise<void> {
    this.kept.push({ kind: 'incident', report, mail: incidentMail(report, this.presentation) });
    return Promise.resolve();
  }

  welcome(welcome: Welcome): Promise<void> {
    this.kept.push({ kind: 'welcome', welcome, mail: welcomeMail(welcome, this.presentation) });
    return Promise.resolve();
  }
}
