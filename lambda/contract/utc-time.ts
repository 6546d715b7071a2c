import * as v from 'valibot';

const shortMonth = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const longMonth = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const day = `(?:\\d{4}-(?:${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)`;
const timeOfDay = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?';

/**
 * ISO 8601 in UTC, to the second or finer: `2026-11-21T03:12:45Z`. Only days and hours that exist: valibot's own
 * timestamp lets 31 February pass. A pattern, not a function, so that the published schema can say the same.
 */
export const utcTimeForm = new RegExp(`^${day}T${timeOfDay}Z$`);

export const utcTime = v.pipe(v.string(), v.regex(utcTimeForm), v.metadata({ format: 'date-time' }));
