/*
 * TH15 PIT17: what a page of another site can make a browser send without asking first: simple requests.
 */

/** A mutation that anybody may ask for. */
const query =
  'mutation { requestPasswordReset(input: { clientKey: "of-another-site", email: "anna@example.org" }) { requested } }';
/** The same, as it is honestly asked for. */
export const json = JSON.stringify({ query });
const encoded = new URLSearchParams({ query }).toString();
const address = `/graphql?${encoded}`;
const multipart = () => {
  const form = new FormData();
  form.set('query', query);
  form.set('operations', json);
  form.set('map', '{}');
  return form;
};

export type Shape = readonly [name: string, path: string, init: RequestInit];
export const post = (body: RequestInit['body'], type?: string): RequestInit => ({
  method: 'POST',
  body: body ?? null,
  headers: type ? { 'content-type': type } : {},
});
export const SHAPES: readonly Shape[] = [
  ['an address that is opened', address, {}],
  ['an image whose address it is', address, { headers: { accept: 'image/avif,image/webp,*/*' } }],
  ['a script whose address it is', `${address}&callback=x`, { headers: { accept: '*/*' } }],
  ['a look at the head alone', address, { method: 'HEAD' }],
  ['a form', '/graphql', post(encoded, 'application/x-www-form-urlencoded')],
  [
    'a form that calls itself JSON',
    '/graphql',
    post(json, 'application/x-www-form-urlencoded; charset=application/json'),
  ],
  ['a form with files', '/graphql', post(multipart())],
  ['plain text', '/graphql', post(json, 'text/plain')],
  ['plain text with an alphabet', '/graphql', post(json, 'text/plain;charset=UTF-8')],
  ['plain text that names JSON', '/graphql', post(json, 'text/plain; application/json')],
  ['bytes without a type', '/graphql', post(new Blob([json]))],
  ['an address with an empty form', address, post('', 'application/x-www-form-urlencoded')],
];
