/** An answer among those of several cases, as the form sends it: `<case>.<answer>` (C33). */
export const answerChoice = ({ id, of }: { id: string; of: { id: string } }): string => `${of.id}.${id}`;

/** Answers with the case of each, in the same order, as the command takes them. */
export function readChoices(choices: readonly string[]): { answerIds: string[]; caseIds: string[] } {
  const pairs = choices.map((choice) => choice.split('.'));
  return { answerIds: pairs.map(([, answer]) => answer ?? ''), caseIds: pairs.map(([of]) => of ?? '') };
}
