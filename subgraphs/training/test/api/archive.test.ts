import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { prepared } from '@respi/kit/read-session.js';
import { type TestScanner, testScanner } from '@respi/kit/testing/clamd.js';
import { HOLLOW_PNG } from '@respi/kit/testing/hollow-image.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, buildEvent, operator } from '../build/events.js';
import { download, onEvent, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const trainer = personIn('TRAINER');
const others = allRoles.filter((role) => !['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role));
const PDF = Buffer.from('%PDF-1.7\nAtti dell’incontro\n%%EOF\n');

async function upload(
  actor: ReturnType<typeof operator>,
  address: string,
  bytes: Buffer = PDF,
  name = 'atti-rinnovi.pdf',
) {
  const ctx = house.context(actor);
  const done = await plan.uploads?.document?.(ctx, address, { name, bytes, clientKey: key() });
  await ctx.db.finish();
  return done as { documentId: string };
}
const found = async (actor: ReturnType<typeof operator>, text?: string): Promise<string[]> =>
  (
    await read(
      house,
      actor,
      'query ($t: Text) { trainingDocuments(first: 100, text: $t) { edges { node { title } } } }',
      { t: text },
    )
  ).trainingDocuments.edges.map((edge: { node: { title: string } }) => edge.node.title);

describe('the archive (T12, T25)', () => {
  test.each(others)('T12: %s publishes nothing', async (role) => {
    const event = await buildEvent(house);
    const url = 'https://example.org/video';
    expect(
      await onEvent(house, personIn(role), 'publishRecording', {
        eventId: event,
        kind: 'RECORDING',
        title: 'x',
        url,
        isPublic: true,
      }),
    ).toBeNull();
    await expect(upload(personIn(role), `${event}.PROCEEDINGS.public`)).rejects.toThrow();
    expect(await house.sql('select 1 from event_document where event_id = $1', [event])).toEqual([]);
  });

  test.each(['the policy alone', 'policy and row-level security'])(
    'T12 FIG2: a reserved file is kept from the public by %s',
    async (wall) => {
      const event = await buildEvent(house, { isPublic: true });
      const shown = await upload(trainer, `${event}.PROCEEDINGS.public`);
      const kept = await upload(trainer, `${event}.SLIDES.reserved`);
      if (wall === 'the policy alone') await house.sql('alter table event_document disable row level security');
      try {
        expect((await download(house, anonymous, 'document', shown.documentId))?.equals(PDF)).toBe(true);
        expect(await download(house, anonymous, 'document', kept.documentId)).toBeNull();
        expect((await download(house, operator(), 'document', kept.documentId))?.equals(PDF)).toBe(true);
      } finally {
        await house.sql('alter table event_document enable row level security');
      }
    },
  );

  describe('T12 T25: the public search', () => {
    /** A public meeting with a public and a reserved document that hold the same word. */
    async function both(word: string): Promise<void> {
      const event = await buildEvent(house, { isPublic: true });
      for (const isPublic of [true, false]) {
        await onEvent(house, trainer, 'publishRecording', {
          ...{ eventId: event, kind: 'RECORDING', isPublic, url: 'https://example.org/v' },
          title: `${word} ${isPublic ? 'per tutti' : 'riservata'}`,
        });
      }
    }
    /** What row-level security alone lets a reader read: plain SQL in their session, past every policy. */
    const walled = async (word: string): Promise<string[]> => {
      const ctx = house.context(anonymous);
      const source = `select title from event_document where title like $1 || '%' order by title`;
      const rows = await ctx.db.rows<{ title: string }>(prepared('test.walled', source), [word]);
      await ctx.db.finish();
      return rows.map((row) => row.title);
    };
    const withoutWalls = async <T>(act: () => Promise<T>): Promise<T> => {
      await house.sql('alter table event_document disable row level security');
      try {
        return await act();
      } finally {
        await house.sql('alter table event_document enable row level security');
      }
    };

    test('T12 T25: never shows a reserved item, by the walls alone and by the policy alone', async () => {
      await both('Videolezione');
      expect(await found(anonymous, 'videolezione')).toEqual(['Videolezione per tutti']);
      expect(await walled('Videolezione')).toEqual(['Videolezione per tutti']);
      expect(await withoutWalls(() => found(anonymous, 'videolezione'))).toEqual(['Videolezione per tutti']);
      expect((await found(operator(), 'videolezione')).sort()).toEqual([
        'Videolezione per tutti',
        'Videolezione riservata',
      ]);
    });

    test('T12 twin: with neither wall nor policy the reserved item is there to be seen', async () => {
      await both('Seminario');
      expect(await withoutWalls(() => walled('Seminario'))).toEqual(['Seminario per tutti', 'Seminario riservata']);
    });
  });

  test('T12: what is not a PDF, JPEG or PNG by its first bytes is refused, and leaves no row', async () => {
    const event = await buildEvent(house);
    await expect(
      upload(trainer, `${event}.PROCEEDINGS.public`, Buffer.from('<script>'), 'atti.pdf'),
    ).rejects.toMatchObject({
      userErrors: [{ code: 'UNSAFE_FILE' }],
    });
    await expect(upload(trainer, `${event}.NONSENSE.public`)).rejects.toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await house.sql('select 1 from event_document where event_id = $1', [event])).toEqual([]);
  });

  describe('T12 TH14: in production', () => {
    const env = () => house.env as { mode: string; clamd?: string };
    const EICAR = Buffer.from(
      '%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF\n',
    );
    let scanner: TestScanner;
    beforeAll(async () => {
      scanner = await testScanner();
      env().mode = 'production';
    });
    afterAll(async () => {
      delete env().clamd;
      env().mode = 'test';
      await scanner.close();
    });
    const attempt = (event: string, bytes: Buffer) =>
      upload(trainer, `${event}.PROCEEDINGS.public`, bytes).catch((error) => error.userErrors[0].code);

    test('T12 TH14: without an antivirus nothing is taken; with one what is clean is kept so, what it knows is refused', async () => {
      const event = await buildEvent(house);
      expect(await attempt(event, PDF)).toBe('UNSAFE_FILE');
      env().clamd = scanner.address;
      expect(await attempt(event, EICAR)).toBe('UNSAFE_FILE');
      expect(await attempt(event, HOLLOW_PNG)).toBe('UNSAFE_FILE');
      expect(await attempt(event, Buffer.from('%PDF-1.7\n1 0 obj <</S /JavaScript /JS (x)>> endobj\n%%EOF\n'))).toBe(
        'UNSAFE_FILE',
      );
      expect(await house.sql('select 1 from event_document where event_id = $1', [event])).toEqual([]);
      const { documentId } = await upload(trainer, `${event}.PROCEEDINGS.public`);
      expect(await house.sql('select state from file where owner_id = $1', [event])).toEqual([{ state: 'CLEAN' }]);
      expect(await download(house, operator(), 'document', documentId)).toEqual(PDF);
    });
  });

  test('T25: found by the words that stand in the PDF, by those who may open it', async () => {
    const event = await buildEvent(house);
    const bytes = await download(house, trainer, 'sheet', event);
    await upload(trainer, `${event}.SLIDES.reserved`, bytes as Buffer, 'lucidi.pdf');
    expect(await found(operator(), 'firma')).toEqual(['lucidi']);
    expect(await found(anonymous, 'firma')).toEqual([]);
  });

  test('T25: found by the words of title, abstract and meeting, in their Italian forms; by each reader what is theirs', async () => {
    const event = await buildEvent(house, { isPublic: true });
    const { documentId } = await upload(trainer, `${event}.PROCEEDINGS.reserved`);
    await onEvent(house, trainer, 'describeDocument', {
      documentId,
      title: 'Atti sui ricongiungimenti',
      abstract: 'Nulla osta e visti per i familiari.',
    });
    await onEvent(house, trainer, 'publishRecording', {
      eventId: event,
      kind: 'RECORDING',
      title: 'Video: il visto',
      url: 'https://example.org/v',
      isPublic: true,
    });
    expect(await found(operator(), 'ricongiungimento')).toEqual(['Atti sui ricongiungimenti']);
    expect((await found(operator(), 'visti')).sort()).toEqual(['Atti sui ricongiungimenti', 'Video: il visto']);
    expect(await found(anonymous, 'visto')).toEqual(['Video: il visto']);
    expect(await found(anonymous, '100% "_')).toEqual([]);
    await onEvent(house, trainer, 'describeDocument', { documentId, isPublic: true });
    expect(await found(anonymous, 'familiari')).toEqual(['Atti sui ricongiungimenti']);
    await onEvent(house, trainer, 'describeDocument', { documentId, isWithdrawn: true });
    expect(await found(operator(), 'familiari')).toEqual([]);
    expect(await download(house, operator(), 'document', documentId)).toBeNull();
    expect((await onEvent(house, trainer, 'describeDocument', { documentId, title: 'x' })).userErrors[0].code).toBe(
      'NOT_FOUND',
    );
  });

  test('T12: a file of a meeting that one may not see is not there either', async () => {
    const event = await buildEvent(house, { isPublic: false });
    const { documentId } = await upload(trainer, `${event}.PROCEEDINGS.public`);
    expect(await download(house, anonymous, 'document', documentId)).toBeNull();
    expect(
      (
        await onEvent(house, trainer, 'publishRecording', {
          eventId: event,
          kind: 'RECORDING',
          title: 'x',
          url: 'http://x.it',
          isPublic: true,
        })
      ).userErrors[0],
    ).toEqual({ code: 'INVALID', field: ['url'] });
  });
});
