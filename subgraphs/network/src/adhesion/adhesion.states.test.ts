import { describe, expect, test } from '@jest/globals';
import { AdhesionState, canMove, effectiveFrom, isLive, nextStates } from './adhesion.states.js';

const states = Object.values(AdhesionState);

describe('N5: the states of an adhesion', () => {
  test('N5: every state but the first is reached from the first', () => {
    const reached = new Set<AdhesionState>([AdhesionState.INVITED]);
    for (const from of reached) for (const to of nextStates[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test('N5: nothing leads out of an end, and no state to itself', () => {
    expect(states.filter((state) => !isLive(state))).toEqual(['WITHDRAWN', 'EXPIRED', 'REJECTED']);
    for (const state of states) expect(canMove(state, state)).toBe(false);
  });

  test('N5: only what was signed takes effect', () => {
    expect(states.filter((state) => canMove(state, AdhesionState.ACTIVE))).toEqual(['SIGNED', 'SUSPENDED']);
  });

  test.each([
    ['2026-02-01', '2026-03-01', '2026-01-01', '2026-03-01'],
    ['2026-03-01', '2026-02-01', '2026-01-01', '2026-03-01'],
    ['2026-01-01', '2026-01-02', '2026-06-01', '2026-06-01'],
  ])('N7: signed %s and %s, protocollo from %s: effective from %s', (ente, provincia, start, expected) => {
    expect(effectiveFrom(ente, provincia, start)).toBe(expected);
  });
});
