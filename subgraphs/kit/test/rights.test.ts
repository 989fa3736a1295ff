import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, type NetworkTierName, SYSTEM } from '../src/actor.js';
import { sessionVariables } from '../src/read-session.js';
import { DEFAULT_RIGHTS, holds, NETWORK_RIGHTS, rightsOf } from '../src/rights.js';

const person = (tier: NetworkTierName | null): Actor => ({ ...ANONYMOUS, kind: 'PERSON', personId: 'me', tier });

describe('N2: what a network gives its people', () => {
  test('N2 gives the rete ristretta everything, the rete allargata consultations, its sheets and events', () => {
    const given = (tier: NetworkTierName | null) => NETWORK_RIGHTS.filter((right) => holds(person(tier), right));
    const anyone = ['READ_NETWORK_KNOWLEDGE', 'KEEP_SERVICE_SHEETS', 'JOIN_EVENTS'];
    expect({
      ristretta: given('RISTRETTA'),
      allargata: given('ALLARGATA'),
      esterna: given('ESTERNA'),
      none: given(null),
    }).toEqual({
      ristretta: [...NETWORK_RIGHTS],
      allargata: ['RAISE_CONSULTATIONS', ...anyone],
      esterna: anyone,
      none: anyone,
    });
  });

  test('N2 believes what the coordination gave over the defaults, and tells the database the same', () => {
    const changed: Actor = { ...person('RISTRETTA'), rights: ['PROPOSE_FAQ', 'JOIN_EVENTS'] };
    expect(rightsOf(changed)).toEqual(['PROPOSE_FAQ', 'JOIN_EVENTS']);
    expect(holds(changed, 'RAISE_PRATICHE')).toBe(false);
    expect(sessionVariables(changed)['respi.rights']).toBe('PROPOSE_FAQ,JOIN_EVENTS');
    expect(sessionVariables(person('ALLARGATA'))['respi.rights']).toBe(DEFAULT_RIGHTS.ALLARGATA.join(','));
  });

  test('N2 gives nothing to machines, visitors, couriers and jobs', () => {
    const others: Actor[] = [
      ANONYMOUS,
      SYSTEM,
      { ...person('RISTRETTA'), kind: 'CLIENT' },
      { ...ANONYMOUS, kind: 'COURIER' },
    ];
    expect(others.map(rightsOf)).toEqual([[], [], [], []]);
  });
});
