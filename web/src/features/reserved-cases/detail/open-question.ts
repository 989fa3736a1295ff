type Question = { question: string; answeredAt: string | null };

/** C17: the question that the desk still has to answer; only the newest can be open. */
export const openQuestion = <Asked extends Question>(questions: readonly Asked[]): Asked | undefined =>
  questions.find(({ answeredAt }) => answeredAt === null);
