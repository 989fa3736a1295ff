import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES, type Role } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { FOUR_EYES_ROLES } from '../../src/membership/roles.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate invitation, outbox'));

const provincia = idOf('ente', 'provincia');
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  invitation { id state } userErrors { code } } }`;
const APPROVE = `mutation ($input: ApproveInvitationInput!) { approveInvitation(input: $input) {
  invitation { state viewerCanApprove } userErrors { code } } }`;
const CLOSE = `mutation ($input: CloseInvitationInput!) { closeInvitation(input: $input) {
  invitation { state } userErrors { code } } }`;
const WAITING = '{ invitationsToApprove { id state viewerCanApprove displayName } }';
const PREVIEW = 'query ($token: String!) { invitationPreview(token: $token) { enteName } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accepted userErrors { code } } }';

let count = 0;
const invite = async (actor: Actor, roles: Role[], enteId = provincia) => {
  count += 1;
  const input = { clientKey: key(), enteId, email: `quattr${count}@example.org`, displayName: 'Nuova Persona', roles };
  return (await house.ask(actor, INVITE, { input })).data.invitePerson;
};
const approve = async (actor: Actor, invitationId: string) => {
  const answer = await house.ask(actor, APPROVE, { input: { clientKey: key(), invitationId } });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.approveInvitation;
};
const tokens = async (): Promise<string[]> => {
  const rows = await house.sql(`select sealed_payload from outbox where command = 'invitation' order by seq`);
  return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)).params.token);
};
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: provincia });
const admin = personIn('ADMIN', { enteId: provincia });

describe('I10: delicate roles want a second person', () => {
  test.each(FOUR_EYES_ROLES)(
    'I10: an invitation to %s sends no letter before another person approves',
    async (role) => {
      const inviter = ['PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role) ? admin : provincial;
      const { invitation } = await invite(inviter, [role]);
      expect(invitation.state).toBe('AWAITING_APPROVAL');
      expect(await tokens()).toEqual([]);
      expect((await approve(inviter, invitation.id)).userErrors[0].code).toBe('SAME_PERSON');
      expect(await tokens()).toEqual([]);
      const other = inviter === admin ? provincial : admin;
      expect(await approve(other, invitation.id)).toMatchObject({ invitation: { state: 'PENDING' }, userErrors: [] });
      const [token] = await tokens();
      expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).toEqual({
        enteName: 'Provincia',
      });
    },
  );

  test('I10: the others leave at once', async () => {
    expect((await invite(provincial, ['OPERATOR', 'EDITOR'])).invitation.state).toBe('PENDING');
    expect(await tokens()).toHaveLength(1);
  });

  test.each(ROLES)('I10: %s at the door of the approval', async (role) => {
    const { invitation } = await invite(provincial, ['COORDINATION']);
    const answer = await approve(personIn(role, { enteId: provincia }), invitation.id);
    if (['PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role)) expect(answer.userErrors).toEqual([]);
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('I10: what waits is listed for who may approve, and the inviter may not', async () => {
    const { invitation } = await invite(provincial, ['COORDINATION']);
    const seen = async (actor: Actor) => (await house.ask(actor, WAITING)).data.invitationsToApprove;
    const row = { id: invitation.id, state: 'AWAITING_APPROVAL', displayName: 'Nuova Persona' };
    expect(await seen(admin)).toEqual([{ ...row, viewerCanApprove: true }]);
    expect(await seen(provincial)).toEqual([{ ...row, viewerCanApprove: false }]);
  });

  test('I10 twin: without the approval wanted, the link of the letter that never left would go in', async () => {
    const { newToken, tokenHash } = await import('../../src/identity/token.js');
    const { invitation } = await invite(provincial, ['COORDINATION']);
    const token = newToken();
    await house.sql('update invitation set token_hash = $2 where id = $1', [invitation.id, tokenHash(token)]);
    const accept = async () =>
      (
        await house.ask(anonymous, ACCEPT, {
          input: { clientKey: key(), token, displayName: 'Nuova Persona', password: 'una frase lunga e mia' },
        })
      ).data.acceptInvitation;
    expect((await accept()).userErrors[0].code).toBe('NOT_FOUND');
    await house.sql('update invitation set needs_approval = false where id = $1', [invitation.id]);
    expect((await accept()).accepted).toBe(true);
  });

  test('I10: the database itself refuses an approval by the inviter', async () => {
    const { invitation } = await invite(provincial, ['COORDINATION']);
    await expect(
      house.sql('update invitation set approved_by = invited_by where id = $1', [invitation.id]),
    ).rejects.toThrow(/check constraint/);
  });

  test('I10: of two approvals in the same instant one letter leaves', async () => {
    const { invitation } = await invite(provincial, ['COORDINATION']);
    const others = [admin, personIn('ADMIN'), personIn('PROVINCIAL_COORDINATOR')];
    const answers = await Promise.all(others.map((other) => approve(other, invitation.id)));
    expect(answers.filter((answer) => answer.userErrors.length === 0)).toHaveLength(1);
    expect(await tokens()).toHaveLength(1);
  });
});

describe('I2: an invitation is withdrawn', () => {
  test('I2: its link is good no more, for the administrator of the ente and nobody of another', async () => {
    const alba = idOf('ente', 'comune-alba');
    const administrator = personIn('ENTE_ADMIN', { enteId: alba });
    const { invitation } = await invite(administrator, ['OPERATOR'], alba);
    const [token] = await tokens();
    const close = async (actor: Actor) =>
      (await house.ask(actor, CLOSE, { input: { clientKey: key(), invitationId: invitation.id } })).data
        .closeInvitation;
    const stranger = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    expect((await close(stranger)).userErrors[0].code).toBe('NOT_FOUND');
    expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).not.toBeNull();
    expect(await close(administrator)).toEqual({ invitation: { state: 'CLOSED' }, userErrors: [] });
    expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).toBeNull();
    expect((await close(administrator)).userErrors[0].code).toBe('WRONG_STATE');
  });
});
