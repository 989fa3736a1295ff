import { describe, expect, test } from '@jest/globals';
import { currentEntry, menuFor } from './menu';

describe('menu of the reserved area', () => {
  test('I3: a context without capabilities finds only its own work and its account', () => {
    expect(menuFor(new Set()).map(({ key }) => key)).toEqual(['work', 'helpdesk', 'account']);
  });

  test('I3: a room appears with its capability and with no other', () => {
    expect(menuFor(new Set(['CASES_READ'])).map(({ key }) => key)).toEqual(['work', 'cases', 'helpdesk', 'account']);
    expect(menuFor(new Set(['AGENDA_READ'])).map(({ key }) => key)).toEqual(['work', 'agenda', 'helpdesk', 'account']);
  });

  test('the current entry is the longest that begins the path', () => {
    expect(currentEntry('')).toBe('work');
    expect(currentEntry('/agenda')).toBe('agenda');
    expect(currentEntry('/agenda/prenota')).toBe('book');
    expect(currentEntry('/segnalazioni/8c1/modifica')).toBe('cases');
    expect(currentEntry('/agendaria')).toBeUndefined();
  });
});
