import 'server-only';
import { AccessRegisterDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { periodOf } from './period';
import { PAGE, pageOf, type RegisterPage } from './register-page';
import { HOUSES, kindsOf, type RegisterQuestion } from './register-question';

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** A page of the register, and whether a part of it did not answer. */
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
  const sides = (asked.of.length > 0 ? asked.of : [null]).flatMap((of) =>
    (asked.by.length > 0 ? asked.by : [null]).map((by) => ({ of, by })),
  );
  const answers = await Promise.all(
    sides
      .slice(0, 10)
      .map((side) => queryAsViewer({ query: AccessRegisterDocument, variables: { ...common, ...side } as never })),
  );
  const page = pageOf(
    answers.flatMap(({ data }) => (data ? [data] : [])),
    asked.after,
  );
  return { ...page, isPartial: answers.some(({ error }) => error) };
}
