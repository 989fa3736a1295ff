import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { Addressee, Urgency } from '../../src/case/case.vocabulary.js';
import { learnWords } from '../../src/case/learn-words.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { buildCase } from '../build/case.js';
import { people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const found = async (who: Who, filter: object, orderBy = 'NEWEST'): Promise<string[]> => {
  const { data } = await house.ask(
    people[who],
    'query ($f: CaseFilter, $o: CaseOrder!) { cases(first: 100, filter: $f, orderBy: $o) { edges { node { id } } } }',
    { f: filter, o: orderBy },
  );
  return (data?.cases?.edges ?? []).map(({ node }: { node: { id: string } }) => node.id);
};

describe('C8 C30: lists and search', () => {
  test('C8: the inbox is ordered by urgency, then deadline, and what is settled comes last', async () => {
    await house.sql('truncate "case" cascade');
    const urgent = { urgency: Urgency.URGENT, urgencyCriterion: 'URGENT_CRITERION' };
    const settled = await buildCase(house, { ...urgent, state: CaseState.ANSWERED });
    const ordinary = await buildCase(house, { state: CaseState.SUBMITTED });
    const soon = await buildCase(house, {
      urgency: Urgency.SOON,
      urgencyCriterion: 'SOON_CRITERION',
      state: CaseState.TRIAGED,
    });
    const pressing = await buildCase(house, { ...urgent, state: CaseState.SUBMITTED });
    expect(await found('coordinator', {}, 'URGENCY')).toEqual(
      [pressing, soon, ordinary, settled].map(({ caseId }) => caseId),
    );
    expect(await found('coordinator', { state: ['SUBMITTED'] }, 'URGENCY')).toEqual([pressing.caseId, ordinary.caseId]);
  });

  test.each(['URGENCY', 'OLDEST', 'NEWEST', 'DUE'])(
    'G7: pages of two in order %s neither repeat nor miss a case',
    async (orderBy) => {
      const whole = await found('coordinator', {}, orderBy);
      const paged: string[] = [];
      const source = `query ($after: String) { cases(first: 2, after: $after, orderBy: ${orderBy}) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      for (let after: string | null = null, more = true; more; ) {
        const answer = await house.ask(people.coordinator, source, { after });
        const { edges, pageInfo } = answer.data.cases;
        paged.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
        ({ endCursor: after, hasNextPage: more } = pageInfo);
      }
      expect(paged).toEqual(whole);
    },
  );

  test('C30: a case is found by number, exact pratica, person, words, and every filter', async () => {
    await house.sql('truncate "case" cascade');
    const { caseId, answerId } = await buildCase(house, {
      state: CaseState.ANSWERED,
      addressee: Addressee.PREFETTURA_CITTADINANZA,
      subject: 'Cittadinanza per matrimonio',
      body: 'Ricevuto il preavviso di rigetto',
      personName: 'Amaranta Buendía',
      praticaKind: PraticaKind.K10C,
      praticaValue: 'K10/C/0123456',
    });
    await buildCase(house, { state: CaseState.SUBMITTED, subject: 'Altro' });
    const [{ registry_number: number }] = await house.sql('select registry_number from "case" where id = $1', [caseId]);
    const filters: object[] = [
      { text: number },
      { text: `2026/${Number(number.slice(5))}` },
      { text: `${Number(number.slice(5))}/2026` },
      { text: 'k10c 0123456' },
      { text: 'Amaranta' },
      { text: 'Amarant Buendia' },
      { text: 'matrimoni' },
      { text: 'preavvisi rigetti' },
      { state: ['ANSWERED'] },
      { addressee: ['PREFETTURA_CITTADINANZA'] },
      { officeId: places.office.PREFETTURA_CITTADINANZA },
      { topicId: places.topic },
      { validation: ['UNVALIDATED'] },
      {
        text: 'matrimonio',
        sportelloId: places.alba.desk,
        openedFrom: '2026-11-23',
        openedTo: '2026-11-23',
        urgency: ['ORDINARY'],
      },
    ];
    for (const filter of filters) expect([filter, await found('coordinator', filter)]).toEqual([filter, [caseId]]);
    const none: object[] = [
      { text: 'K10/C/0123457' },
      { text: '%' },
      { text: '_____' },
      { openedTo: '2026-11-22' },
      { validation: ['VALIDATED'] },
      { officeId: 'not-an-id' },
      { sportelloId: places.bra.desk },
    ];
    for (const filter of none) expect([filter, await found('coordinator', filter)]).toEqual([filter, []]);
    const byNumber = await house.ask(
      people.operator,
      'query ($n: String!) { caseByNumber(registryNumber: $n) { id answers { id } } }',
      { n: number },
    );
    expect(byNumber.data.caseByNumber).toEqual({ id: caseId, answers: [{ id: answerId }] });
  });

  test('C30: a person is found by the words of the name, in any order, begun or mistyped; and the words go with the last who bears them', async () => {
    await house.sql('truncate "case" cascade');
    await house.sql('delete from case_name_word');
    const named = async (personName: string) =>
      (await buildCase(house, { state: CaseState.SUBMITTED, personName })).caseId;
    const [amina, other] = [await named('Amina Haddad'), await named('Amina D’Angelo')];
    for (const text of ['Haddad Amina', 'amina haddad', 'Amina Hadad', 'Hadda', 'Aminna Haddd'])
      expect([text, await found('coordinator', { text })]).toEqual([text, [amina]]);
    expect(await found('coordinator', { text: 'd’angelo' })).toEqual([other]);
    expect((await found('coordinator', { text: 'Amina' })).sort()).toEqual([amina, other].sort());
    expect(await found('coordinator', { text: 'rinnovo Amina Haddad' })).toEqual([amina]);
    for (const text of ['D’Angelo Haddad', 'rinnovo della carta di Haddad', 'ddad', 'Omar'])
      expect(await found('coordinator', { text })).toEqual([]);
    const words = async () => (await house.sql('select word from case_name_word order by 1')).map(({ word }) => word);
    expect(await words()).toEqual(['amina', 'angelo', 'd', 'haddad']);
    await house.sql(`update "case" set person_name = 'Amina Hoxha' where id = $1`, [amina]);
    expect(await words()).toEqual(['amina', 'angelo', 'd', 'hoxha']);
    await house.sql('update "case" set person_name = null where id = $1', [other]);
    expect(await words()).toEqual(['amina', 'hoxha']);
    await house.sql('delete from case_word where case_id = $1', [amina]);
    expect(await words()).toEqual([]);
  });

  test('C30: a mistyped word is understood by what many cases say; a name is not, and what few say is never learned', async () => {
    await house.sql('truncate "case" cascade');
    const wish = { state: CaseState.SUBMITTED, personName: 'Ion Popescu', subject: 'Ricongiungimento familiare' };
    const cases: string[] = [];
    for (let n = 0; n < 3; n += 1) cases.push((await buildCase(house, wish)).caseId);
    await buildCase(house, { state: CaseState.SUBMITTED, subject: 'Cataplasma', body: 'Altro' });
    const mistyped = { text: 'riconjungimento famigliare' };
    expect(await found('coordinator', mistyped)).toEqual([]);
    await learnWords.run(house.open.house);
    expect([...(await found('coordinator', mistyped))].sort()).toEqual([...cases].sort());
    expect(await found('stranger', mistyped)).toEqual([]);
    expect(await found('coordinator', { text: 'catapllasma' })).toEqual([]);
    expect(await found('coordinator', { text: 'Ion Popesku' })).toHaveLength(3);
    expect(await house.sql(`select 1 from case_lexicon where lexeme ~ 'popesc|cataplasm'`)).toEqual([]);
    await house.sql('truncate "case" cascade');
    await learnWords.run(house.open.house);
    expect(await house.sql('select 1 from case_lexicon')).toEqual([]);
  });

  test('C30 G5: nobody but the house itself teaches, and no role reads what was learned', async () => {
    const roles = await house.sql(
      `select r from unnest(array['cases_app', 'cases_read']) r
       where has_table_privilege(r, 'case_lexicon', 'select') or has_function_privilege(r, 'case_words_meant(text)', 'execute')
         or has_function_privilege(r, 'cases_that_say(tsquery, uuid[])', 'execute')`,
    );
    expect(roles).toEqual([]);
    await house.sql(`insert into case_lexicon values ('permess', 3)`);
    const ctx = house.context(people.coordinator);
    await ctx.db.rows({ name: 'test.learn', text: 'select learn_case_words()' }).catch(() => []);
    await ctx.db.abandon();
    expect(await house.sql('select 1 from case_lexicon')).toHaveLength(1);
  });

  test('C30: search reaches no further than the reader’s own scope', async () => {
    expect(await found('stranger', { text: 'K10/C/0123456' })).toEqual([]);
    expect(await found('stranger', { text: 'Amaranta' })).toEqual([]);
  });

  test('C18: overdue is what is open beyond its deadline; a case that waits for its desk is not', async () => {
    const open = await buildCase(house, { state: CaseState.TRIAGED });
    const waiting = await buildCase(house, { state: CaseState.INFO_REQUESTED });
    house.clock.at('2027-01-11T09:00:00Z');
    const overdue = await found('coordinator', { overdueOnly: true });
    const { data } = await house.ask(people.coordinator, 'query ($id: ID!) { case(id: $id) { isOverdue } }', {
      id: waiting.caseId,
    });
    house.clock.at('2026-11-23T09:00:00Z');
    expect(overdue).toContain(open.caseId);
    expect(overdue).not.toContain(waiting.caseId);
    expect(data.case.isOverdue).toBe(false);
  });

  test('G7: a cursor that was not given is refused as the caller’s fault', async () => {
    const { errors } = await house.ask(people.operator, '{ cases(after: "forged") { edges { node { id } } } }');
    expect(errors).toHaveLength(1);
  });
});
