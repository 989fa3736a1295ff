import { accessRegisterOf } from '@respi/kit/audit/accesses.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson } from '../membership/person.reads.js';

/** Who touched the personal data of this house, for auditors (I11, I12). */
export const accessRegister = accessRegisterOf({
  house: 'network',
  person: Person,
  personOf: loadPerson,
});
