import { describe, expect, test } from '@jest/globals';
import { CaseState, canBecome, isLawful, isSettled, moves } from './case.states.js';

const states = Object.values(CaseState);

describe('C20: the states of a case', () => {
  test('C20: every state is reached from a draft', () => {
    const reached = new Set<CaseState>([CaseState.DRAFT]);
    for (const from of reached) for (const to of states) if (canBecome(from, to)) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test('C26: only the whole whose parts are done goes from its triage to its end', () => {
    expect(states.filter((from) => from !== CaseState.CLOSED && canBecome(from, CaseState.CLOSED))).toEqual([
      CaseState.TRIAGED,
      CaseState.ANSWERED,
    ]);
    expect(states.filter((state) => isLawful(state, 'close'))).toEqual([CaseState.ANSWERED]);
  });

  test('C20: a cancelled case stays cancelled', () => {
    expect(states.filter((to) => canBecome(CaseState.CANCELLED, to))).toEqual([CaseState.CANCELLED]);
    expect(
      Object.entries(moves).filter(([, from]) => (from as readonly CaseState[]).includes(CaseState.CANCELLED)),
    ).toEqual([['note', states]]);
  });

  test('C15: an answered or closed case returns to the inbox, and no other does but after an open question', () => {
    const returning = states.filter((from) => from !== CaseState.SUBMITTED && canBecome(from, CaseState.SUBMITTED));
    expect(returning).toEqual([CaseState.DRAFT, CaseState.INFO_REQUESTED, CaseState.ANSWERED, CaseState.CLOSED]);
    expect(states.filter((state) => isLawful(state, 'reopen'))).toEqual([CaseState.ANSWERED, CaseState.CLOSED]);
  });

  test('C20: nobody answers, relays or asks about a draft or a settled case', () => {
    for (const move of ['relay', 'ask', 'triage'] as const) {
      expect(
        states.filter((state) => isLawful(state, move) && (isSettled(state) || state === CaseState.DRAFT)),
      ).toEqual([]);
    }
  });
});
