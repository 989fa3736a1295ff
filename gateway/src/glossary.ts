import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { SUPERGRAPH } from './gateway.js';

const GLOSSARY = new URL('../../../docs/glossary.md', import.meta.url).pathname;
const MARK = '<!-- nouns of the graph: npm run glossary -w gateway -->';
const PLUMBING = /^(Query|Mutation|PageInfo|(join|link)__.*|.*(Payload|Connection|Edge))$/;

/** Rows of the glossary out of the descriptions: the Italian term opens each of them. */
function rows(): string[] {
  const types = Object.values(buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true }).getTypeMap());
  return types
    .filter(
      (type) => (isObjectType(type) || isEnumType(type)) && !type.name.startsWith('__') && !PLUMBING.test(type.name),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => {
      const [italian, ...rest] = (type.description ?? '').replace(/\s+/g, ' ').split(/(?<=\.) /);
      const values = isEnumType(type) ? type.getValues().map((value) => `\`${value.name}\``) : [];
      return `| \`${type.name}\` | ${(italian ?? '').replace(/\.$/, '')} | ${[...rest, ...(values.length > 0 && values.length < 14 ? [values.join(' ')] : [])].join(' ')} |`;
    });
}

const [hand] = readFileSync(GLOSSARY, 'utf8').split(MARK);
writeFileSync(GLOSSARY, `${hand}${MARK}\n\n| code | Italian | what it is |\n|---|---|---|\n${rows().join('\n')}\n`);
