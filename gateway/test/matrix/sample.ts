import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const values: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2027-01-12T09:00:00.000Z',
  LocalDate: '2027-01-12',
};

/** Ids for the fields of an input, by their name; what is not named is nobody's. */
export type Ids = Readonly<Record<string, string>>;

/** Smallest lawful value of an input. */
function sample(type: GraphQLInputType, ids: Ids, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType as GraphQLInputType, ids, name);
  if (isListType(type)) {
    const one = ids[name.replace(/s$/, '')];
    return one ? [one] : [];
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || ids[field.name]);
    return Object.fromEntries(needed.map((field) => [field.name, sample(field.type, ids, field.name)]));
  }
  return values[type.name] ?? ids[name] ?? NOBODY;
}

/** Smallest lawful value of a type, with nobody's ids. */
export const sampleOf = (type: GraphQLInputType): unknown => sample(type, {}, '');

/** An operation that calls one root field with the smallest lawful input, and with the arguments that are also `wanted`. */
export function operationOf(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  ids: Ids = {},
  wanted: readonly string[] = [],
): { query: string; variables: object } {
  const needed = field.args.filter(
    (arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || wanted.includes(arg.name),
  );
  const declared = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables: Object.fromEntries(needed.map((arg) => [arg.name, sample(arg.type, ids, arg.name)])),
  };
}
