import type { Announcement } from '../../domain/announcement';
import type { Finding } from '../../domain/finding';
import type { ActivityServices } from '../respond-to-activity';

/**
 * The same services for what happened before Rootwatch watched: it is kept and machines get it, but nobody is told one by
 * one, neither now nor by the welcome. People read the sum instead.
 */
export function quietly(services: ActivityServices): ActivityServices {
  const { announcer, findings } = services;
  return {
    ...services,
    isPast: true,
    audience: { isListening: () => Promise.resolve(true) },
    announcer: {
      announce: (finding) => announcer.announce(quiet(finding)),
      tellMachines: (finding) => announcer.tellMachines(quiet(finding)),
      welcome: (welcome) => announcer.welcome(welcome),
    },
    findings: {
      claim: (announcement) => findings.claim(quietTelling(announcement)),
      markPeopleTold: (announcement) => findings.markPeopleTold(quietTelling(announcement)),
      markAnnounced: (announcement) => findings.markAnnounced(quietTelling(announcement)),
      markWaiting: (announcement) => findings.markWaiting(quietTelling(announcement)),
      waiting: (account) => findings.waiting(account),
      activity: (findingId) => findings.activity(findingId),
    },
  };
}

function quiet<F extends Finding>(finding: F): F {
  return { ...finding, notify: 'quiet' };
}

function quietTelling(announcement: Announcement): Announcement {
  return { ...announcement, finding: quiet(announcement.finding) };
}
