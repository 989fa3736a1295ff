import { describe, expect, test } from '@jest/globals';
import { criterionValue, draftInput, onControls } from './draft-input';
import { draftSchema } from './draft-schema';

const draft = { caseId: 'c1', purpose: 'PRATICA_STATE', clientKey: '12345678' } as const;

describe('draft of a case', () => {
  test('C4: urgency and its written criterion travel as one choice', () => {
    const input = draftInput(draftSchema.parse({ ...draft, criterion: criterionValue('URGENT', 'expulsion:48h') }));
    expect(input).toMatchObject({ urgency: 'URGENT', urgencyCriterion: 'expulsion:48h' });
  });

  test('C4: an unknown urgency is no urgency', () => {
    expect(draftInput(draftSchema.parse({ ...draft, criterion: 'NOW:x' }))).toMatchObject({
      urgency: null,
      urgencyCriterion: null,
    });
  });

  test('C7: a draft may lack everything but its purpose', () => {
    expect(draftSchema.safeParse(draft).success).toBe(true);
    expect(draftSchema.safeParse({ ...draft, purpose: undefined }).success).toBe(false);
  });

  test('C1: a refusal on the urgency lands on the radio group that the reader sees', () => {
    expect(onControls([{ field: ['input', 'urgencyCriterion'] }, { field: ['subject'] }, { field: null }])).toEqual([
      { field: ['criterion'] },
      { field: ['subject'] },
      { field: null },
    ]);
  });
});
