import { accessRegisterOf } from '@respi/kit/audit/accesses.js';
import { Person } from '../stubs/person.stub.js';

/** Who touched the personal data of this house, for auditors (I11, I12). */
export const accessRegister = accessRegisterOf({
  house: 'cases',
  person: Person,
  personOf: (_ctx, id) => ({ id }),
  purpose: 'pratica',
});
