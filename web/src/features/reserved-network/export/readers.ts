import 'server-only';
import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import {
  ApplicationsPageDocument,
  BaciniPageDocument,
  type BasinMeeting_EventFragment,
  BasinMeetingsDocument,
  ChangesPageDocument,
  CoveragePageDocument,
  DesksPageDocument,
  DuePageDocument,
  LettersPageDocument,
  OrphansPageDocument,
  PeopleExportDocument,
  ProtocolloPageDocument,
  SediPageDocument,
  StoryExportDocument,
} from '../../../graphql/generated/graphql';
import { queryAsViewerInAction as ask } from '../../../graphql/rsc-client';
import {
  applicationOrders,
  applicationOrderWords,
  applicationViews,
  applicationWords,
} from '../applications/application-views';
import { changeOrders, changeOrderWords, changeViews, changeViewWords } from '../change/change-views';
import { orphanOrders, orphanOrderWords } from '../contacts/orphan-orders';
import { dueOrders, dueOrderWords, dueViews, dueWords } from '../due/due-views';
import { letterOrders, letterOrderWords } from '../letters/letter-orders';
import { meetingVariables, readMeetingQuestion } from '../meetings/meeting-question';
import { peopleVariables, readPeopleQuestion } from '../people/people-question';
import { kindOfView, placesVariables, readPlacesQuestion } from '../places/places-question';
import { protocolloOrders } from '../protocollo/protocollo-orders';
import { narrowed, readProtocolloQuestion } from '../protocollo/protocollo-question';
import { readStoryQuestion, storyVariables } from '../story/story-question';
import { letterOutcomes } from '../vocabulary';
import { type Rows, readPages } from './read-pages';

type Reader = (search: SearchParams) => Promise<Rows<object>>;
const textOf = (search: SearchParams) => oneOf(search, 'q')?.slice(0, 200) ?? null;
const whole = <Row extends object>(rows: readonly Row[] | null | undefined, code: string | null): Rows<Row> =>
  rows && !code ? { rows: [...rows] } : { code: code ?? 'NOT_FOUND' };

/** A meeting as a row for each ente that was there; one row of its own where nobody was. */
const attendances = (meeting: BasinMeeting_EventFragment) => {
  const rows = meeting.attendanceByEnte ?? [];
  return (rows.length > 0 ? rows : [null]).map((attendance) => ({ ...meeting, attendance }));
};

type Attendance = ReturnType<typeof attendances>[number];

/** Every list of the network with what its own page asks of the graph, without its pages (N1). */
export const readers = {
  scadenze: (search) =>
    readPages(async (page) => {
      const due = dueViews[wordOf(search, 'che', dueWords) ?? 'da-decidere'];
      const orderBy = dueOrders[wordOf(search, 'ordine', dueOrderWords) ?? 'ente'];
      const { data, code } = await ask(DuePageDocument, { ...page, due, text: textOf(search), orderBy });
      return { page: data?.adhesions, code };
    }),
  inviti: (search) =>
    readPages(async (page) => {
      const outcome = wordOf(search, 'esito', letterOutcomes) ?? null;
      const orderBy = letterOrders[wordOf(search, 'ordine', letterOrderWords) ?? 'data'];
      const { data, code } = await ask(LettersPageDocument, { ...page, outcome, text: textOf(search), orderBy });
      return { page: data?.adhesionLetters, code };
    }),
  domande: (search) =>
    readPages(async (page) => {
      const state = applicationViews[wordOf(search, 'stato', applicationWords) ?? 'da-verificare'];
      const orderBy = applicationOrders[wordOf(search, 'ordine', applicationOrderWords) ?? 'recenti'];
      const { data, code } = await ask(ApplicationsPageDocument, { ...page, state, text: textOf(search), orderBy });
      return { page: data?.adhesionApplications, code };
    }),
  cambiamenti: (search) =>
    readPages(async (page) => {
      const state = changeViews[wordOf(search, 'che', changeViewWords) ?? 'in-programma'];
      const orderBy = changeOrders[wordOf(search, 'ordine', changeOrderWords) ?? 'giorno'];
      const { data, code } = await ask(ChangesPageDocument, { ...page, state, text: textOf(search), orderBy });
      return { page: data?.enteChanges, code };
    }),
  referenti: (search) =>
    readPages(async (page) => {
      const orderBy = orphanOrders[wordOf(search, 'ordine', orphanOrderWords) ?? 'ente'];
      const { data, code } = await ask(OrphansPageDocument, { ...page, text: textOf(search), orderBy });
      return { page: data?.orphanedContacts, code };
    }),
  incontri: async (search): Promise<Rows<Attendance>> => {
    const question = meetingVariables(readMeetingQuestion(search));
    const read = await readPages(async (page) => {
      const { data, code } = await ask(BasinMeetingsDocument, { ...question, ...page });
      return { page: data?.trainingEvents, code };
    });
    return 'rows' in read ? { rows: read.rows.flatMap(attendances) } : read;
  },
  protocolli: async (search) => {
    const question = readProtocolloQuestion(search);
    const { data, code } = await ask(ProtocolloPageDocument, { orderBy: protocolloOrders[question.order] });
    const rows = narrowed(data?.protocolli ?? [], question).flatMap(({ title, kind, versions }) =>
      versions.map((version) => ({ ...version, protocollo: title, kind })),
    );
    return whole(data?.protocolli && rows, code);
  },
  bacini: async () => {
    const { data, code } = await ask(BaciniPageDocument, {});
    return whole(data?.bacini, code);
  },
  copertura: async () => {
    const { data, code } = await ask(CoveragePageDocument, {});
    return whole(data?.coverageOfBacini, code);
  },
  sportelli: (search) =>
    readPages(async (page) => {
      const { data, code } = await ask(DesksPageDocument, { ...placesVariables(readPlacesQuestion(search)), ...page });
      return { page: data?.sportelliOfNetwork, code };
    }),
  sedi: (search) =>
    readPages(async (page) => {
      const question = readPlacesQuestion(search);
      const kind = kindOfView(question.view);
      const { data, code } = await ask(SediPageDocument, { kind, ...placesVariables(question), ...page });
      return { page: data?.sediOfNetwork, code };
    }),
  persone: (search) =>
    readPages(async (page) => {
      const { peopleAfter: _, ...question } = peopleVariables(readPeopleQuestion(search));
      const { data, code } = await ask(PeopleExportDocument, { id: oneOf(search, 'ente') ?? '', ...page, ...question });
      return { page: data?.ente?.members, code };
    }),
  storia: (search) =>
    readPages(async (page) => {
      const { storyAfter: _, ...question } = storyVariables(readStoryQuestion(search));
      const { data, code } = await ask(StoryExportDocument, { id: oneOf(search, 'ente') ?? '', ...page, ...question });
      return { page: data?.ente?.history, code };
    }),
} satisfies Record<string, Reader>;
