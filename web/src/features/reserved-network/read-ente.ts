import 'server-only';
import { cache } from 'react';
import { EntePageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { peopleVariables, readPeopleQuestion } from './people/people-question';

/** An ente by its id, with its story from an event on and the people that the address asks for. */
export const readEnte = (id: string, story: string | undefined, search: Parameters<typeof readPeopleQuestion>[0]) =>
  readOnce(id, story, JSON.stringify(peopleVariables(readPeopleQuestion(search))));

/** Read once for the page and for its title: a cache compares by value only what is text. */
const readOnce = cache((id: string, story: string | undefined, people: string) =>
  queryAsViewer({
    query: EntePageDocument,
    variables: { id, story, ...(JSON.parse(people) as ReturnType<typeof peopleVariables>) },
  }),
);
