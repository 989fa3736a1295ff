import 'server-only';
import { cache } from 'react';
import type { SearchParams } from '../../forms/address-query';
import { EntePageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { peopleVariables, readPeopleQuestion } from './people/people-question';
import { readStoryQuestion, storyVariables } from './story/story-question';

const variablesOf = (search: SearchParams) => ({
  ...peopleVariables(readPeopleQuestion(search)),
  ...storyVariables(readStoryQuestion(search)),
});

/** An ente by its id, with the people and the story that the address asks for. */
export const readEnte = (id: string, search: SearchParams) => readOnce(id, JSON.stringify(variablesOf(search)));

/** Read once for the page and for its title: a cache compares by value only what is text. */
const readOnce = cache((id: string, asked: string) =>
  queryAsViewer({
    query: EntePageDocument,
    variables: { id, ...(JSON.parse(asked) as ReturnType<typeof variablesOf>) },
  }),
);
