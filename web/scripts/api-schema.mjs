import { Kind, parse, print, visit } from 'graphql';

const machinery = /^(join__|link__|core__|federation__)|^(link|join)$/;
const kept = new Set(['deprecated', 'specifiedBy', 'oneOf']);
const isHidden = (node) => node.directives?.some((directive) => directive.name.value === 'inaccessible');

/** What a client may ask: the committed supergraph without the marks of federation and without inaccessible elements. */
export function apiSchemaOf(supergraph) {
  const definition = (node) => (machinery.test(node.name.value) || isHidden(node) ? null : undefined);
  const field = (node) => (isHidden(node) ? null : undefined);
  return print(
    visit(parse(supergraph), {
      [Kind.DIRECTIVE_DEFINITION]: (node) => (kept.has(node.name.value) ? undefined : null),
      ScalarTypeDefinition: definition,
      EnumTypeDefinition: definition,
      ObjectTypeDefinition: definition,
      InputObjectTypeDefinition: definition,
      FieldDefinition: field,
      EnumValueDefinition: field,
      InputValueDefinition: field,
      [Kind.DIRECTIVE]: (node) => (kept.has(node.name.value) ? undefined : null),
    }),
  );
}
