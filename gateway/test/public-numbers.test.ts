import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLOutputType, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { SUPERGRAPH } from '../src/gateway.js';
import { coordinateOf, NOUNS, opensTo, seesNoun } from './matrix/oracle.js';

/* FIG21 TH9: what of people is counted in public. A number that nobody has thought about fails here. */

const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
const READER = 'ANONYMOUS';

/** Numbers of things, hours and places: whom they count is nobody. */
const OF_THINGS = `
  TrainingEvent.approvalHours TrainingEvent.certificateThreshold TrainingEvent.version Ente.version Bacino.comuniCount
  Bacino.comuniUnknown Bacino.openingHoursPerWeek Purpose.durationMinutes Purpose.minLeadDays Purpose.maxLeadDays
  Purpose.cutoffHours Agenda.counters AgendaWindow.weekday AgendaWindow.counters AgendaWindow.publicCounters
  AgendaClosure.counter Agenda.version Agenda.reminderHours Agenda.offerHours ReleaseRhythm.weekday Office.version Comune.lat
  Comune.lon OpeningWindow.weekday ContentItem.version Topic.position LocalizedContent.readability Fee.amount Fee.version
  ContentFile.size Sportello.lat Sportello.lon Sportello.version ProtocolloVersion.number ProtocolloVersion.graceDays
  NetworkDocument.number NetworkDocument.size Sede.version SearchHit.rank`;
/** Seats of a meeting or of a counter, taken or free: of colleagues who register, or of nobody in particular. */
const OF_SEATS = `
  TrainingEvent.capacity TrainingEvent.seatsLeft TrainingEvent.waitingCount SeatReserve.seats PlannedEvent.capacity
  PlannedEvent.taken PlannedEvent.present Slot.free`;
/** Counts of people: small ones are left out, as subgraphs/network/test/register.test.ts proves. */
const OF_PEOPLE = 'Comune.foreignResidents Bacino.foreignResidentsKnown Bacino.hoursPerThousand';
const words = (text: string) => text.trim().split(/\s+/);

/** Numbers that an answer to this reader may hold, by what the oracle says of doors, rows and kinds of data. */
function numbersFor(reader: string): string[] {
  const [found, walked] = [new Set<string>(), new Set<string>()];
  const walk = (type: GraphQLOutputType): void => {
    const named = getNamedType(type);
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    for (const one of types.filter(({ name }) => !walked.has(name))) {
      walked.add(one.name);
      for (const field of Object.values(one.getFields())) {
        const { noun = '', kind = '' } = coordinateOf(one.name, field.name) ?? {};
        const isNumber = ['Int', 'Float'].includes(getNamedType(field.type).name);
        const isGiven = noun === 'PUBLIC' || (NOUNS.includes(noun) && seesNoun(reader, noun, kind));
        if (isNumber && isGiven) found.add(`${one.name}.${field.name}`);
        else walk(field.type);
      }
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (opensTo(reader, `${root?.name}.${field.name}`)) walk(field.type);
    }
  }
  return [...found].sort();
}

test('FIG21 TH9: every number that reaches somebody without an account is named by hand, with whom it counts', () => {
  process.stderr.write(`FIG21 ${numbersFor(READER).length} numbers reach the public, each named by hand\n`);
  expect(numbersFor(READER)).toEqual([OF_THINGS, OF_SEATS, OF_PEOPLE].flatMap(words).sort());
});

test('FIG21 twin: what colleagues are given holds numbers that no list names', () => {
  const named = [OF_THINGS, OF_SEATS, OF_PEOPLE].flatMap(words);
  expect(numbersFor('AUDITOR').filter((one) => !named.includes(one)).length).toBeGreaterThan(0);
});

test('FIG21 TH9: statistics of people are shut to who has no account', () => {
  const statistics = ['caseStatistics', 'caseCounts', 'agendaNumbers', 'questionnaireResults'];
  const known = statistics.filter((name) => schema.getQueryType()?.getFields()[name]);
  expect(known.length).toBeGreaterThan(2);
  expect(known.filter((name) => opensTo(READER, `Query.${name}`))).toEqual([]);
});
