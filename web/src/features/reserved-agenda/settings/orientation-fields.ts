import type { OrientationAnswerInput, OrientationQuestionInput } from '../../../graphql/generated/graphql';

/** End of an answer that says that no appointment is needed. */
export const NO_APPOINTMENT = 'no';

const MOST_ANSWERS = 6;
const MOST_QUESTIONS = 10;

type Answer = {
  text: string;
  questionCode: string | null;
  purposeId: string | null;
  verdict: string | null;
  href: string | null;
};
type Question = { code: string; text: string; answers: readonly Answer[] };

const emptyAnswer: Answer = { text: '', questionCode: null, purposeId: null, verdict: null, href: null };

/** Questions as the form shows them: each with room for one answer more, and an empty one at the end. */
export function slotsFor(questions: readonly Question[]): Question[] {
  const free = Array.from({ length: questions.length + 1 }, (_, n) => `domanda-${n + 1}`).find(
    (code) => !questions.some((one) => one.code === code),
  );
  const roomy = (answers: readonly Answer[]): Answer[] => {
    const count = Math.min(MOST_ANSWERS, Math.max(2, answers.length + 1));
    return Array.from({ length: count }, (_, n) => answers[n] ?? emptyAnswer);
  };
  const all = [
    ...questions,
    ...(questions.length < MOST_QUESTIONS ? [{ code: free ?? '', text: '', answers: [] }] : []),
  ];
  return all.map((one) => ({ ...one, answers: roomy(one.answers) }));
}

/** Names of the controls of a question, or of one of its answers. */
export const namesOf = (at: number, which?: number) => {
  const base = which === undefined ? `q${at}` : `q${at}a${which}`;
  return {
    code: `${base}-code`,
    text: `${base}-text`,
    end: `${base}-end`,
    verdict: `${base}-verdict`,
    href: `${base}-href`,
  };
};

/** Where an answer leads, as the value of its control. */
export function endOf({ questionCode, purposeId, verdict }: Answer): string {
  if (questionCode) return `q:${questionCode}`;
  if (purposeId) return `p:${purposeId}`;
  return verdict ? NO_APPOINTMENT : '';
}

type Read = (name: string) => string;

function readAnswer(read: Read, at: number, which: number): OrientationAnswerInput {
  const names = namesOf(at, which);
  const end = read(names.end);
  return {
    text: read(names.text),
    questionCode: end.startsWith('q:') ? end.slice(2) : null,
    purposeId: end.startsWith('p:') ? end.slice(2) : null,
    // what is written for another end is left where it was typed
    verdict: end === NO_APPOINTMENT ? read(names.verdict) || null : null,
    href: end === NO_APPOINTMENT ? read(names.href) || null : null,
  };
}

/** What was written, question by question, with where each stands in the form; what is wholly empty is left out. */
export function questionsOf(read: Read): { input: OrientationQuestionInput; at: number; answers: number[] }[] {
  return Array.from({ length: MOST_QUESTIONS }, (_, at) => at).flatMap((at) => {
    const answers = Array.from({ length: MOST_ANSWERS }, (_, which) => which).filter((which) => {
      const names = namesOf(at, which);
      return read(names.text) || read(names.end);
    });
    const text = read(namesOf(at).text);
    if (!text && answers.length === 0) return [];
    const input = { code: read(namesOf(at).code), text, answers: answers.map((which) => readAnswer(read, at, which)) };
    return [{ input, at, answers }];
  });
}
