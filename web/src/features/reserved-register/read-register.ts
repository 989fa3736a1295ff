import 'server-only';
import { AccessRegisterDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { periodOf } from './period';
import { PAGE, pageOf, type RegisterPage } from './register-page';
import { HOUSES, kindsOf, type RegisterQuestion, sidesOf } from './register-question';

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** A page of the register, and whether a part of it did not answer or was too much to ask. */
export async function readRegister(asked: RegisterQuestion): Promise<RegisterPage & { isPartial: boolean }> {
  const common = {
    ...periodOf(asked.from, asked.to),
    forEnte: asked.ente ?? null,
    kinds: kindsOf(asked),
    operation: asked.operation ?? null,
    first: PAGE,
    ...Object.fromEntries(HOUSES.map((house) => [`after${capital(house)}`, asked.after[house] ?? null])),
    ...Object.fromEntries(HOUSES.map((house) => [`ask${capital(house)}`, !asked.house || asked.house === house])),
  };
  const { sides, isCut } = sidesOf(asked);
  const answers = await Promise.all(
    sides.map((side) => queryAsViewer({ query: AccessRegisterDocument, variables: { ...common, ...side } as never })),
  );
  const page = pageOf(
    answers.flatMap(({ data }) => (data ? [data] : [])),
    asked.after,
  );
  return { ...page, isPartial: isCut || answers.some(({ error }) => error) };
}
