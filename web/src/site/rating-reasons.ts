/** What the official rating offers beside a high score (4 or 5) and a low one, in its order. */
export const positiveReasons = ['CLEAR', 'COMPLETE', 'ON_TRACK', 'NO_FAULTS', 'OTHER_GOOD'] as const;
export const negativeReasons = ['UNCLEAR', 'INCOMPLETE', 'LOST', 'FAULTS', 'OTHER_BAD'] as const;

/** Reasons that go with a score. */
export const reasonsOf = (score: number): readonly string[] => (score >= 4 ? positiveReasons : negativeReasons);
