import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { carryFrom } from '../src/courier.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type Topology, type World } from './world.js';

const ENTE = seedId('ente', 'comune-alba');
const ALBA = seedId('sportello', 'sportello-alba');
const QUESTURA = seedId('office', 'questura-immigrazione');

/** The main journey of the product through the gateway, with the houses' own seeds and the courier between them. */
describe.each<Topology>(['solo', 'mesh'])('from desk to citizen, %s', (topology) => {
  let world: World;
  const tokens = new Map<string, string>();
  const seen: Record<string, string> = {};

  beforeAll(async () => {
    world = await makeWorld(topology, '2026-11-23T09:00:00Z');
    await seedProvince(world);
    const people: [string, Role, Partial<Actor>][] = [
      ['operator', 'OPERATOR', { enteId: ENTE, sportelloIds: [ALBA] }],
      ['coordination', 'COORDINATION', {}],
      ['liaison', 'LIAISON', {}],
      ['referent', 'OFFICE_REFERENT', { officeId: QUESTURA, tier: null }],
      ['editor', 'EDITOR', {}],
      ['translator', 'TRANSLATOR', {}],
      ['stranger', 'OPERATOR', { sportelloIds: [seedId('sportello', 'sportello-bra')] }],
    ];
    for (const [name, role, over] of people) tokens.set(name, world.signIn(personIn(role, over)));
  }, 180_000);
  afterAll(() => world.close());

  const as = async (who: string, query: string, variables: object = {}) => {
    const token = tokens.get(who);
    const { body } = await world.ask(query, { variables, ...(token ? { token } : {}) });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const run = async (who: string, verb: string, selection: string, input: object) => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const data = await as(
      who,
      `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} userErrors { code message field } } }`,
      {
        input: { clientKey: key(), ...input },
      },
    );
    expect(data[verb].userErrors).toEqual([]);
    return data[verb];
  };
  /** Carries messages until none is left. */
  const carry = async () => {
    for (let round = 0; round < 10; round += 1) {
      let carried = 0;
      for (const door of world.doors.values()) carried += await carryFrom(door, world.doors, world.keys);
      if (carried === 0) return;
    }
  };

  test('C1 C4 C5: the desk of Alba raises a case, and is shown what is known already', async () => {
    const known = await as(
      'operator',
      '{ suggest(text: "quanto tempo per il rinnovo del permesso") { content { slug } text { title } } }',
    );
    expect(known.suggest.length).toBeGreaterThan(0);
    const { urgencyCriteria } = await as('operator', '{ urgencyCriteria { urgency code } }');
    const criterion = urgencyCriteria.find((one: { urgency: string }) => one.urgency === 'SOON').code;
    const { case: draft } = await run('operator', 'openCase', 'case { id version state }', {
      purpose: 'PRATICA_STATE',
      addressee: 'QUESTURA_IMMIGRAZIONE',
      subject: 'Stato del rinnovo',
      body: 'La ricevuta ha più di sei mesi: a che punto è la pratica?',
      urgency: 'SOON',
      urgencyCriterion: criterion,
      praticaKind: 'TAX_CODE',
      praticaValue: 'RSSMRA80A01H501U',
      personName: 'Persona Inventata',
      sportelloId: ALBA,
    });
    const { case: sent } = await run('operator', 'submitCase', 'case { id registryNumber state dueAt version }', {
      caseId: draft.id,
      expectedVersion: draft.version,
    });
    expect(sent).toMatchObject({ state: 'SUBMITTED' });
    expect(sent.registryNumber).toMatch(/^2026\/\d{6}$/);
    Object.assign(seen, { caseId: sent.id, number: sent.registryNumber });
  });

  test('G5 C24: another desk finds it by no way', async () => {
    const data = await as(
      'stranger',
      'query ($id: ID!, $n: String!) { case(id: $id) { id } caseByNumber(registryNumber: $n) { id } cases(first: 100) { edges { node { id } } } }',
      { id: seen.caseId, n: seen.number },
    );
    expect(data.case).toBeNull();
    expect(data.caseByNumber).toBeNull();
    expect(JSON.stringify(data.cases)).not.toContain(seen.caseId);
  });

  test('C8 C9 C10: the coordination classifies it, puts it on a sheet; the interface operator brings the answer back', async () => {
    const inbox = await as(
      'coordination',
      '{ cases(first: 50, filter: { state: [SUBMITTED] }) { edges { node { id sportello { name ente { name } } } } } }',
    );
    const found = inbox.cases.edges.find((edge: { node: { id: string } }) => edge.node.id === seen.caseId);
    expect(found.node.sportello.ente.name).toContain('Alba');
    await run('coordination', 'triageCase', 'case { state }', {
      caseId: seen.caseId,
      topicId: seedId('topic', 'rilascio-e-rinnovo'),
    });
    const { sheet } = await run(
      'coordination',
      'createDeliverySheet',
      'sheet { id number pdfHref lines { case { id state } answered } }',
      {
        officeId: QUESTURA,
        caseIds: [seen.caseId],
        carrier: 'Operatore interfaccia',
        deliveredOn: '2026-11-23',
      },
    );
    expect(sheet.lines[0]).toMatchObject({ answered: false, case: { state: 'RELAYED' } });
    const pdf = await fetch(`${world.url}${sheet.pdfHref}`, {
      headers: { authorization: `Bearer ${tokens.get('coordination')}` },
    });
    expect(pdf.status).toBe(200);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const { answer } = await run('liaison', 'recordAnswer', 'answer { id validation } case { state }', {
      sheetId: sheet.id,
      caseId: seen.caseId,
      body: 'La pratica è in lavorazione; il permesso si ritira su convocazione per SMS.',
      givenByName: 'Dirigente dell’Ufficio Immigrazione',
      givenOn: '2026-11-23',
      channel: 'IN_PERSON',
    });
    expect(answer.validation).toBe('UNVALIDATED');
    seen.answerId = answer.id;
  });

  test('C11 C14: the desk reads the answer, labelled as not yet validated; its letter and notice carry no personal data', async () => {
    const data = await as('operator', 'query ($id: ID!) { case(id: $id) { state lastAnswer { body validation } } }', {
      id: seen.caseId,
    });
    expect(data.case).toMatchObject({ state: 'ANSWERED', lastAnswer: { validation: 'UNVALIDATED' } });
  });

  test('I11 I12 TH19: the register names what was asked as the caller named it, in every house that it went through', async () => {
    const query = `query TheDeskLooks($id: ID!) { case(id: $id) { id sportello { id name } notes: publishedFaqs { slug } } }`;
    await as('operator', query, { id: seen.caseId });
    const admin = ownerOf(world);
    try {
      const { rows } = await admin.query(
        `select operation from cases.read_audit where $1 = any (seen) order by id desc limit 1`,
        [`case:${seen.caseId}`],
      );
      expect(rows).toEqual([{ operation: 'TheDeskLooks' }]);
      const named = await admin.query(
        `select distinct operation from (select operation from cases.read_audit union all select operation from network.read_audit) r
         where operation ~ '__'`,
      );
      expect(named.rows).toEqual([]);
    } finally {
      await admin.end();
    }
  });

  test('P12: a FAQ on an unvalidated answer cannot be published, and says why', async () => {
    await carry();
    const { content } = await run('editor', 'draftFaq', 'content { id version }', {
      answerIds: [seen.answerId],
      caseIds: [seen.caseId],
      question: 'Dopo sei mesi il permesso non è pronto: che cosa succede?',
      body: 'La pratica può essere ancora in lavorazione. La Questura manda un SMS quando il permesso è pronto.',
      topicIds: [seedId('topic', 'rilascio-e-rinnovo')],
    });
    const { content: asked } = await run('editor', 'submitContent', 'content { id version state }', {
      contentId: content.id,
    });
    const refused = await as(
      'coordination',
      'mutation ($input: PublishContentInput!) { publishContent(input: $input) { userErrors { code } } }',
      { input: { clientKey: key(), contentId: asked.id } },
    );
    expect(refused.publishContent.userErrors[0].code).toBe('NOT_VALIDATED');
    seen.contentId = content.id;
  });

  test('C12 C13: the referent of the Questura validates it; the one who recorded it could not', async () => {
    const refused = await world.ask(
      'mutation ($input: ValidateAnswerInput!) { validateAnswer(input: $input) { answer { validation } userErrors { code } } }',
      {
        token: tokens.get('liaison') as string,
        variables: { input: { clientKey: key(), answerId: seen.answerId } },
      },
    );
    expect(refused.body.data?.validateAnswer?.answer ?? null).toBeNull();
    const { answer } = await run('referent', 'validateAnswer', 'answer { validation validationVersion }', {
      answerId: seen.answerId,
    });
    expect(answer.validation).toBe('VALIDATED');
  });

  test('P8 P11 P12: published once the house of cases confirms the validation; the Arabic version follows', async () => {
    await carry();
    await run('coordination', 'publishContent', 'content { state }', { contentId: seen.contentId });
    await carry();
    const { content } = await as(
      'editor',
      'query ($id: ID!) { content(id: $id) { state slug provenance { caseId validation } text(locale: "it") { revisionId } } }',
      { id: seen.contentId },
    );
    expect(content).toMatchObject({
      state: 'PUBLISHED',
      provenance: [{ caseId: seen.caseId, validation: 'VALIDATED' }],
    });
    // C33: the desk that asked finds the FAQ beside its case
    const { case: asked } = await as('operator', 'query ($id: ID!) { case(id: $id) { publishedFaqs { slug } } }', {
      id: seen.caseId,
    });
    expect(asked.publishedFaqs).toEqual([{ slug: content.slug }]);
    await run('translator', 'saveTranslation', 'content { id }', {
      contentId: seen.contentId,
      locale: 'ar',
      title: 'مرّت ستة أشهر ولم يجهز تصريح الإقامة: ماذا يحدث؟',
      body: 'قد يكون الطلب قيد المعالجة. ترسل مديرية الشرطة رسالة قصيرة عندما يصبح التصريح جاهزًا.',
      sourceRevisionId: content.text.revisionId,
    });
    await run('translator', 'publishTranslation', 'content { id }', { contentId: seen.contentId, locale: 'ar' });
  });

  test('P30: a citizen without an account finds it in Arabic and in Italian with a typo, without its provenance', async () => {
    const search = async (text: string, locale: string) =>
      (
        await as(
          'nobody',
          'query ($t: Text!, $l: String!) { search(text: $t, locale: $l) { hits { content { id } } } }',
          { t: text, l: locale },
        )
      ).search.hits.map((hit: { content: { id: string } }) => hit.content.id);
    expect((await search('تصريح الإقامة لم يجهز ستة أشهر', 'ar')).slice(0, 3)).toContain(seen.contentId);
    expect((await search('permeso non pronto dopo sei messi', 'it')).slice(0, 3)).toContain(seen.contentId);
    const open = await as(
      'nobody',
      'query ($id: ID!) { content(id: $id) { provenance { caseId } revisions { id } } }',
      { id: seen.contentId },
    );
    expect(open.content.provenance ?? []).toEqual([]);
  });

  test('P13 C14: the authority contests it later; what is built on it is flagged, and a desk that only read the FAQ is told', async () => {
    await run('stranger', 'countDeflection', 'counted', { contentId: seen.contentId });
    await run('referent', 'contestAnswer', 'answer { validation }', {
      answerId: seen.answerId,
      note: 'La prassi è cambiata.',
    });
    await carry();
    const { content } = await as('nobody', 'query ($id: ID!) { content(id: $id) { underReviewNotice } }', {
      id: seen.contentId,
    });
    expect(content.underReviewNotice).toBe(true);
    const { corrections } = await as('stranger', '{ corrections { edges { node { id faqSlug case { id } } } } }');
    expect(corrections.edges).toMatchObject([{ node: { faqSlug: expect.any(String), case: null } }]);
    await run('stranger', 'acknowledgeCorrection', 'correction { acknowledgedAt }', {
      correctionId: corrections.edges[0].node.id,
    });
    expect((await as('stranger', '{ corrections { edges { cursor } } }')).corrections.edges).toEqual([]);
  });

  test('T4: the operator registers for a training event', async () => {
    const { trainingEvents } = await as(
      'operator',
      '{ trainingEvents(first: 1, filter: { kind: EQUIPE }) { edges { node { id organiser { name } } } } }',
    );
    const [{ node }] = trainingEvents.edges;
    expect(node.organiser.name).toBeTruthy();
    const { registration } = await run('operator', 'register', 'registration { state ente { name } }', {
      eventId: node.id,
    });
    expect(registration).toMatchObject({ state: 'CONFIRMED', ente: { name: expect.stringContaining('Alba') } });
  });
});
