import { presentationFrom } from '../../../lambda/announce/presentation';

describe('what the operator chose about what people read', () => {
  it.each([
    ['is taken from the environment', { WHO_TO_ASK: 'on-call', TIME_ZONE: 'Asia/Seoul' }, 'on-call', 'Asia/Seoul'],
    ['defaults to nobody and UTC', {}, null, 'UTC'],
    ['takes an empty variable for none', { WHO_TO_ASK: ' ', TIME_ZONE: '' }, null, 'UTC'],
  ])('%s', (_, variables, whoToAsk, timeZone) => {
    expect(presentationFrom(variables)).toEqual({ whoToAsk, timeZone });
  });
});
