/** One question that a scanner puts to a GraphQL port, and how its answer gives a weakness away. */
export interface Check {
  readonly name: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Body of a POST, or the query string of a GET. */
  readonly sent: string;
  isWeak(answer: { status: number; text: string }): boolean;
}

const json = (query: string) => JSON.stringify({ query });
const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');
const gave = ({ text }: { text: string }) => /"data"\s*:\s*\{(?!\s*\})/.test(text) && !/"data"\s*:\s*null/.test(text);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The checks of graphql-cop and those of our own design, in our own words: none may find anything at any port of ours. */
export const CHECKS: readonly Check[] = [
  {
    name: 'a hundred aliases of one field',
    sent: json(`{ ${times(101, (at) => `a${at}: __typename`)} }`),
    isWeak: gave,
  },
  {
    name: 'ten operations in one array',
    sent: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
    isWeak: ({ text }) => text.startsWith('['),
  },
  {
    name: 'a flood of directives that do not exist',
    sent: json(`{ __typename ${times(10, () => '@aa')} }`),
    isWeak: ({ text }) => gave({ text }) || (/Unknown directive/.test(text) && !/limit/i.test(text)),
  },
  {
    name: 'an introspection that turns in circles',
    sent: json(`{ __schema { types { fields { type { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } } } }`),
    isWeak: gave,
  },
  { name: 'one field five hundred times', sent: json(`{ ${times(500, () => '__typename')} }`), isWeak: gave },
  {
    name: 'a mutation by GET',
    method: 'GET',
    sent: 'query=mutation{__typename}',
    isWeak: gave,
  },
  { name: 'a query by GET', method: 'GET', sent: 'query={__typename}', isWeak: gave },
  {
    name: 'a mutation posted as a form of another site',
    headers: FORM,
    sent: 'query=mutation{__typename}',
    isWeak: gave,
  },
  {
    name: 'tracing',
    headers: { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
    sent: json('{ __typename }'),
    isWeak: ({ text }) => /"tracing"|"ftv1"/.test(text),
  },
  {
    name: 'a field that is almost right',
    sent: json('{ __typenam greetin sportell cas bookin topi trainingEvent }'),
    isWeak: ({ text }) => /Did you mean/i.test(text),
  },
  {
    name: 'a fault that shows where it happened',
    sent: json('query { __schema { directive } } mutation { greet }'),
    isWeak: ({ text }) => /stack(trace)?"|\.[jt]s:\d+/.test(text),
  },
  {
    name: 'a page to play with',
    method: 'GET',
    headers: { accept: 'text/html' },
    sent: '',
    isWeak: ({ text }) => /graphiql|playground|sandbox/i.test(text),
  },
  { name: 'introspection', sent: json('{ __schema { queryType { name } } }'), isWeak: gave },
];

/** Puts a check to a port. */
export async function put(check: Check, url: string, headers: Record<string, string> = {}) {
  const { method = 'POST', sent } = check;
  const answer = await fetch(method === 'GET' ? `${url}?${encodeURI(sent)}` : url, {
    method,
    headers: { 'content-type': 'application/json', ...headers, ...check.headers },
    ...(method === 'POST' ? { body: sent } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}
