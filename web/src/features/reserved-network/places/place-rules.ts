import { clientKey, expectedVersion, id, optionalText, text } from '../../../forms/rules';

/** What the forms of desks, offices and seats have in common. */
export const placeRules = {
  clientKey,
  enteId: id,
  expectedVersion,
  name: text(160),
  istatCode: optionalText(6),
  street: optionalText(160),
  postcode: optionalText(5),
  city: optionalText(80),
  phone: optionalText(30),
  email: optionalText(200),
};
