/** How easy a text of an index of Gulpease is: for whom it is clear (80: little schooling, 60: middle school). */
export function levelOf(score: number): 'EASY' | 'FAIR' | 'HARD' {
  if (score >= 80) return 'EASY';
  return score >= 60 ? 'FAIR' : 'HARD';
}
