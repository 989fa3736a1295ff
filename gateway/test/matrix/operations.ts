import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { coordinateOf } from './oracle.js';

/** Arguments of fields below the root, and of the root where nothing better is known. */
const SIMPLE: Record<string, string> = { locale: '"it"', working: 'true', first: '100', text: '"zibellino"' };
const isPage = (type: GraphQLObjectType) => /Connection$/.test(type.name);

const isFrame = (type: GraphQLObjectType) => isPage(type) || /Edge$/.test(type.name);
/** How much deeper a field leads: to a noun by one; to a page within a noun by two, since its rows lie two levels below it. */
const stepsTo = (from: GraphQLObjectType, to: GraphQLObjectType): number => {
  if (!isFrame(to)) return 1;
  return isFrame(from) ? 0 : 2;
};

/** Arguments that a field cannot do without. */
function needs(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap((arg) => {
    if (!isNonNullType(arg.type) || (arg.defaultValue !== undefined && arg.name !== 'first')) return [];
    const named = getNamedType(arg.type);
    const value = SIMPLE[arg.name] ?? (isEnumType(named) ? String(named.getValues()[0]?.name) : undefined);
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** Fragments that ask for everything of a type, `depth` nouns deep, each written once. */
export class Fragments {
  readonly #made = new Map<string, string>();

  constructor(private readonly schema: GraphQLSchema) {}

  get text(): string {
    return [...this.#made.values()].join('\n');
  }

  /** Name of the fragment that reads `type`. */
  of(type: GraphQLObjectType, depth: number): string {
    const name = `${type.name}_${depth}`;
    if (!this.#made.has(name)) {
      this.#made.set(name, '');
      this.#made.set(name, `fragment ${name} on ${type.name} { __typename ${this.#fields(type, depth).join(' ')} }`);
    }
    return name;
  }

  #fields(type: GraphQLObjectType, depth: number): string[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      const args = needs(field);
      if (
        field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined && !args.includes(arg.name))
      )
        return [];
      if (isLeafType(named)) return this.#speaks(type, field.name, depth) ? [`${field.name}${args}`] : [];
      if (!isObjectType(named) || depth === 0) return [];
      const deeper = depth - stepsTo(type, named);
      return deeper < 0 ? [] : [`${field.name}${args} { ...${this.of(named, deeper)} }`];
    });
  }

  /** Public fields are asked for at the top only: below it they would say nothing of the walls. */
  #speaks(type: GraphQLObjectType, field: string, depth: number): boolean {
    return field === 'id' || depth > 1 || coordinateOf(type.name, field)?.noun !== 'PUBLIC';
  }

  named(name: string): GraphQLObjectType {
    return this.schema.getType(name) as GraphQLObjectType;
  }
}
