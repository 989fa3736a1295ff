import { platform } from './platform';

/** Asks the gateway as a program would, without an account or with the token of a session. */
export async function askGraph<Data>(query: string, variables: object = {}, token?: string): Promise<Data> {
  const response = await fetch(`${platform.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(`The gateway answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}
