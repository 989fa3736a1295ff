import { expect, test } from '@jest/globals';
import { htmlFaults } from '../e2e/routes/valid-html';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="it"><head><title>Prova</title></head><body><main><h1>Prova</h1>${body}</main></body></html>`;

test('issue 7 P34: a page that is HTML as the standard has it has no fault, and a form that React sends to the server none either', async () => {
  expect(await htmlFaults(page('<form action="" method="post"><button type="submit">Invia</button></form>'))).toEqual(
    [],
  );
});

test.each([
  ['<p><div>uno</div></p>', 'close-order'],
  ['<p id="a">uno</p><p id="a">due</p>', 'no-dup-id'],
  ['<ul><p>uno</p></ul>', 'element-permitted-content'],
  ['<div>uno', 'close-order'],
  ['<button type="altro">Invia</button>', 'attribute-allowed-values'],
])('issue 7 P34 twin: %s is found out', async (body, rule) => {
  expect((await htmlFaults(page(body))).join()).toContain(`HTML ${rule}`);
});
