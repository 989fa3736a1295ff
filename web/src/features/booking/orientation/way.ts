import type { Orientation_AgendaFragment } from '../../../graphql/generated/graphql';

type Question = Orientation_AgendaFragment['orientation'][number];
export type OrientationAnswer = Question['answers'][number];

/** Where answers have led: to a question, or to an answer that ends; and the way there. */
export type Way = {
  question: Question | null;
  end: OrientationAnswer | null;
  /** Indexes of the answers given, as the address carries them. */
  given: readonly number[];
};

/** A37: walks the answers of an address from the first question; what is no answer ends the walk before it. */
export function walk(questions: readonly Question[], answers: readonly number[]): Way {
  let question = questions[0] ?? null;
  const given: number[] = [];
  for (const index of answers) {
    const answer = question?.answers[index];
    if (!answer) break;
    given.push(index);
    const next = answer.questionCode;
    if (!next) return { question: null, end: answer, given };
    question = questions.find(({ code }) => code === next) ?? null;
  }
  return { question, end: null, given };
}

/** Answers that an address carries: `0-2` is the first answer, then the third. */
export const readAnswers = (text: string | undefined): number[] =>
  text && /^\d(-\d){0,9}$/.test(text) ? text.split('-').map(Number) : [];
